// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/parallel.hpp>

struct Memory {
  std::string customer;
};
BOOST_DESCRIBE_STRUCT(Memory, (), (customer))

//[
struct Read : sw::pass<Order> {
  using parameters = sw::parameters<Receipt, R"json({"receipt_id.$": "$customer"})json">;
  using next = sw::end;
};
struct ReadIt : sw::workflow<Read, Memory> {};

struct LookUp : sw::parallel<Order> {
  using branches = sw::branches<ReadIt>;
  using next = sw::end;
};
struct Begin : sw::pass<Order> {
#ifdef CURE
  using assign = sw::assign<R"json({"customer.$": "$.order_id"})json">;
#endif
  using next = LookUp;
};
#ifndef CURE
struct Shop : sw::workflow<Begin> {};
#else
struct Shop : sw::workflow<Begin, Memory> {};
#endif
//]

template struct use<Shop>;

// error: state LookUp: its branch ReadIt reads $customer, which is not assigned before it: not in there, and outside there are no variables; say their type: stepwise::workflow<start, Variables>
