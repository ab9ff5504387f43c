// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
  using next = sw::end;
};

//[
struct Check : sw::choice<Order> {
#ifndef CURE
  using routes = sw::routes<sw::when<sw::numeric_greater_than<"$.quantity", 0>, Pack>>;
#else
  using routes = sw::routes<sw::when<sw::numeric_greater_than<"$.quantity", 0>, Pack>, sw::otherwise<Failed>>;
#endif
};
//]

struct Shop : sw::workflow<Check> {};
template struct use<Shop>;

// error: state Check: its comparisons can all miss; end its routes with stepwise::otherwise<...>; if it is meant so: using allow = stepwise::allow<"choice-can-miss">
