// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/jsonata.hpp>

//[
struct Pack : sw::pass<Order> {
#ifndef CURE
  using arguments = sw::arguments<Order, R"json("{% $states.input %}")json">;
#else
  using output = sw::output<Order, R"json("{% $states.input %}")json">;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {
  static constexpr auto language = sw::query_language::jsonata;
};

template struct emit<Shop>;

// error: state Pack: a Pass has no arguments; only a Task and a Parallel have
