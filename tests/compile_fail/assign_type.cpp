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
#ifndef CURE
  using assign = sw::assign<R"json({"attempts.$": "$.order_id"})json">;
#else
  using assign = sw::assign<R"json({"attempts.$": "$.quantity"})json">;
#endif
  using next = sw::end;
};

struct Shop : sw::workflow<Pack, Memory> {};
//]

template struct use<Shop>;

// error: state Pack: its assign, at attempts: $.order_id is std::string, but Memory requires int
