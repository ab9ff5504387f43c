// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/jsonata.hpp>

//[
struct Pack : sw::pass<Order> {
  static constexpr auto language = sw::query_language::jsonata;
#ifndef CURE
  using output = sw::output<Order, R"json("{% $states.input %}")json">;
#endif
  using next = sw::end;
};
struct Shop : sw::workflow<Pack> {};

Order pack(Order order) { return sw::run<Shop>(std::move(order)); }
//]

template struct emit<Shop>;

// error: run of Shop: its state Pack is in JSONata, for its output; expressions in JSONata are carried into the definition, and not executed yet
