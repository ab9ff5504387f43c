// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

struct Confirm : sw::task<Charged, Receipt> {
  using resource = sw::lambda<"Confirm">;
  using next = sw::end;
};

//[
struct Check : sw::choice<Payment> {
#ifndef CURE
  using routes = sw::routes<sw::otherwise<Failed>, sw::when<Charged, Confirm>>;
#else
  using routes = sw::routes<sw::when<Charged, Confirm>, sw::otherwise<Failed>>;
#endif
};
//]

struct Shop : sw::workflow<Check> {};
template struct use<Shop>;

// error: state Check: otherwise<Failed> is not the last route; it takes what is left, so put it there
