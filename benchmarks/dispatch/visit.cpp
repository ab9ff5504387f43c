// SPDX-License-Identifier: BSL-1.0
// A variant of states, each holding its own input; std::visit turns one state into the next.
#include "subjects.hpp"

#include <utility>
#include <variant>

namespace bench::on_visit {

template <class State>
auto run_to_end(State state) {
  while (state.index() + 1 != std::variant_size_v<State>) state = std::visit([](auto&& at) -> State { return std::move(at).next(); }, std::move(state));
  return std::move(*std::get_if<std::variant_size_v<State> - 1>(&state)).held;
}

template <class Sequence>
struct states_of;

// --- chain -----------------------------------------------------------------------------------------

template <int I>
struct link {
  payload held;
  link<I + 1> next() && { return {step<I>(std::move(held))}; }
};
template <>
struct link<chain_states> {
  payload held;
  link next() && { return std::move(*this); }
};
template <int... I>
struct states_of<std::integer_sequence<int, I...>> {
  using type = std::variant<link<I>...>;
};
using chain_state = states_of<std::make_integer_sequence<int, chain_states + 1>>::type;

payload chain(payload in) { return run_to_end<chain_state>(link<0>{std::move(in)}); }

// --- choice ----------------------------------------------------------------------------------------

// Four states a block, by number: the step, the split, the two arms.
template <int I, int Place = I % 4, bool End = (I == 4 * blocks)>
struct place;
template <std::size_t... I>
std::variant<place<static_cast<int>(I)>...> all_places(std::index_sequence<I...>);
using choice_state = decltype(all_places(std::make_index_sequence<4 * blocks + 1>()));

template <int I>
struct place<I, 0, false> {
  payload held;
  place<I + 1> next() &&;
};
template <int I>
struct place<I, 1, false> {
  payload held;
  choice_state next() &&;
};
template <int I>
struct place<I, 2, false> {
  odd held;
  place<I + 2> next() &&;
};
template <int I>
struct place<I, 3, false> {
  even held;
  place<I + 1> next() &&;
};
template <int I>
struct place<I, 0, true> {
  payload held;
  place next() && { return std::move(*this); }
};

template <int I>
place<I + 1> place<I, 0, false>::next() && {
  return {step<I / 4>(std::move(held))};
}
template <int I>
choice_state place<I, 1, false>::next() && {
  parity both = split<I / 4>(std::move(held));
  if (odd* is = std::get_if<odd>(&both)) return place<I + 1>{std::move(*is)};
  return place<I + 2>{std::move(*std::get_if<even>(&both))};
}
template <int I>
place<I + 2> place<I, 2, false>::next() && {
  return {odd_arm<I / 4>(std::move(held))};
}
template <int I>
place<I + 1> place<I, 3, false>::next() && {
  return {even_arm<I / 4>(std::move(held))};
}

payload choice(payload in) { return run_to_end<choice_state>(place<0>{std::move(in)}); }

// --- loop ------------------------------------------------------------------------------------------

struct turning;
struct done;
using loop_state = std::variant<turning, done>;
struct turning {
  round held;
  loop_state next() &&;
};
struct done {
  round held;
  loop_state next() &&;
};
loop_state turning::next() && {
  round after = turn(std::move(held));
  if (after.left > 0) return turning{std::move(after)};
  return done{std::move(after)};
}
loop_state done::next() && { return std::move(*this); }

round loop(round in) { return run_to_end<loop_state>(turning{std::move(in)}); }

}  // namespace bench::on_visit
