// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/data_flow.hpp>

//[
struct Memory {
  std::string customer;
  int attempts;
};
BOOST_DESCRIBE_STRUCT(Memory, (), (customer, attempts))

struct Packed : sw::succeed<Order> {
#ifndef CURE
  using assign = sw::assign<R"json({"attempts": 1})json">;
#endif
};
struct Pack : sw::pass<Order> {
#ifdef CURE
  using assign = sw::assign<R"json({"attempts": 1})json">;
#endif
  using next = Packed;
};

struct Shop : sw::workflow<Pack, Memory> {};
//]

template struct use<Shop>;

// error: state Packed: a Succeed has no assign; only a state that goes on has
