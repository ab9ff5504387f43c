// SPDX-License-Identifier: BSL-1.0
// Finding the states of a workflow, from its first one on.
#pragma once

#include <stepwise/workflow/descriptor.hpp>

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
template <class... Errors, class... Next, class... Path, fixed_string... Comment>
struct catch_targets<catches<on<Errors, Next, Path, Comment>...>> {
  using type = list<Next...>;
};

template <class Route>
struct route_target {
  using type = list<>;
};
template <class Test, class Next, fixed_string Comment>
struct route_target<when<Test, Next, Comment>> {
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
  } else if constexpr (!state<S>) {
    return list<>{};
  } else if constexpr (S::type == state_type::task) {
    using own = typename next_list<typename S::next>::type;
    if constexpr (std::is_same_v<typename S::catches, catches<>>)
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

template <class S>
struct mark {};
struct nothing_seen {};
template <class Seen, class S>
struct seen_too : Seen, mark<S> {};

template <class Seen, class Found, class Pending>
struct walk_state {
  using seen = Seen;
  using found = Found;
  using pending = Pending;
};

template <int Left, bool Known, class Seen, class Found, class Pending>
struct walk;
template <int Left, class Seen, class Found, class Pending>
struct walk_on {
  using type = walk_state<Seen, Found, Pending>;  // nothing pending, or the chunk is full
};
template <class Seen, class Found, class S, class... Rest>
struct walk_on<0, Seen, Found, list<S, Rest...>> {
  using type = walk_state<Seen, Found, list<S, Rest...>>;
};
template <int Left, class Seen, class Found, class S, class... Rest>
struct walk_on<Left, Seen, Found, list<S, Rest...>> : walk<Left, __is_base_of(mark<S>, Seen), Seen, Found, list<S, Rest...>> {};

template <int Left, class Seen, class Found, class S, class... Rest>
struct walk<Left, true, Seen, Found, list<S, Rest...>> : walk_on<Left, Seen, Found, list<Rest...>> {};
template <int Left, class Seen, class... Found, class S, class... Rest>
struct walk<Left, false, Seen, list<Found...>, list<S, Rest...>>
    : walk_on<Left - 1, seen_too<Seen, S>, list<Found..., S>, join<successors<S>, list<Rest...>>> {};

/// The states of a workflow as chunks of `chunk_size`; only the last may have fewer.
template <class Chunks, class Seen, class Pending>
struct walk_chunks {
  using chunks = Chunks;
  using seen = Seen;
  using pending = Pending;
  static constexpr bool done = std::is_same_v<Pending, list<>>;
};

// 2^Power chunks, by halves.
template <int Power, class At, bool Done = At::done>
struct drive {
  using type = At;
};
template <class... Chunk, class Seen, class Pending>
struct drive<0, walk_chunks<list<Chunk...>, Seen, Pending>, false> {
  using one = typename walk_on<chunk_size, Seen, list<>, Pending>::type;
  using type = walk_chunks<list<Chunk..., typename one::found>, typename one::seen, typename one::pending>;
};
template <int Power, class At>
  requires(Power > 0)
struct drive<Power, At, false> {
  using half = typename drive<Power - 1, At>::type;
  using type = typename drive<Power - 1, half>::type;
};

/// Lists of the states reachable from Start, in reading order: depth first, the main way before the
/// catchers'. At most 2^10 chunks, 32768 states.
template <class Start>
using state_chunks = typename drive<10, walk_chunks<list<>, nothing_seen, list<Start>>>::type::chunks;

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
