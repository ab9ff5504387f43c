// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

struct Confirm : sw::task<Charged, Receipt> {
  using resource = sw::lambda<"Confirm">;
  using next = sw::end;
};

//[
struct Check : sw::choice<Payment> {
#ifndef CURE
  using routes = sw::routes<sw::when<Charged, Failed>, sw::otherwise<Confirm>>;
#else
  using routes = sw::routes<sw::when<Charged, Confirm>, sw::otherwise<Failed>>;
#endif
};
//]

struct Shop : sw::workflow<Check> {};
template struct use<Shop>;

// error: route Check -> Confirm: member status of the alternative Declined is other_than<"charged">, but the input Charged requires literal<"charged">
