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
  using routes = sw::routes<sw::when<sw::numeric_less_than<"$attempts", 3>, Failed>, sw::otherwise<Failed>>;
#else
  using routes = sw::routes<sw::when<sw::numeric_less_than<"$.quantity", 3>, Failed>, sw::otherwise<Failed>>;
#endif
};

struct Shop : sw::workflow<Pack> {};
//]

template struct use<Shop>;

// error: state Pack: its NumericLessThan reads $attempts, but its workflow has no variables; say their type: stepwise::workflow<start, Variables>
