// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

struct Confirm : sw::task<Charged, Receipt> {
  using resource = sw::lambda<"Confirm">;
  using next = sw::end;
};

struct Apologise : sw::task<Declined, Receipt> {
  using resource = sw::lambda<"Apologise">;
  using next = sw::end;
};

//[
struct Check : sw::choice<Payment> {
#ifndef CURE
  using routes = sw::routes<sw::when<Charged, Confirm>, sw::when<Declined, Apologise>, sw::when<Charged, Apologise>>;
#else
  using routes = sw::routes<sw::when<Charged, Confirm>, sw::when<Declined, Apologise>>;
#endif
};
//]

struct Shop : sw::workflow<Check> {};
template struct use<Shop>;

// error: state Check: the alternative Charged has two routes, the second to Apologise
