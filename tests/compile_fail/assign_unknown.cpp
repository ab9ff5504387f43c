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
  using assign = sw::assign<R"json({"custmer.$": "$.order_id"})json">;
#else
  using assign = sw::assign<R"json({"customer.$": "$.order_id"})json">;
#endif
  using next = sw::end;
};

struct Shop : sw::workflow<Pack, Memory> {};
//]

template struct use<Shop>;

// error: state Pack: its assign has a member custmer, which Memory has not; is its member customer meant?
