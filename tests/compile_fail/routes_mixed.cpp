// SPDX-License-Identifier: BSL-1.0
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

struct Confirm : sw::task<Narrowed, Receipt> {
  using resource = sw::lambda<"Confirm">;
  using next = sw::end;
};

//[
struct Check : sw::choice<Checked, sw::path<"$.payment">> {
#ifndef CURE
  using routes = sw::routes<sw::when<sw::numeric_greater_than<"$.attempt", 3>, Failed>, sw::when<Charged, Confirm>, sw::otherwise<Failed>>;
#else
  using routes = sw::routes<sw::when<Charged, Confirm>, sw::otherwise<Failed>>;
#endif
};
//]

struct Shop : sw::workflow<Check> {};
template struct use<Shop>;

// error: state Check: its routes mix alternatives and comparisons, with the one to Confirm; let a Choice of its own do the comparisons
