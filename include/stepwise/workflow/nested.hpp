// SPDX-License-Identifier: BSL-1.0
// The workflows inside a Parallel or a Map, lowered from types into values.
#pragma once

#include <stepwise/state/stages.hpp>
#include <stepwise/workflow/check/variables.hpp>
#include <stepwise/workflow/errors_of.hpp>
#include <stepwise/workflow/output.hpp>
#include <stepwise/workflow/workflow.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>
#include <variant>

namespace stepwise::detail {

template <class Workflow>
constexpr auto find_scope_output() {
  if constexpr (!is_workflow<Workflow>) {
    return static_cast<empty_object*>(nullptr);
  } else if constexpr (!sound<Workflow>) {
    return static_cast<empty_object*>(nullptr);
  } else {
    using output = workflow_output<typename Workflow::start_at>;
    // One that always fails gives nothing that anybody sees.
    return static_cast<std::conditional_t<std::is_same_v<output, std::monostate>, empty_object, output>*>(nullptr);
  }
}
/// What a workflow gives to the state that it is inside of.
template <class Workflow>
using scope_output = std::remove_pointer_t<decltype(find_scope_output<Workflow>())>;

/// What it takes.
template <class Workflow>
constexpr auto find_scope_input() {
  if constexpr (is_workflow<Workflow>) {
    if constexpr (state<typename Workflow::start_at>)
      return static_cast<typename Workflow::start_at::input*>(nullptr);
    else
      return static_cast<unset*>(nullptr);
  } else {
    return static_cast<unset*>(nullptr);
  }
}
template <class Workflow>
using scope_input = std::remove_pointer_t<decltype(find_scope_input<Workflow>())>;

/// The variables that the states of a workflow, and the workflows inside of them, read and nobody assigns.
template <class Workflow>
constexpr variable_set find_outer_variables() {
  variable_set read = 0;
  if constexpr (!std::is_same_v<typename Workflow::variables, unset>) {
    const machine& states = machine_of<typename Workflow::start_at>;
    for (std::size_t i = 0; i < states.size; ++i) read |= read_by(schema_of<typename Workflow::variables>, states[i]);
    read &= ~all_assigned(schema_of<typename Workflow::variables>, states);
  }
  return read;
}

template <class Workflow>
constexpr scope_info make_scope() {
  using fault = scope_info::fault;
  scope_info made{.type_name = type_name<Workflow>, .id = facts_of<Workflow>.id};
  if constexpr (std::is_same_v<Workflow, unset>) {
    made.what = fault::unset;
  } else if constexpr (!complete<Workflow>) {
    made.what = fault::incomplete;
  } else if constexpr (!is_workflow<Workflow>) {
    made.what = fault::no_workflow;
  } else if constexpr (!sound<Workflow>) {
    made.sound = false;
  } else {
    using start = typename Workflow::start_at;
    made.states = &machine_of<start>;
    made.start = &ref_of<start>;
    made.timeout_seconds = Workflow::timeout_seconds;
    made.has_version = !std::string_view(Workflow::version).empty();
    made.always_fails = std::is_same_v<workflow_output<start>, std::monostate>;
    made.language = Workflow::language;
    made.is_express = Workflow::kind == workflow_kind::express;
    made.errors = {errors_of<Workflow>.data(), errors_of<Workflow>.size()};
    made.variables = schema_or_none<typename Workflow::variables>;
    made.outer_variables = find_outer_variables<Workflow>();
  }
  return made;
}
template <class Workflow>
inline constexpr scope_info scope_of = make_scope<Workflow>();

/// The workflows inside a state, as a list.
template <class S, state_type Type = S::type>
struct workflows_in;

template <class... Workflows>
struct scope_list {
  static constexpr const scope_info* table[] = {&scope_of<Workflows>...};
  static constexpr sequence<const scope_info*> list{table, sizeof...(Workflows)};
};
template <>
struct scope_list<> {
  static constexpr sequence<const scope_info*> list{};
};

}  // namespace stepwise::detail
