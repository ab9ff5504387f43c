// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/json.hpp>

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
  using parameters = sw::parameters<Note, R"json({"text.$": "$$.Execution.ID"})json">;
#else
  using parameters = sw::parameters<Note, R"json({"text.$": "$$.Execution.Id"})json">;
#endif
  using next = sw::end;
};

struct Shop : sw::workflow<Pack> {};
//]

template struct use<Shop>;

// error: state Pack: its parameters, at text: $$.Execution.ID: Execution has no member ID; is its member Id meant?
