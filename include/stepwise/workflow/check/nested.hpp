// SPDX-License-Identifier: BSL-1.0
// Checks of what a Parallel and a Map have in common: the workflows inside of them.
#pragma once

#include <stepwise/workflow/check/guards.hpp>
#include <stepwise/workflow/check/variables.hpp>
#include <stepwise/workflow/check/words.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace stepwise::detail {

/// Checks that nothing inside assigns a variable of outside, at any depth.
constexpr void check_assigned(sentence& out, const state_info& at, const scope_info& scope, std::string_view role, const readable& around) {
  if (around.variables == nullptr || around.variables->what != kind::object || scope.states == nullptr || at.nested->is_distributed()) return;
  if (scope.variables != nullptr && scope.variables->what == kind::object) {
    const std::uint64_t assigned = all_assigned(*scope.variables, *scope.states);
    for (std::size_t i = 0; i < scope.variables->size && i < 64 && !out; ++i) {
      const std::string_view name = scope.variables->members[i].name;
      if ((assigned >> i & 1) != 0 && member_of(view_of(around.variables), name))
        out << "state " << at.self->type_name << ": its " << role << " " << scope.type_name << " assigns $" << name
            << ", which is a variable outside of it; give its own another name";
    }
  }
  for (std::size_t i = 0; i < scope.states->size && !out; ++i)
    if ((*scope.states)[i].nested != nullptr)
      for (const scope_info* const each : (*scope.states)[i].nested->scopes) check_assigned(out, at, *each, role, around);
}

/// Checks that a branch, or an item processor, is a workflow that can be one. `role` is what it is called.
constexpr void check_scope(sentence& out, const state_info& at, const scope_info& scope, std::string_view role, const readable& around) {
  if (out) return;
  using fault = scope_info::fault;
  const auto begin = [&]() -> sentence& { return out << "state " << at.self->type_name << ": its " << role << " " << scope.type_name; };
  if (scope.what == fault::incomplete) {
    begin() << " is not defined where the workflow is";
  } else if (scope.what == fault::no_workflow) {
    begin() << " is no workflow; write struct Name : stepwise::workflow<first state> {}";
  } else if (scope.timeout_seconds != 0) {
    begin() << " has timeout_seconds, which only a whole state machine has; give its tasks theirs";
  } else if (scope.has_version) {
    begin() << " has a version, which only a whole state machine has";
  } else if (scope.is_express && !at.nested->is_distributed() && (at.nested->map == nullptr || !at.nested->map->writes_execution_type)) {
    begin() << " is EXPRESS, but only the executions of a distributed Map are of a kind of their own";
  }
  if (!out) check_assigned(out, at, scope, role, around);
  if (out || scope.variables == nullptr) return;
  const schema& own = *scope.variables;
  const bool untyped = around.variables != nullptr && around.variables->what == kind::json;
  if (around.variables != nullptr && !at.nested->is_distributed() && untyped != (own.what == kind::json)) {
    begin() << " has " << (untyped ? "typed variables, and outside they are json" : "json for its variables, and outside they are typed") << "; let both be of one kind";
    return;
  }
  if (own.what == kind::json) return;
  for (std::size_t i = 0; i < own.size && i < 64 && !out; ++i) {
    if ((scope.outer_variables >> i & 1) == 0) continue;
    const std::string_view name = own.members[i].name;
    const view outer = around.variables != nullptr ? member_of(view_of(around.variables), name) : view{};
    if (at.nested->is_distributed()) {
      begin() << " reads $" << name << ", which is not assigned before it in there: the executions of a distributed Map see no variables outside of theirs";
    } else if (!outer) {
      begin() << " reads $" << name << ", which is not assigned before it: not in there, and outside ";
      if (around.variables == nullptr)
        out << "there are no variables; say their type: stepwise::workflow<start, Variables>";
      else
        out << *around.variables << " has no variable of that name";
    } else {
      misfit found;
      if (!fits(outer, view_of(own.members[i].type), found)) {
        begin() << " reads $" << name << " as " << *own.members[i].type << ", but outside it is ";
        if (outer.base != nullptr) out << *outer.base;
      }
    }
  }
}

/// Checks that what a state hands in is what the first state of a workflow in it takes.
constexpr void check_entry(sentence& out, const state_info& at, const scope_info& scope, std::string_view role, std::string_view what, const schema& given) {
  if (!out && scope.start != nullptr) check_edge(out, at, role, what, given, *scope.start);
}

/// Checks what is done behind the work.
constexpr void check_nested_out(sentence& out, const state_info& at, const readable& around) {
  if (at.result_path.how != placement::replace) check_result_path(out, at, "its result_path", at.result_path);
  if (!out) check_flow_out(out, at, around);
  if (!out) check_guards(out, at, around);
}

}  // namespace stepwise::detail
