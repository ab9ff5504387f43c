// SPDX-License-Identifier: BSL-1.0
// The states of a workflow as a value, for checks and tools of one's own.
#pragma once

#include <stepwise/workflow/workflow.hpp>

#include <boost/hana/tuple.hpp>
#include <boost/hana/type.hpp>

#include <string_view>

namespace stepwise {

namespace detail {
template <class Found, class Chunks>
struct all_states {
  using type = Found;
};
template <class... Found, class... S, class... More>
struct all_states<list<Found...>, list<list<S...>, More...>> : all_states<list<Found..., S...>, list<More...>> {};

template <class... S>
constexpr auto as_tuple(list<S...>) {
  return boost::hana::tuple_t<S...>;
}
}  // namespace detail

/// The states of a workflow in reading order, as a boost::hana::tuple of boost::hana::type. A lint of
/// one's own is a fold over it (with <boost/hana/all_of.hpp>):
///
///     static_assert(hana::all_of(stepwise::states<OrderProcessing>, [](auto state) {
///       using S = typename decltype(state)::type;
///       if constexpr (stepwise::task_state<S>) return hana::bool_c<(S::timeout_seconds > 0)>;
///       else return hana::true_c;
///     }), "every task has a timeout");
template <class Workflow>
inline constexpr auto states =
    detail::as_tuple(typename detail::all_states<detail::list<>, detail::state_chunks<typename Workflow::start_at>>::type{});

/// The name of a state, as in the definition.
template <state S>
inline constexpr std::string_view name_of = detail::ref_of<S>.name;

}  // namespace stepwise
