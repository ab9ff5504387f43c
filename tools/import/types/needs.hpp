// SPDX-License-Identifier: BSL-1.0
// What each state of a machine needs of its input, found backwards from what is read of its output.
#pragma once

#include "definition/definition.hpp"
#include "types/need.hpp"

#include <map>

namespace stepwise::importer {

struct state_needs {
  need input;   // as it comes in
  need result;  // of its work, before ResultSelector
};

/// A Choice that tells the results of the tasks before it apart, by a member that is compared with one text after the other: the tag of a
/// variant.
struct told_apart {
  std::string_view place;                // where the variant is: "$", "$.payment"
  std::string_view tag;
  std::vector<std::string_view> values;  // of each route
  std::vector<need> routes;              // what is needed of each alternative behind its route
  bool has_others = false;               // there is a Default
  need others;
  std::vector<const state*> tasks;       // whose results they are
};

struct needs {
  std::map<const state*, state_needs> of;
  std::map<const state*, told_apart> choices;
};

/// Of all states, also inside of others. Those in JSONata are left open; what a Choice tells apart is in `choices` alone.
needs find_needs(const machine& whole);

/// How a task invokes a function of AWS Lambda.
enum class invocation {
  none,     // it does something else
  direct,   // its Resource is the function
  wrapped,  // lambda:invoke as sw::lambda<…> emits it
  bare,     // lambda:invoke otherwise: its arguments and its response are those of the action
};
invocation invocation_of(const state& task);

/// The field of a Map that has its item processor's input template, ItemSelector or Parameters; null where it has none.
const json::value* selector_of(const state& map);

}  // namespace stepwise::importer
