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
  } else if (scope.is_express && !at.nested->is_distributed()) {
    begin() << " is EXPRESS, but only the executions of a distributed Map are of a kind of their own";
  }
  if (out || scope.variables == nullptr) return;
  const schema& own = *scope.variables;
  if (own.what == kind::json) return;
  for (std::size_t i = 0; i < own.size && i < 64 && !out; ++i) {
    const std::string_view name = own.members[i].name;
    const view outer = around.variables != nullptr ? member_of(view_of(around.variables), name) : view{};
    const bool untyped = around.variables != nullptr && around.variables->what == kind::json;
    if ((scope.outer_variables >> i & 1) == 0) {
      if (outer) begin() << " assigns $" << name << ", which is a variable outside of it; give its own another name";
    } else if (at.nested->is_distributed()) {
      begin() << " reads $" << name << ", which is not assigned before it in there: the executions of a distributed Map see no variables outside of theirs";
    } else if (!outer && !untyped) {
      begin() << " reads $" << name << ", which is not assigned before it: not in there, and outside ";
      if (around.variables == nullptr)
        out << "there are no variables; say their type: stepwise::workflow<start, Variables>";
      else
        out << *around.variables << " has no variable of that name";
    } else if (outer) {
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
