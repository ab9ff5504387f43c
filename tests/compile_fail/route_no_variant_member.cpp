// SPDX-License-Identifier: BSL-1.0
// check: route_no_variant
#include "prelude.hpp"

struct Checked {
  int attempt;
  Payment payment;
};
BOOST_DESCRIBE_STRUCT(Checked, (), (attempt, payment))

struct Narrowed {
  int attempt;
  Charged payment;
};
BOOST_DESCRIBE_STRUCT(Narrowed, (), (attempt, payment))

struct Pack : sw::task<Checked, Receipt> {
  using resource = sw::lambda<"Pack">;
  using next = sw::end;
};

//[
struct Check : sw::choice<Checked> {
#ifndef CURE
  using routes = sw::routes<sw::when<Charged, Pack>, sw::otherwise<Failed>>;
#else
  using routes = sw::routes<sw::when<sw::numeric_greater_than<"$.attempt", 3>, Pack>, sw::otherwise<Failed>>;
#endif
};
//]

struct Shop : sw::workflow<Check> {};
template struct use<Shop>;

// error: state Check: when<Charged, Pack> names an alternative, but Checked is no variant; its member payment is one: stepwise::choice<Checked, stepwise::path<"$.payment">>
