// SPDX-License-Identifier: BSL-1.0
// The workflows as types. In a program they would be fifty structs with names of their own.
#include "subjects.hpp"

#include <string_view>
#include <type_traits>

namespace bench::on_stepwise {

// "A07": the name of a state that is a template.
template <char Kind, int I>
inline constexpr sw::fixed_string<4> numbered{{Kind, '0' + I / 10, '0' + I % 10, '\0'}};
#define BENCH_NAME(KIND) static constexpr std::string_view name = numbered<KIND, I>.view()

// --- chain -----------------------------------------------------------------------------------------

template <int I>
struct link : sw::task<payload> {
  BENCH_NAME('L');
  using resource = sw::lambda<"Step">;
  using next = std::conditional_t<I + 1 == chain_states, sw::end, link<I + 1>>;
  static payload handle(taken<payload> in) { return step<I>(std::move(in)); }
};
struct chain_workflow : sw::workflow<link<0>> {};

payload chain(payload in) { return sw::run<chain_workflow>(std::move(in)); }

// --- choice ----------------------------------------------------------------------------------------

template <int I>
struct first;
template <int I>
using after = std::conditional_t<I + 1 == blocks, sw::end, first<I + 1>>;

template <int I>
struct odd_way : sw::task<odd, payload> {
  BENCH_NAME('O');
  using resource = sw::lambda<"OddArm">;
  using next = after<I>;
  static payload handle(taken<odd> in) { return odd_arm<I>(std::move(in)); }
};
template <int I>
struct even_way : sw::task<even, payload> {
  BENCH_NAME('E');
  using resource = sw::lambda<"EvenArm">;
  using next = after<I>;
  static payload handle(taken<even> in) { return even_arm<I>(std::move(in)); }
};
template <int I>
struct which : sw::choice<parity> {
  BENCH_NAME('W');
  using routes = sw::routes<sw::when<odd, odd_way<I>>, sw::when<even, even_way<I>>>;
};
template <int I>
struct second : sw::task<payload, parity> {
  BENCH_NAME('S');
  using resource = sw::lambda<"Split">;
  using next = which<I>;
  static parity handle(taken<payload> in) { return split<I>(std::move(in)); }
};
template <int I>
struct first : sw::task<payload> {
  BENCH_NAME('F');
  using resource = sw::lambda<"Step">;
  using next = second<I>;
  static payload handle(taken<payload> in) { return step<I>(std::move(in)); }
};
struct choice_workflow : sw::workflow<first<0>> {};

payload choice(payload in) { return sw::run<choice_workflow>(std::move(in)); }

// --- loop ------------------------------------------------------------------------------------------

struct Again;
struct Turn : sw::task<round> {
  using resource = sw::lambda<"Turn">;
  using next = Again;
  static round handle(taken<round> in) { return turn(std::move(in)); }
};
struct Done : sw::succeed<round> {};
struct Again : sw::choice<round> {
  using routes = sw::routes<sw::when<sw::numeric_greater_than<"$.left", 0>, Turn>, sw::otherwise<Done>>;
};
struct loop_workflow : sw::workflow<Turn> {};

round loop(round in) { return sw::run<loop_workflow>(std::move(in)); }

}  // namespace bench::on_stepwise
