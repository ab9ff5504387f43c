// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/data_flow.hpp>

//[
struct Cart {
  Order order;
};
BOOST_DESCRIBE_STRUCT(Cart, (), (order))

#ifndef CURE
struct Pack : sw::choice<Cart> {
  using input_path = sw::path<"$.order">;
  using routes = sw::routes<sw::when<sw::numeric_equals<"$.quantity", 0>, Failed>, sw::otherwise<Failed>>;
};
#else
struct Pack : sw::choice<Cart> {
  using routes = sw::routes<sw::when<sw::numeric_equals<"$.order.quantity", 0>, Failed>, sw::otherwise<Failed>>;
};
#endif
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: a Choice takes no input_path or output_path here; let a Pass before it or behind it have that
