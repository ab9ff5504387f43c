// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/data_flow.hpp>

//[
struct Memory {
  std::string customer;
  int attempts;
};
BOOST_DESCRIBE_STRUCT(Memory, (), (customer, attempts))

struct Note {
  std::string text;
};
BOOST_DESCRIBE_STRUCT(Note, (), (text))
struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
#ifndef CURE
  using parameters = sw::parameters<Note, R"json({"text.$": "$custmer"})json">;
#else
  using parameters = sw::parameters<Note, R"json({"text.$": "$customer"})json">;
#endif
  using next = sw::end;
};
struct Begin : sw::pass<Order> {
  using assign = sw::assign<R"json({"customer.$": "$.order_id"})json">;
  using next = Pack;
};

struct Shop : sw::workflow<Begin, Memory> {};
//]

template struct use<Shop>;

// error: state Pack: its parameters, at text: $custmer: Memory has no variable custmer; is its member customer meant?
