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

struct Remember;
struct LookUp : sw::parallel<Order> {
  using branches = sw::branches<ReadIt>;
  using result_path = sw::discard;
#ifndef CURE
  using next = Remember;
#else
  using next = sw::end;
#endif
};
struct Remember : sw::pass<Order> {
  using assign = sw::assign<R"json({"customer.$": "$.order_id"})json">;
#ifndef CURE
  using next = sw::end;
#else
  using next = LookUp;
#endif
};
#ifndef CURE
struct Shop : sw::workflow<LookUp, Memory> {};
#else
struct Shop : sw::workflow<Remember, Memory> {};
#endif
//]

template struct use<Shop>;

// error: state LookUp: it reads $customer, which is not assigned before it: the workflow starts there; let a Pass before it assign it
