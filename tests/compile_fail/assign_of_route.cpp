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
  using routes = sw::routes<sw::when<sw::numeric_equals<"$.quantity", 0>, Failed, "", sw::assign<R"json({"customer.$": "$.order"})json">>, sw::otherwise<Failed>>;
#else
  using routes = sw::routes<sw::when<sw::numeric_equals<"$.quantity", 0>, Failed, "", sw::assign<R"json({"customer.$": "$.order_id"})json">>, sw::otherwise<Failed>>;
#endif
};

struct Shop : sw::workflow<Pack, Memory> {};
//]

template struct use<Shop>;

// error: state Pack: its route's assign, at customer: $.order: Order has no member order
