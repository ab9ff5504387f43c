// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/jsonata.hpp>

//[
struct Keep : sw::succeed<Order> {};
struct Large : sw::succeed<Order> {};
struct Pack : sw::choice<Order> {
#ifndef CURE
  using routes = sw::routes<sw::when<sw::and_<sw::condition<"{% $states.input.quantity > 10 %}">, sw::condition<"{% $states.input.quantity < 20 %}">>, Large>, sw::otherwise<Keep>>;
#else
  using routes = sw::routes<sw::when<sw::condition<"{% $states.input.quantity > 10 and $states.input.quantity < 20 %}">, Large>, sw::otherwise<Keep>>;
#endif
};
//]

struct Shop : sw::workflow<Pack> {
  static constexpr auto language = sw::query_language::jsonata;
};

template struct emit<Shop>;

// error: state Pack: it has a condition among rules over paths; a condition stands alone, and says and, or and not itself
