// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
  using next = sw::end;
};

//[
struct Check : sw::choice<Order> {
#ifndef CURE
  using routes = sw::routes<sw::when<sw::not_<sw::or_<>>, Pack>, sw::otherwise<Failed>>;
#else
  using routes = sw::routes<sw::when<sw::not_<sw::or_<sw::numeric_equals<"$.quantity", 1>>>, Pack>, sw::otherwise<Failed>>;
#endif
};
//]

struct Shop : sw::workflow<Check> {};
template struct use<Shop>;

// error: state Check: its or_ has no rules
