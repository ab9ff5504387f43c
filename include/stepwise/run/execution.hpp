// SPDX-License-Identifier: BSL-1.0
// What there is to an execution besides its payload: its variables, and what the Context Object says.
#pragma once

#include <stepwise/workflow/workflow.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace stepwise {

/// What a workflow that runs in process finds in its Context Object, `$$`. The times are the clock's, and
/// the names of states and of the state machine are the workflow's own.
struct execution {
  std::string_view name = "execution";  ///< Execution.Name
  std::string_view id = "";             ///< Execution.Id
  std::string_view role_arn = "";       ///< Execution.RoleArn
  std::string_view state_machine_id = "";  ///< StateMachine.Id
};

namespace detail {

constexpr bool reads_context(const maybe<template_field>& field) { return field != nullptr && find_text(field->tree.text, "$$") != std::string_view::npos; }
constexpr bool reads_context(const maybe<reference_path>& path) { return path != nullptr && path->from == reference_path::origin::context; }
constexpr bool reads_context(const rule& test) {
  if (test.what == rule::kind::compares && (reads_context(maybe<reference_path>(&test.variable)) || reads_context(test.path))) return true;
  for (const rule& each : test.parts)
    if (reads_context(each)) return true;
  return false;
}
/// Whether a state reads the Context Object; told by its text, so that it may say yes too often.
constexpr bool reads_context(const state_info& at) {
  if (at.flow != nullptr)
    for (const maybe<template_field>& each : {at.flow->parameters, at.flow->result_selector, at.flow->assign})
      if (reads_context(each)) return true;
  if (at.paths != nullptr && (reads_context(at.paths->first) || reads_context(at.paths->second))) return true;
  for (const catcher& each : at.catches)
    if (reads_context(each.assign)) return true;
  for (const route& each : at.routes)
    if (reads_context(each.assign) || reads_context(each.test)) return true;
  return false;
}
constexpr bool reads_context(const machine& states) {
  for (std::size_t i = 0; i < states.size; ++i)
    if (reads_context(states[i])) return true;
  return false;
}

/// The variables of an execution, as far as its workflow has any.
template <class Variables>
struct execution_variables {
  Variables variables{};
};
template <>
struct execution_variables<unset> {};

/// What the Context Object is made of, where a state reads it.
template <class Workflow, bool ReadsContext>
struct execution_state : execution_variables<typename Workflow::variables> {
  template <class Clock>
  execution_state(const execution&, const typename Workflow::start_at::input&, Clock&) {}
};
template <class Workflow>
struct execution_state<Workflow, true> : execution_variables<typename Workflow::variables> {
  using workflow = Workflow;
  using input_type = typename Workflow::start_at::input;

  execution about;
  std::int64_t started;      // seconds since 1970
  std::int64_t entered = 0;  // the state that reads it
  std::int64_t retries = 0;
  input_type input;

  template <class Clock>
  execution_state(const execution& said, const input_type& given, Clock& time) : about(said), started(time.now()), input(given) {}
};
template <class Workflow>
using execution_of = execution_state<Workflow, reads_context(machine_of<typename Workflow::start_at>)>;

}  // namespace detail
}  // namespace stepwise
