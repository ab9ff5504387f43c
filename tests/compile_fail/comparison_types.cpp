// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
  using next = sw::end;
};

//[
struct Check : sw::choice<Order> {
#ifndef CURE
  using routes = sw::routes<sw::when<sw::numeric_equals_path<"$.quantity", "$.order_id">, Pack>, sw::otherwise<Failed>>;
#else
  using routes = sw::routes<sw::when<sw::numeric_equals_path<"$.quantity", "$.quantity">, Pack>, sw::otherwise<Failed>>;
#endif
};
//]

struct Shop : sw::workflow<Check> {};
template struct use<Shop>;

// error: state Check: its NumericEqualsPath reads $.order_id, which is std::string; it must be a number
