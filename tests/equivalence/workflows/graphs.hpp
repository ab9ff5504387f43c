// SPDX-License-Identifier: BSL-1.0
// Graphs at random: tasks and Choices that lead to and fro, with catchers between them, into the middle of
// loops and out of them. Each number is another graph.
#pragma once

#include "common.hpp"

#include <cstddef>
#include <type_traits>

namespace equivalence::graphs {

struct Here {
  sw::literal<"here"> way{};
  std::string id;
};
struct There {
  sw::literal<"there"> way{};
  std::string id;
};
struct On {
  sw::other_than<"here", "there"> way;
  std::string id;
};
BOOST_DESCRIBE_STRUCT(Here, (), (way, id))
BOOST_DESCRIBE_STRUCT(There, (), (way, id))
BOOST_DESCRIBE_STRUCT(On, (), (way, id))
using Ways = std::variant<Here, There, On>;

inline constexpr int size = 5;  // tasks in a graph

/// A number below `n` for each place of each graph.
constexpr int roll(int graph, int node, int what, int n) {
  std::uint32_t x = static_cast<std::uint32_t>(graph * 7919 + node * 104729 + what * 1299709 + 1);
  for (int i = 0; i < 3; ++i) {
    x ^= x >> 16;
    x *= 0x7feb352dU;
    x ^= x >> 15;
    x *= 0x846ca68bU;
  }
  return static_cast<int>((x ^ (x >> 16)) % static_cast<std::uint32_t>(n));
}

/// The name of a state: a letter for its kind and a number.
template <char Kind, int I>
inline constexpr char name_text[] = {Kind, static_cast<char>('0' + I), '\0'};

template <int G, int I>
struct Work;
template <int G, int I>
struct Fork;
template <int G>
struct Finish : sw::succeed<Named> {
  static constexpr std::string_view name = "Finish";
};
template <int G>
struct Broken : sw::fail<"Broken", "by a catcher"> {
  static constexpr std::string_view name = "Broken";
};

/// Where a way goes: to any task, or (as the last of a Choice does) only to one further on, so that each
/// graph ends.
template <int G, int I>
struct task_or_end {
  using type = Work<G, I>;
};
template <int G>
struct task_or_end<G, size> {
  using type = Finish<G>;
};
template <int G, int I, int What>
using any_task = Work<G, roll(G, I, What, size)>;
template <int G, int I, int What>
using further = typename task_or_end<G, I + 1 + roll(G, I, What, size - I)>::type;

template <int G, int I>
struct Work : sw::task<Named, Ways> {
  static constexpr std::string_view name = name_text<'W', I>;
  static constexpr int guard = roll(G, I, 0, 6);
  using resource = sw::lambda<"Work">;
  using raises = sw::raises<Busy, OutOfStock>;
  using retries = std::conditional_t<guard == 1 || guard == 4, sw::retries<sw::retry<Busy, sw::backoff{.max_attempts = 1}>>, sw::retries<>>;
  using catches = std::conditional_t<
      guard == 2, sw::catches<sw::on<sw::errors::task_failed, any_task<G, I, 1>, sw::discard>>,
      std::conditional_t<guard == 3, sw::catches<sw::on<OutOfStock, Broken<G>>, sw::on<sw::errors::all, any_task<G, I, 1>, sw::discard>>,
                         std::conditional_t<guard == 4, sw::catches<sw::on<Busy, any_task<G, I, 1>, sw::discard>, sw::on<OutOfStock, any_task<G, I, 2>, sw::discard>>,
                                            sw::catches<>>>>;
  using next = Fork<G, I>;
};
template <int G, int I>
struct Fork : sw::choice<Ways> {
  static constexpr std::string_view name = name_text<'F', I>;
  using routes = std::conditional_t<
      roll(G, I, 3, 3) == 0, sw::routes<sw::when<Here, any_task<G, I, 4>>, sw::otherwise<further<G, I, 5>>>,
      sw::routes<sw::when<Here, any_task<G, I, 4>>, sw::when<On, further<G, I, 5>>, sw::when<There, any_task<G, I, 6>>>>;
};

template <int G>
struct Workflow : sw::workflow<Work<G, 0>> {};

}  // namespace equivalence::graphs
