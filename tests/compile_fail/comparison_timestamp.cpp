// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
  using next = sw::end;
};

//[
struct Check : sw::choice<Order> {
#ifndef CURE
  using routes = sw::routes<sw::when<sw::timestamp_less_than<"$.order_id", "2027-01-01">, Pack>, sw::otherwise<Failed>>;
#else
  using routes = sw::routes<sw::when<sw::timestamp_less_than<"$.order_id", "2027-01-01T00:00:00Z">, Pack>, sw::otherwise<Failed>>;
#endif
};
//]

struct Shop : sw::workflow<Check> {};
template struct use<Shop>;

// error: state Check: its TimestampLessThan of $.order_id compares with 2027-01-01, which is no timestamp; write it as 2027-01-01T00:00:00Z, with an uppercase T and a zone
