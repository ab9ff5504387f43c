// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
  using next = sw::end;
};

//[
struct Check : sw::choice<Order> {
#ifndef CURE
  using routes = sw::routes<sw::when<sw::numeric_equals<"$.quantity[0]", 1>, Pack>, sw::otherwise<Failed>>;
#else
  using routes = sw::routes<sw::when<sw::numeric_equals<"$.quantity", 1>, Pack>, sw::otherwise<Failed>>;
#endif
};
//]

struct Shop : sw::workflow<Check> {};
template struct use<Shop>;

// error: state Check: its NumericEquals reads $.quantity[0], but int is no array, to have an element 0
