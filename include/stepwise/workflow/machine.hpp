// SPDX-License-Identifier: BSL-1.0
// A workflow as a value: its states' descriptors and the graph of their transitions.
#pragma once

#include <stepwise/workflow/discover.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace stepwise::detail {

/// The descriptors of a workflow, in reading order.
struct machine {
  const state_info* const* const* chunks;
  std::size_t size;

  constexpr const state_info& operator[](std::size_t i) const { return *chunks[i / chunk_size][i % chunk_size]; }
};

template <class Chunk>
struct chunk_infos;
template <class... S>
struct chunk_infos<list<S...>> {
  static constexpr const state_info* table[] = {&info_of<S>...};
};
template <class Chunks>
struct machine_table;
template <class... Chunk>
struct machine_table<list<Chunk...>> {
  static constexpr const state_info* const* table[] = {chunk_infos<Chunk>::table...};
  static constexpr machine value{table, (std::size_t{0} + ... + Chunk::size)};
};

/// The machine that starts at Start.
template <class Start>
inline constexpr const machine& machine_of = machine_table<state_chunks<Start>>::value;

/// Calls `visit(target)` for every transition out of a state, the main way first.
template <class Visit>
constexpr void each_target(const state_info& info, Visit visit) {
  if (info.next != nullptr) visit(*info.next);
  for (const catcher& each : info.catches) visit(*each.next);
  for (const route& each : info.routes)
    if (each.next != nullptr) visit(*each.next);
}

/// Calls `visit(state)` for the states of a machine, those of the workflows inside of a state behind it, until it
/// returns false. Whether it never did.
template <class Visit>
constexpr bool each_state(const machine& states, Visit& visit) {
  for (std::size_t i = 0; i < states.size; ++i) {
    if (!visit(states[i])) return false;
    if (states[i].nested == nullptr) continue;
    for (const scope_info* const each : states[i].nested->scopes)
      if (each->states != nullptr && !each_state(*each->states, visit)) return false;
  }
  return true;
}

constexpr std::size_t edge_count(const machine& states) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < states.size; ++i) each_target(states[i], [&](const state_ref&) { ++count; });
  return count;
}

constexpr std::size_t slots_for(std::size_t states) {
  std::size_t slots = 4;
  while (slots < states * 2) slots *= 2;
  return slots;
}

/// Transitions by index. The targets of state i are to[first[i]] to to[first[i + 1] - 1], in the order
/// of each_target.
template <std::size_t N, std::size_t E>
struct graph {
  static constexpr std::size_t states = N;
  std::uint16_t first[N + 1]{};
  std::uint16_t to[E == 0 ? 1 : E]{};
  // Two states of one name, where there are any.
  maybe<state_ref> twin{};
  maybe<state_ref> other_twin{};
};

template <std::size_t N, std::size_t E>
constexpr graph<N, E> make_graph(const machine& states) {
  graph<N, E> made;
  std::uint16_t by_name[slots_for(N)]{};  // open addressing; index + 1
  const auto slot_of = [&](const state_ref& ref) {
    std::size_t at = ref.hash & (slots_for(N) - 1);
    while (by_name[at] != 0 && states[by_name[at] - 1u].self->id != ref.id) at = (at + 1) & (slots_for(N) - 1);
    return at;
  };
  for (std::size_t i = 0; i < N; ++i) {
    const state_ref& ref = *states[i].self;
    std::size_t at = ref.hash & (slots_for(N) - 1);
    while (by_name[at] != 0) {
      const state_ref& other = *states[by_name[at] - 1u].self;
      if (other.hash == ref.hash && other.name == ref.name && made.twin == nullptr) {
        made.twin = &other;
        made.other_twin = &ref;
      }
      at = (at + 1) & (slots_for(N) - 1);
    }
    by_name[at] = static_cast<std::uint16_t>(i + 1);
  }
  std::size_t edges = 0;
  for (std::size_t i = 0; i < N; ++i) {
    each_target(states[i], [&](const state_ref& target) {
      made.to[edges++] = static_cast<std::uint16_t>(by_name[slot_of(target)] - 1);
    });
    made.first[i + 1] = static_cast<std::uint16_t>(edges);
  }
  return made;
}

template <class Start>
inline constexpr auto graph_of = make_graph<machine_of<Start>.size, edge_count(machine_of<Start>)>(machine_of<Start>);

}  // namespace stepwise::detail
