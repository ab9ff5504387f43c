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
  using next = sw::end;
};

#ifndef CURE
struct Shop : sw::workflow<Pack, int> {};
#else
struct Shop : sw::workflow<Pack, Memory> {};
#endif
//]

template struct use<Shop>;

// error: the type of the workflow's variables, int, must be json or a described struct of at most 64 members
