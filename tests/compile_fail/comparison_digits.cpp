// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
  using next = sw::end;
};

//[
struct Check : sw::choice<Order> {
#ifndef CURE
  using routes = sw::routes<sw::when<sw::numeric_greater_than<"$.quantity", 0.12345678901234567>, Pack>, sw::otherwise<Failed>>;
#else
  using routes = sw::routes<sw::when<sw::numeric_greater_than<"$.quantity", 0.123>, Pack>, sw::otherwise<Failed>>;
#endif
};
//]

struct Shop : sw::workflow<Check> {};
template struct use<Shop>;

// error: state Check: the number that its NumericGreaterThan compares with has more than 15 digits and cannot be written exactly
