// SPDX-License-Identifier: BSL-1.0
// A part of the graph that runs to its stops, and what its states take.
#pragma once

#include <stepwise/run/plan.hpp>
#include <stepwise/workflow/discover.hpp>
#include <stepwise/workflow/machine.hpp>
#include <stepwise/workflow/output.hpp>

#include <cstddef>

namespace stepwise::detail {

/// The payload of a place that is never reached.
struct never {};

/// Storage for a value that is made later, if at all. The value is destroyed by `drop`.
template <class T>
struct late {
  union {
    T value;
  };
  late() {}   // NOLINT(modernize-use-equals-default): the union's member is not made
  ~late() {}  // NOLINT(modernize-use-equals-default)
  late(const late&) = delete;
  late& operator=(const late&) = delete;
};
template <class T>
struct drop {
  T& value;
  ~drop() { value.~T(); }
};

template <class Handlers, class Clock, class Observer, class Execution>
struct environment {
  Handlers& handlers;
  Clock& clock;
  Observer& observer;
  Execution& execution;
};

template <class Start, int I>
struct node_payload {
  using type = typename state_at<state_chunks<Start>, static_cast<std::size_t>(I)>::input;
};
template <class Start, int I>
  requires(I == static_cast<int>(machine_of<Start>.size))
struct node_payload<Start, I> {
  using type = workflow_output<Start>;
};
template <class Start>
struct node_payload<Start, nowhere> {
  using type = never;
};

struct ends_at {
  const machine& states;
  constexpr bool operator()(int i) const { return states[static_cast<std::size_t>(i)].ends(); }
};

/// A part of the graph from an entry to the states where it stops.
template <class Start, int Entry, int... Stops>
struct level {
  using start = Start;
  static constexpr int stops[] = {Stops...};
  static constexpr auto where = make_plan(graph_of<Start>, ends_at{machine_of<Start>}, Entry, stops);

  static constexpr bool is_stop(int i) { return ((i == Stops) || ...); }
};
/// The body of a loop that begins at Head, within a level.
template <class L, int Head>
struct level_within;
template <class Start, int Entry, int... Stops, int Head>
struct level_within<level<Start, Entry, Stops...>, Head> {
  using type = level<Start, Head, Head, Stops...>;
};

template <class L, int I>
using node = state_at<state_chunks<typename L::start>, static_cast<std::size_t>(I)>;
// The payload where a chain ends.
template <class L, int I>
using payload_at = typename node_payload<typename L::start, I == to_stop ? L::stops[0] : I>::type;

/// The number of the target of transition `Edge` of state I, in the order of each_target.
template <class L, int I, std::size_t Edge>
inline constexpr int target_of = graph_of<typename L::start>.to[graph_of<typename L::start>.first[I] + Edge];

}  // namespace stepwise::detail
