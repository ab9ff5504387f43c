// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/data_flow.hpp>

//[
struct Memory {
  std::string customer;
  int attempts;
};
BOOST_DESCRIBE_STRUCT(Memory, (), (customer, attempts))

struct Pack : sw::choice<Order> {
#ifndef CURE
  using routes = sw::routes<sw::when<sw::numeric_less_than<"$customer", 3>, Failed>, sw::otherwise<Failed>>;
#else
  using routes = sw::routes<sw::when<sw::numeric_less_than<"$attempts", 3>, Failed>, sw::otherwise<Failed>>;
#endif
};
struct Begin : sw::pass<Order> {
  using assign = sw::assign<R"json({"customer": "", "attempts": 0})json">;
  using next = Pack;
};

struct Shop : sw::workflow<Begin, Memory> {};
//]

template struct use<Shop>;

// error: state Pack: its NumericLessThan reads $customer, which is std::string; it must be a number
