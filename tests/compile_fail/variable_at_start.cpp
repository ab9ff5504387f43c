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
  using parameters = sw::parameters<Note, R"json({"text.$": "$customer"})json">;
  using next = sw::end;
};
struct Begin : sw::pass<Order> {
  using assign = sw::assign<R"json({"customer.$": "$.order_id"})json">;
  using next = Pack;
};

#ifndef CURE
struct Shop : sw::workflow<Pack, Memory> {};
#else
struct Shop : sw::workflow<Begin, Memory> {};
#endif
//]

template struct use<Shop>;

// error: state Pack: it reads $customer, which no state assigns; let a Pass before it do so
