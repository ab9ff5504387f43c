// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
  using next = sw::end;
};

//[
struct Check : sw::choice<Order> {
#ifndef CURE
  using routes = sw::routes<sw::when<sw::string_matches<"$.order_id", "C:\\*\\">, Pack>, sw::otherwise<Failed>>;
#else
  using routes = sw::routes<sw::when<sw::string_matches<"$.order_id", "C:\\*\\\\">, Pack>, sw::otherwise<Failed>>;
#endif
};
//]

struct Shop : sw::workflow<Check> {};
template struct use<Shop>;

// error: state Check: the backslash at character 5 of its StringMatches of $.order_id must be before a * or another backslash
