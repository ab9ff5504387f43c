// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/parallel.hpp>

struct Memory {
  std::string customer;
};
BOOST_DESCRIBE_STRUCT(Memory, (), (customer))

//[
#ifndef CURE
struct Note {
  std::string customer;
};
BOOST_DESCRIBE_STRUCT(Note, (), (customer))

struct Write : sw::pass<Order> {
  using assign = sw::assign<R"json({"customer.$": "$.order_id"})json">;
  using next = sw::end;
};
#else
struct Note {
  std::string order;
};
BOOST_DESCRIBE_STRUCT(Note, (), (order))

struct Write : sw::pass<Order> {
  using assign = sw::assign<R"json({"order.$": "$.order_id"})json">;
  using next = sw::end;
};
#endif
struct WriteDown : sw::workflow<Write, Note> {};

struct LookUp : sw::parallel<Order> {
  using branches = sw::branches<WriteDown>;
  using next = sw::end;
};
//]

struct Begin : sw::pass<Order> {
  using assign = sw::assign<R"json({"customer": "me"})json">;
  using next = LookUp;
};
struct Shop : sw::workflow<Begin, Memory> {};

template struct use<Shop>;

// error: state LookUp: its branch WriteDown assigns $customer, which is a variable outside of it; give its own another name
