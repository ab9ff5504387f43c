// SPDX-License-Identifier: BSL-1.0
// Finding the states of a workflow, from its first one on.
#pragma once

#include <stepwise/workflow/lower.hpp>

#include <cstddef>
#include <type_traits>
#include <utility>

namespace stepwise::detail {

template <class... T>
struct list {
  static constexpr std::size_t size = sizeof...(T);
};

template <class A, class B>
struct join_lists;
template <class... A, class... B>
struct join_lists<list<A...>, list<B...>> {
  using type = list<A..., B...>;
};
template <class A, class B>
using join = typename join_lists<A, B>::type;

// The targets of a state, the main way first.
template <class Next>
struct next_list {
  using type = list<Next>;
};
template <>
struct next_list<end> {
  using type = list<>;
};
template <>
struct next_list<unset> {
  using type = list<>;
};

template <class Catches>
struct catch_targets {  // of what is no list of on<…>: the check reports it
  using type = list<>;
};
template <class... Errors, class... Next, class... Path, fixed_string... Comment, class... Assign>
struct catch_targets<catches<on<Errors, Next, Path, Comment, Assign>...>> {
  using type = list<Next...>;
};

template <class Route>
struct route_target {
  using type = list<>;
};
template <class Test, class Next, fixed_string Comment, class Assign, class Output>
struct route_target<when<Test, Next, Comment, Assign, Output>> {
  using type = list<Next>;
};
template <class Next>
struct route_target<otherwise<Next>> {
  using type = list<Next>;
};

template <class... Lists>
struct flatten {
  using type = list<>;
};
template <class A, class... More>
struct flatten<A, More...> {
  using type = join<A, typename flatten<More...>::type>;
};

template <class Routes>
struct route_targets {
  using type = list<>;
};
template <class... R>
struct route_targets<routes<R...>> {
  using type = typename flatten<typename route_target<R>::type...>::type;
};

template <class S>
constexpr auto find_successors() {
  if constexpr (!complete<S>) {
    return list<>{};
  } else if constexpr (!readable_state<S>) {
    return list<>{};
  } else if constexpr (works(S::type)) {
    using own = typename next_list<typename S::next>::type;
    if constexpr (no_catches<typename S::catches>)
      return own{};
    else
      return join<own, typename catch_targets<typename S::catches>::type>{};
  } else if constexpr (S::type == state_type::choice) {
    return typename route_targets<typename S::routes>::type{};
  } else if constexpr (S::type == state_type::succeed || S::type == state_type::fail) {
    return list<>{};
  } else {
    return typename next_list<typename S::next>::type{};
  }
}
/// The states a transition of S leads to: Next first, then the catchers' in order.
template <class S>
using successors = decltype(find_successors<S>());

// Depth first, in chunks: the states seen are the bases of one class, so that asking for one is a
// single question to the compiler, and neither lists nor instantiations nest once a state.
inline constexpr int chunk_size = 32;
inline constexpr int steps_at_once = 128;  // pending states looked at: many lead to where others led before

template <class S>
struct mark {};
struct nothing_seen {};
template <class Seen, class S>
struct seen_too : Seen, mark<S> {};

// Left: how many states the chunk has room for.
template <int Left, class Seen, class Found, class Pending>
struct walk_state {
  static constexpr int left = Left;
  using seen = Seen;
  using found = Found;
  using pending = Pending;
};

// Many a state is where all its predecessors' catchers lead: it need not stand there once for each.
template <class New, class Pending>
struct push : join_lists<New, Pending> {};
template <class Next, class Caught, class... Rest>
struct push<list<Next, Caught>, list<Caught, Rest...>> {
  using type = list<Next, Caught, Rest...>;
};

template <int Steps, int Left, bool Known, class Seen, class Found, class Pending>
struct walk;
template <int Steps, int Left, class Seen, class Found, class Pending>
struct walk_on {
  using type = walk_state<Left, Seen, Found, Pending>;  // nothing pending, the chunk is full, or enough for once
};
template <int Steps, int Left, class Seen, class Found, class S, class... Rest>
  requires(Steps > 0 && Left > 0)
struct walk_on<Steps, Left, Seen, Found, list<S, Rest...>>
    : walk<Steps - 1, Left, __is_base_of(mark<S>, Seen), Seen, Found, list<S, Rest...>> {};

template <int Steps, int Left, class Seen, class Found, class S, class... Rest>
struct walk<Steps, Left, true, Seen, Found, list<S, Rest...>> : walk_on<Steps, Left, Seen, Found, list<Rest...>> {};
template <int Steps, int Left, class Seen, class... Found, class S, class... Rest>
struct walk<Steps, Left, false, Seen, list<Found...>, list<S, Rest...>>
    : walk_on<Steps, Left - 1, seen_too<Seen, S>, list<Found..., S>, typename push<successors<S>, list<Rest...>>::type> {};

/// The states of a workflow as chunks of `chunk_size`; only the last may have fewer.
template <class Chunks, class At>
struct walk_chunks {
  using chunks = Chunks;
  using at = At;
  static constexpr bool done = false;
};
template <class... Chunk, int Left, class Seen, class Found>
struct walk_chunks<list<Chunk...>, walk_state<Left, Seen, Found, list<>>> {
  using chunks = list<Chunk..., Found>;
  static constexpr bool done = true;
};
template <class... Chunk, class Seen, class Found, class S, class... Rest>
struct walk_chunks<list<Chunk...>, walk_state<0, Seen, Found, list<S, Rest...>>> {
  using chunks = list<Chunk..., Found>;
  using at = walk_state<chunk_size, Seen, list<>, list<S, Rest...>>;
  static constexpr bool done = false;
};

// 2^Power times, by halves.
template <int Power, class Chunks, bool Done = Chunks::done>
struct drive {
  using type = Chunks;
};
template <class Chunks>
struct drive<0, Chunks, false> {
  using at = typename Chunks::at;
  using type = walk_chunks<typename Chunks::chunks,
                           typename walk_on<steps_at_once, at::left, typename at::seen, typename at::found, typename at::pending>::type>;
};
template <int Power, class Chunks>
  requires(Power > 0)
struct drive<Power, Chunks, false> {
  using half = typename drive<Power - 1, Chunks>::type;
  using type = typename drive<Power - 1, half>::type;
};

/// Lists of the states reachable from Start, in reading order: depth first, the main way before the
/// catchers'. At most 2^12 times `steps_at_once` transitions.
template <class Start>
using state_chunks = typename drive<12, walk_chunks<list<>, walk_state<chunk_size, nothing_seen, list<>, list<Start>>>>::type::chunks;

template <class Chunks>
struct chunk_access;
template <class... Chunk>
struct chunk_access<list<Chunk...>> {
  static constexpr std::size_t size = (std::size_t{0} + ... + Chunk::size);
};

// Type by index: within a chunk by the bases of an indexed list.
template <std::size_t I, class T>
struct slot {};
template <class Indices, class List>
struct slots;
template <std::size_t... I, class... T>
struct slots<std::index_sequence<I...>, list<T...>> : slot<I, T>... {};
template <class T>
struct type_box {
  using type = T;
};
template <std::size_t I, class T>
type_box<T> in_slot(const slot<I, T>*);
template <class List>
using indexed = slots<std::make_index_sequence<List::size>, List>;
template <class List, std::size_t I>
using at = typename decltype(in_slot<I>(static_cast<const indexed<List>*>(nullptr)))::type;

/// The state number I of a workflow.
template <class Chunks, std::size_t I>
using state_at = at<at<Chunks, I / chunk_size>, I % chunk_size>;

}  // namespace stepwise::detail
