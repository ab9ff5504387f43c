// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
  using next = sw::end;
};

//[
struct Check : sw::choice<Order> {
#ifndef CURE
  using routes = sw::routes<sw::when<sw::is_string<"$.quantity">, Pack>, sw::otherwise<Failed>>;
#else
  using allow = sw::allow<"rule-never-holds">;
  using routes = sw::routes<sw::when<sw::is_string<"$.quantity">, Pack>, sw::otherwise<Failed>>;
#endif
};
//]

struct Shop : sw::workflow<Check> {};
template struct use<Shop>;

// error: state Check: its IsString of $.quantity never holds: that is int; if it is meant so: using allow = stepwise::allow<"rule-never-holds">
