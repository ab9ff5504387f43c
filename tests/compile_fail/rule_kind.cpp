// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
  using next = sw::end;
};

//[
struct Check : sw::choice<Order> {
#ifndef CURE
  using routes = sw::routes<sw::when<sw::and_<sw::numeric_equals<"$.quantity", 1>, Charged>, Pack>, sw::otherwise<Failed>>;
#else
  using routes = sw::routes<sw::when<sw::and_<sw::numeric_equals<"$.quantity", 1>, sw::string_matches<"$.order_id", "a*">>, Pack>, sw::otherwise<Failed>>;
#endif
};
//]

struct Shop : sw::workflow<Check> {};
template struct use<Shop>;

// error: state Check: its and_ has Charged, which is no rule, as stepwise::numeric_equals<"$.member", 1> is
