// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/jsonata.hpp>

//[
struct Keep : sw::succeed<Order> {};
struct Large : sw::succeed<Order> {};
struct Pack : sw::choice<Order> {
#ifndef CURE
  using routes = sw::routes<sw::when<sw::condition<1>, Large>, sw::otherwise<Keep>>;
#else
  using routes = sw::routes<sw::when<sw::condition<true>, Large>, sw::otherwise<Keep>>;
#endif
};
//]

struct Shop : sw::workflow<Pack> {
  static constexpr auto language = sw::query_language::jsonata;
};

template struct emit<Shop>;

// error: state Pack: the condition of its route to Large is a number; it must be true, false or an expression
