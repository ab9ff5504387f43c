// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/data_flow.hpp>

//[
struct Cart {
  Order order;
};
BOOST_DESCRIBE_STRUCT(Cart, (), (order))

struct Pack : sw::choice<Cart> {
  using input_path = sw::path<"$.order">;
#ifndef CURE
  using routes = sw::routes<sw::when<sw::numeric_equals<"$.order.quantity", 0>, Failed>, sw::otherwise<Failed>>;
#else
  using routes = sw::routes<sw::when<sw::numeric_equals<"$.quantity", 0>, Failed>, sw::otherwise<Failed>>;
#endif
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: its NumericEquals reads $.order.quantity, but Order has no member order
