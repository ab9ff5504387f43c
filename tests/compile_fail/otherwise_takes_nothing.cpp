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
  using routes = sw::routes<sw::when<Charged, Confirm>, sw::when<Declined, Apologise>, sw::otherwise<Failed>>;
#else
  using routes = sw::routes<sw::when<Charged, Confirm>, sw::when<Declined, Apologise>>;
#endif
};
//]

struct Shop : sw::workflow<Check> {};
template struct use<Shop>;

// error: state Check: otherwise<Failed> takes nothing: every alternative of std::variant<Charged, Declined> has its route
