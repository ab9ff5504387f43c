// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

struct Done : sw::succeed<Payment> {};
struct Check : sw::choice<Payment> {
#ifndef CURE
  using routes = sw::routes<sw::otherwise<Done>>;
#else
  using routes = sw::routes<sw::when<Charged, Done>, sw::otherwise<Failed>>;
#endif
};

struct Shop : sw::workflow<Check> {};
template struct use<Shop>;

// error: state Check: otherwise<Done> is its only route, and a Choice needs a choice; go there by next
