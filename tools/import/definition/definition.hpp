// SPDX-License-Identifier: BSL-1.0
// A definition as machines and states. Its fields stay JSON: names in ASL are names here.
#pragma once

#include "source/document.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace stepwise::importer {

enum class query_language { jsonpath, jsonata };

struct state;

/// A state machine, or a branch, or an item processor.
struct machine {
  const json::object* fields = nullptr;
  std::string pointer;
  query_language language = query_language::jsonpath;
  std::vector<state> states;  // in reading order: from StartAt on, what Next leads to before what Default and Catch do; then those that nothing leads to

  const state* find(std::string_view name) const;
  const json::value* field(std::string_view name) const;
};

struct state {
  std::string_view name;
  std::string_view type;  // Task, Pass, …
  const json::object* fields = nullptr;
  std::string pointer;
  query_language language = query_language::jsonpath;
  std::vector<machine> inside;  // branches, or the one item processor
  std::vector<std::string> carried;  // fields that go into the header as they stand, and are not looked into
  bool is_reached = false;      // from StartAt

  /// A field, unless it is carried.
  const json::value* field(std::string_view name) const;
  /// The field's text; empty where it has none or is no text.
  std::string_view text(std::string_view name) const;
  /// The states that it may lead to, in the order of reading: Next, Choices, Default, Catch.
  std::vector<std::string_view> successors() const;
};

/// Takes a definition apart. Its shape must be sound (check_shape found no error).
machine read_machine(const json::value& definition);

}  // namespace stepwise::importer
