// SPDX-License-Identifier: BSL-1.0
// How a graph of states becomes nested calls.
//
// A region is what lies between a state and the one where all ways out of it meet again, its
// immediate post-dominator. Regions in a row are a chain of calls; a Choice is a branch whose arms
// are chains up to the meeting state; a state that a loop comes back to is a `for` around the chain of
// its body. So every state is compiled once a region, and a transition is a call or a return.
#pragma once

#include <cstddef>
#include <cstdint>

namespace stepwise::detail {

// Where a chain ends that leads to no state.
inline constexpr int to_stop = -1;   // one of the level's stops
inline constexpr int nowhere = -2;   // it only ever fails

/// For the states reachable from an entry without passing a stop.
template <std::size_t N>
struct plan {
  std::int16_t meets[N]{};  // the immediate post-dominator: a state, to_stop or nowhere. Of a state in
                            // a loop: where the ways out of the whole loop meet
  bool live[N]{};           // can reach a stop
  bool head[N]{};           // a loop comes back to it

  /// `count` regions on from a state.
  constexpr int hop(int from, int count) const {
    for (; count > 0; --count) from = meets[from];
    return from;
  }
  /// How many regions lie between a state and `until`.
  constexpr int distance(int from, int until) const {
    int count = 0;
    for (; from != until; from = meets[from]) ++count;
    return count;
  }
};

/// Finds the loops (strongly connected components, by Tarjan's algorithm) and the meeting points. A
/// component is complete when all that it leads to are, so its meeting point follows from theirs.
template <class Graph, class Ends>
class planner {
  static constexpr std::size_t n = Graph::states;

  const Graph& graph_;
  Ends ends_;
  plan<n> made_{};
  bool stop_[n + 1]{};
  std::int16_t index_[n]{};      // 0: not seen; else in order of discovery
  std::int16_t lowest_[n]{};     // the earliest state that it leads back to
  std::int16_t component_[n]{};  // 0: not complete; else in order of completion
  bool on_path_[n]{};
  std::int16_t open_[n]{};  // states of components not complete
  std::size_t open_size_ = 0;
  std::int16_t completed_ = 0;

  // The first state that two have in common on their ways to `root`.
  constexpr int common(int a, int b, int root) const {
    while (a != b) {
      if (a < 0 || b < 0) return root;
      if (component_[a] > component_[b])
        a = made_.meets[a];
      else
        b = made_.meets[b];
    }
    return a;
  }

  constexpr void complete_from(std::size_t first) {
    ++completed_;
    bool live = false;
    const auto each_way_out = [&](auto visit) {
      for (std::size_t i = first; i < open_size_; ++i) {
        const int state = open_[i];
        if (ends_(state) && stop_[n]) visit(static_cast<int>(n));
        for (std::size_t e = graph_.first[state]; e < graph_.first[state + 1]; ++e)
          if (stop_[graph_.to[e]] || component_[graph_.to[e]] != completed_) visit(static_cast<int>(graph_.to[e]));
      }
    };
    for (std::size_t i = first; i < open_size_; ++i) component_[open_[i]] = completed_;
    each_way_out([&](int target) { live = live || stop_[target] || made_.live[target]; });
    const int root = live ? to_stop : nowhere;
    bool found = false;
    int meet = root;
    each_way_out([&](int target) {
      if (!stop_[target] && made_.live[target] != live) return;
      const int way = stop_[target] ? to_stop : target;
      meet = found ? common(meet, way, root) : way;
      found = true;
    });
    for (std::size_t i = first; i < open_size_; ++i) {
      made_.meets[open_[i]] = static_cast<std::int16_t>(meet);
      made_.live[open_[i]] = live;
    }
    open_size_ = first;
  }

 public:
  constexpr planner(const Graph& graph, Ends ends) : graph_(graph), ends_(ends) {}

  /// `ends(i)` says whether the workflow can end after state i, which is a transition to the state
  /// number n. The level ends at `stops`; transitions to them are not followed.
  template <std::size_t Stops>
  constexpr plan<n> make(int entry, const int (&stops)[Stops]) {
    for (const int each : stops) stop_[each] = true;
    std::int16_t path[n]{};
    std::uint16_t edge[n]{};
    std::size_t place[n]{};  // in open_
    std::size_t depth = 0;
    std::int16_t seen = 0;
    const auto enter = [&](int state) {
      path[depth++] = static_cast<std::int16_t>(state);
      edge[state] = graph_.first[state];
      index_[state] = lowest_[state] = ++seen;
      on_path_[state] = true;
      place[state] = open_size_;
      open_[open_size_++] = static_cast<std::int16_t>(state);
    };
    enter(entry);
    while (depth > 0) {
      const int state = path[depth - 1];
      if (edge[state] < graph_.first[state + 1]) {
        const int target = graph_.to[edge[state]++];
        if (stop_[target] || (index_[target] != 0 && component_[target] != 0)) continue;
        if (index_[target] == 0) {
          enter(target);
        } else {
          if (on_path_[target]) made_.head[target] = true;
          if (index_[target] < lowest_[state]) lowest_[state] = index_[target];
        }
        continue;
      }
      on_path_[state] = false;
      if (lowest_[state] == index_[state]) complete_from(place[state]);
      if (--depth > 0 && component_[state] == 0 && lowest_[state] < lowest_[path[depth - 1]]) lowest_[path[depth - 1]] = lowest_[state];
    }
    return made_;
  }
};

template <class Graph, class Ends, std::size_t Stops>
constexpr plan<Graph::states> make_plan(const Graph& graph, Ends ends, int entry, const int (&stops)[Stops]) {
  return planner<Graph, Ends>(graph, ends).make(entry, stops);
}

}  // namespace stepwise::detail
