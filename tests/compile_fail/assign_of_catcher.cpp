// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/data_flow.hpp>

//[
struct Memory {
  std::string customer;
  int attempts;
};
BOOST_DESCRIBE_STRUCT(Memory, (), (customer, attempts))

struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
#ifndef CURE
  using catches = sw::catches<sw::on<sw::errors::all, Failed, sw::whole, "", sw::assign<R"json({"customer.$": "$.error"})json">>>;
#else
  using catches = sw::catches<sw::on<sw::errors::all, Failed, sw::whole, "", sw::assign<R"json({"customer.$": "$.Error"})json">>>;
#endif
  using next = sw::end;
};

struct Shop : sw::workflow<Pack, Memory> {};
//]

template struct use<Shop>;

// error: state Pack: its catcher's assign, at customer: $.error: error_output has no member error; is its member Error meant?
