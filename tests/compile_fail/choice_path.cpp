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
#ifndef CURE
struct Check : sw::choice<Checked, sw::path<"$.paymnet">> {
#else
struct Check : sw::choice<Checked, sw::path<"$.payment">> {
#endif
  using routes = sw::routes<sw::when<Charged, Confirm>, sw::otherwise<Failed>>;
};
//]

struct Shop : sw::workflow<Check> {};
template struct use<Shop>;

// error: state Check: it chooses by $.paymnet, but Checked has no member paymnet; is its member payment meant?
