// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/jsonata.hpp>

//[
struct Keep : sw::succeed<Order> {};
struct Large : sw::succeed<Order> {};
struct Pack : sw::choice<Order> {
#ifndef CURE
  using routes = sw::routes<sw::when<sw::condition<"{% $states.input.quantity > 10 %}">, Large, "", sw::assign<"{}">, Order>, sw::otherwise<Keep>>;
#else
  using routes = sw::routes<sw::when<sw::condition<"{% $states.input.quantity > 10 %}">, Large, "", sw::output<Order, R"json("{% $states.input %}")json">>, sw::otherwise<Keep>>;
#endif
};
//]

struct Shop : sw::workflow<Pack, sw::json> {
  static constexpr auto language = sw::query_language::jsonata;
};

template struct emit<Shop>;

// error: state Pack: the output of its route to Large is no stepwise::output<...>
