// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/parallel.hpp>

struct Memory {
  std::string customer;
};
BOOST_DESCRIBE_STRUCT(Memory, (), (customer))

//[
struct Counted {
#ifndef CURE
  int customer;
#else
  std::string customer;
#endif
};
BOOST_DESCRIBE_STRUCT(Counted, (), (customer))

struct Read : sw::pass<Order> {
  using parameters = sw::parameters<Counted, R"json({"customer.$": "$customer"})json">;
  using next = sw::end;
};
struct ReadIt : sw::workflow<Read, Counted> {};

struct LookUp : sw::parallel<Order> {
  using branches = sw::branches<ReadIt>;
  using next = sw::end;
};
//]

struct Begin : sw::pass<Order> {
  using assign = sw::assign<R"json({"customer": "me"})json">;
  using next = LookUp;
};
struct Shop : sw::workflow<Begin, Memory> {};

template struct use<Shop>;

// error: state LookUp: its branch ReadIt reads $customer as int, but outside it is std::string
