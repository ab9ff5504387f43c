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

/// Whether the parameters of a state see a task token.
template <class S>
constexpr bool find_has_token() {
  if constexpr (requires { S::resource::info; })
    return S::resource::info.service != nullptr && S::resource::info.service->context != nullptr;
  else
    return false;
}
template <class S>
inline constexpr bool has_token = find_has_token<S>();

/// Whether a workflow reads the Context Object; defined by <stepwise/data_flow.hpp>.
template <class Start>
struct context_scan;
template <class Start>
constexpr bool find_reads_context() {
  if constexpr (requires { sizeof(context_scan<Start>); })
    return context_scan<Start>::reads;
  else
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

  execution_state& whole() { return *this; }
  const execution_state& whole() const { return *this; }
};
template <class Workflow>
struct execution_state<Workflow, true> : execution_variables<typename Workflow::variables> {
  using workflow = Workflow;
  // Where a workflow inside of a state is; see workflow/scopes.hpp.
  using root = typename Workflow::start_at;
  static constexpr std::size_t use = 0;
  static constexpr std::string_view prefix{};

  using input_type = typename Workflow::start_at::input;

  execution about;
  std::int64_t started;      // seconds since 1970
  std::int64_t entered = 0;  // the state that reads it
  std::int64_t retries = 0;
  std::int64_t tokens = 0;   // task tokens given so far
  input_type input;

  template <class Clock>
  execution_state(const execution& said, const input_type& given, Clock& time) : about(said), started(time.now()), input(given) {}

  execution_state& whole() { return *this; }
  const execution_state& whole() const { return *this; }
};
template <class Workflow>
using execution_of = execution_state<Workflow, find_reads_context<typename Workflow::start_at>()>;

}  // namespace detail
}  // namespace stepwise
