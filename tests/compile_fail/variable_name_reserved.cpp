// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/data_flow.hpp>

//[
struct Memory {
#ifndef CURE
  std::string states;
#else
  std::string customer;
#endif
};
#ifndef CURE
BOOST_DESCRIBE_STRUCT(Memory, (), (states))
#else
BOOST_DESCRIBE_STRUCT(Memory, (), (customer))
#endif

struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
  using next = sw::end;
};
struct Shop : sw::workflow<Pack, Memory> {};
//]

template struct use<Shop>;

// error: no variable can be called states: the name is reserved
