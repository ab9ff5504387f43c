// SPDX-License-Identifier: BSL-1.0
// The work of one task: its handler called, its result put where it goes.
#pragma once

#include <stepwise/payload/convert.hpp>
#include <stepwise/payload/verify.hpp>
#include <stepwise/run/execution.hpp>
#include <stepwise/run/failure.hpp>
#include <stepwise/run/flow.hpp>
#include <stepwise/run/handlers.hpp>
#include <stepwise/run/inline.hpp>
#include <stepwise/text/string_sink.hpp>

#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace stepwise::detail {

[[noreturn, gnu::cold, gnu::noinline]] inline void break_contract(std::string_view state, const std::string& where) {
  throw contract_broken("States.Runtime", joined({"the handler of ", state, " broke its contract: in its result, ", where}), state);
}

/// Calls the handler of S.
template <class S, class Env>
STEPWISE_INLINE typename S::result call(Env& env, handler_argument<S> input) {
  if constexpr (in_set<S, decltype(env.handlers)>)
    return find_handler<S>(env.handlers)(static_cast<handler_argument<S>>(input));
  else
    return S::handle(static_cast<handler_argument<S>>(input));
}
/// The same, where the result's type cannot rule out a wrong tag.
template <class S, class Env>
STEPWISE_INLINE typename S::result call_and_verify(Env& env, handler_argument<S> input) {
  typename S::result result = call<S>(env, static_cast<handler_argument<S>>(input));
  if (const std::string where = wrong_tag(result); !where.empty()) [[unlikely]]
    break_contract(ref_of<S>.name, where);
  return result;
}
template <class S, class Env>
STEPWISE_INLINE typename S::result result_from(Env& env, handler_argument<S> input) {
  if constexpr (has_catch_all(schema_of<typename S::result>))
    return call_and_verify<S>(env, static_cast<handler_argument<S>>(input));
  else
    return call<S>(env, static_cast<handler_argument<S>>(input));
}

/// The work of a task, and what flows on from it.
template <class S, class Env>
STEPWISE_INLINE output_of<S> place_result(Env& env, typename S::input&& input) {
  using result_path = typename S::result_path;
  if constexpr (place_of<result_path>.how == placement::replace) {
    return result_from<S>(env, std::move(input));
  } else if constexpr (place_of<result_path>.how == placement::discard) {
    static_cast<void>(result_from<S>(env, input));
    return std::move(input);
  } else {
    typename S::result result = result_from<S>(env, input);
    if constexpr (std::is_same_v<output_of<S>, typename S::input>) {
      put_member<S, result_path>::into(input, std::move(result));
      return std::move(input);
    } else {
      return {std::move(input), std::move(result)};
    }
  }
}

template <class S>
inline constexpr bool plain_result = place_of<typename S::result_path>.how == placement::replace && !has_catch_all(schema_of<typename S::result>);

/// The work of a Parallel or a Map; defined by <stepwise/parallel.hpp> and <stepwise/map.hpp>.
template <class S, state_type Type = S::type>
struct nested_work;

/// The same where the flow is not plain.
template <class S, class Env>
STEPWISE_INLINE output_of<S> perform_flow(Env& env, typename S::input&& input) {
  if constexpr (has_token<S> && requires { env.execution.whole().tokens; }) ++env.execution.whole().tokens;
  if constexpr (S::type == state_type::parallel || S::type == state_type::map) {
    auto visible = make_work_input<S>(env, input);
    return flow_out<S>(env, input, select_result<S>(env, nested_work<S>::run(env, visible)));
  } else if constexpr (makes_work_input<S>)
    return flow_out<S>(env, input, select_result<S>(env, result_from<S>(env, make_work_input<S>(env, input))));
  else
    return flow_out<S>(env, input, select_result<S>(env, result_from<S>(env, static_cast<handler_argument<S>>(input))));
}

template <class S, class Env>
STEPWISE_INLINE output_of<S> perform(Env& env, typename S::input&& input) {
  if constexpr (!plain_flow<S>)
    return perform_flow<S>(env, std::move(input));
  else if constexpr (plain_result<S>)
    return call<S>(env, std::move(input));  // the usual case, with no more than it needs
  else
    return place_result<S>(env, std::move(input));
}

}  // namespace stepwise::detail
