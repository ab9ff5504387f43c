// SPDX-License-Identifier: BSL-1.0
// Checks of a workflow as a whole.
#pragma once

#include <stepwise/workflow/check/words.hpp>

#include <cstddef>
#include <cstdint>

namespace stepwise::detail {

template <std::size_t N, std::size_t E>
constexpr void check_graph(sentence& out, const machine& states, const graph<N, E>& edges) {
  if (edges.twin != nullptr) {
    out << "states " << edges.twin->type_name << " and " << edges.other_twin->type_name << " have one name, " << edges.twin->name
        << "; give one of them another: static constexpr auto name = \"...\"";
    return;
  }
  // Backwards from the ends: which states can reach one?
  std::uint16_t before[N + 2]{};  // predecessors, as in graph
  std::uint16_t from[E == 0 ? 1 : E]{};
  for (std::size_t e = 0; e < E; ++e) ++before[edges.to[e] + 2];
  for (std::size_t i = 2; i < N + 2; ++i) before[i] = static_cast<std::uint16_t>(before[i] + before[i - 1]);
  for (std::size_t i = 0; i < N; ++i)
    for (std::size_t e = edges.first[i]; e < edges.first[i + 1]; ++e) from[before[edges.to[e] + 1]++] = static_cast<std::uint16_t>(i);
  bool ends[N]{};
  std::uint16_t work[N]{};
  std::size_t count = 0;
  for (std::size_t i = 0; i < N; ++i) {
    if (!states[i].ends() && states[i].type != state_type::fail) continue;
    ends[i] = true;
    work[count++] = static_cast<std::uint16_t>(i);
  }
  while (count > 0) {
    const std::size_t i = work[--count];
    for (std::size_t e = before[i]; e < before[i + 1]; ++e) {
      if (ends[from[e]]) continue;
      ends[from[e]] = true;
      work[count++] = from[e];
    }
  }
  for (std::size_t i = 0; i < N; ++i) {
    if (ends[i] || states[i].allows("never-ends")) continue;
    out << "state " << states[i].self->type_name << ": no terminal state can be reached from it, so the workflow never ends";
    allow_hint(out, "never-ends");
    return;
  }
}

}  // namespace stepwise::detail
