// SPDX-License-Identifier: BSL-1.0
// The functions that do the work of tasks.
#pragma once

#include <stepwise/payload/compatible.hpp>
#include <stepwise/state/stages.hpp>
#include <stepwise/text/sentence.hpp>
#include <stepwise/workflow/discover.hpp>
#include <stepwise/workflow/report.hpp>

#include <cstddef>
#include <type_traits>
#include <utility>

namespace stepwise {

/// A function for the task S; see handle.
template <class S, class Function>
struct handler {
  Function function;
};

namespace detail {

template <class S>
struct handled_type {
  static constexpr sentence words = [] {
    sentence out;
    if (state<S> && !task_state<S>) out << "handle<" << type_name<S> << ">: " << type_name<S> << " is no task, so it has no handler";
    return out;
  }();
};

}  // namespace detail

/// Gives the task `S` its function: `handle<ChargePayment>([](const Available& order) -> Payment { … })`.
/// It is called with the state's input: as an rvalue where nothing needs the input afterwards, as a const
/// reference where the state may run again or its input flows on (retries, result_path, a catcher with
/// result_path); or, always as an rvalue, with what input_path and parameters make of it.
template <class S, class Function>
constexpr handler<S, std::remove_cvref_t<Function>> handle(Function&& function) {
  static_assert(sizeof(detail::report<detail::handled_type<S>>) != 0);
  return {std::forward<Function>(function)};
}

/// The functions of a workflow's tasks. A task may have its function as a static member `handle`
/// instead; one given here goes before it.
template <class... Handlers>
struct handlers : Handlers... {};
template <class... Handlers>
handlers(Handlers...) -> handlers<Handlers...>;

namespace detail {

template <class S, class Function>
constexpr Function& find_handler(handler<S, Function>& set) {
  return set.function;
}
template <class S, class Function>
constexpr const Function& find_handler(const handler<S, Function>& set) {
  return set.function;
}

/// Whether the input of S is needed after its handler was called with it.
template <class S>
constexpr bool keeps_input() {
  if constexpr (!no_retries<typename S::retries>) return true;
  if constexpr (place_of<typename S::result_path>.how != placement::replace) return true;
  for (const catcher& each : lower_catches<typename S::input, typename S::catches>::list)
    if (each.result_path.how != placement::replace) return true;
  return false;
}
/// Whether the handler of S gets something made for it.
template <class S>
constexpr bool find_makes_work_input() {
  if constexpr (plain_flow<S>)
    return false;
  else
    return !std::is_same_v<said<typename S::input_path, typename S::parameters>, said<whole, unset>>;
}
template <class S>
inline constexpr bool makes_work_input = find_makes_work_input<S>();
template <class S>
using handler_argument = std::conditional_t<keeps_input<S>() && !makes_work_input<S>, const work_input<S>&, work_input<S>&&>;

enum class handler_fault : unsigned char { none, missing, twice, argument, result };

template <class Function, class S>
concept takes_input = requires(Function& function, handler_argument<S> input) { function(static_cast<handler_argument<S>>(input)); };

template <class Function, class S>
constexpr handler_fault function_fault() {
  if constexpr (!takes_input<Function, S>) {
    return handler_fault::argument;
  } else {
    using given = decltype(std::declval<Function&>()(std::declval<handler_argument<S>>()));
    return std::is_convertible_v<given, typename S::result> ? handler_fault::none : handler_fault::result;
  }
}

template <class S, class Handlers>
concept in_set = requires(Handlers& set) { find_handler<S>(set); };
template <class S>
concept has_static_handler = requires { &S::handle; } || requires(handler_argument<S> input) { S::handle(static_cast<handler_argument<S>>(input)); };

template <class S, class Handler>
inline constexpr bool is_handler_of = false;
template <class S, class Function>
inline constexpr bool is_handler_of<S, handler<S, Function>> = true;

/// How many functions for S a set has. One is found as a base; this is to tell none from several.
template <class S, class Handlers>
inline constexpr std::size_t handlers_for = 0;
template <class S, class... H>
inline constexpr std::size_t handlers_for<S, handlers<H...>> = [] {
  const bool fits[] = {is_handler_of<S, H>..., false};
  std::size_t count = 0;
  for (const bool each : fits) count += each ? 1 : 0;
  return count;
}();

/// What is wrong with the handler of S, if anything.
template <class S, class Handlers>
constexpr handler_fault fault_of() {
  if constexpr (in_set<S, Handlers>) {
    return function_fault<std::remove_reference_t<decltype(find_handler<S>(std::declval<Handlers&>()))>, S>();
  } else if constexpr (handlers_for<S, std::remove_const_t<Handlers>> > 1) {
    return handler_fault::twice;
  } else if constexpr (requires(handler_argument<S> input) { S::handle(static_cast<handler_argument<S>>(input)); }) {
    using given = decltype(S::handle(std::declval<handler_argument<S>>()));
    return std::is_convertible_v<given, typename S::result> ? handler_fault::none : handler_fault::result;
  } else {
    return has_static_handler<S> ? handler_fault::argument : handler_fault::missing;
  }
}

/// What the handler of S gives.
template <class S, class Handlers>
constexpr auto given_by() {
  if constexpr (in_set<S, Handlers>)
    return type_box<decltype(find_handler<S>(std::declval<Handlers&>())(std::declval<handler_argument<S>>()))>{};
  else
    return type_box<decltype(S::handle(std::declval<handler_argument<S>>()))>{};
}

}  // namespace detail
}  // namespace stepwise
