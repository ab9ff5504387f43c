// SPDX-License-Identifier: BSL-1.0
// Paths and functions as the library's parser takes them apart, for those who look at what they read.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace stepwise::importer {

struct expression_facts {
  std::string wrong;          // what is wrong with it; empty where nothing is
  bool is_doubtful = false;   // Step Functions reads paths more leniently than its language says; this it may take
  bool always_fails = false;  // Step Functions takes it, and what is wrong shows when it runs
  bool is_function = false;
  bool is_single = true;  // leads to one value at most
  enum class origin { input, context, variable } from = origin::input;
  std::vector<std::string_view> variables;  // that it reads
  bool reads_token = false;                 // or all of the Context Object
  bool names_token = false;                 // it says $$.Task
  bool names_map = false;                   // it says $$.Map
  /// A path from $ to one value: the names up to the first number in [ ].
  struct input {
    std::string_view text;
    std::vector<std::string_view> names;
  };
  std::vector<input> inputs;
  std::string no_such_member;  // of the Context Object: what it reads there that there never is
};

/// Takes an expression apart. One with a ${Substitution} has no facts and nothing wrong.
expression_facts read_expression(std::string_view text);

}  // namespace stepwise::importer
