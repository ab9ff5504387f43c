// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/data_flow.hpp>

//[
struct Memory {
  std::string customer;
  int attempts;
};
BOOST_DESCRIBE_STRUCT(Memory, (), (customer, attempts))

struct Pack : sw::pass<Order> {
  using assign = sw::assign<R"json({"customer.$": "$.order_id"})json">;
  using next = sw::end;
};

#ifndef CURE
struct Shop : sw::workflow<Pack> {};
#else
struct Shop : sw::workflow<Pack, Memory> {};
#endif
//]

template struct use<Shop>;

// error: state Pack: it assigns variables, but its workflow has no variables; say their type: stepwise::workflow<start, Variables>
