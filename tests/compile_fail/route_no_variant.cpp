// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
  using next = sw::end;
};

//[
struct Check : sw::choice<Order> {
#ifndef CURE
  using routes = sw::routes<sw::when<Charged, Pack>, sw::otherwise<Failed>>;
#else
  using routes = sw::routes<sw::when<sw::numeric_greater_than<"$.quantity", 10>, Pack>, sw::otherwise<Failed>>;
#endif
};
//]

struct Shop : sw::workflow<Check> {};
template struct use<Shop>;

// error: state Check: when<Charged, Pack> names an alternative, but Order is no variant; compare a member instead, as in stepwise::numeric_equals<"$.member", 1>
