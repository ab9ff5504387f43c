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
struct Look : sw::task<Order, Order> {
  using resource = sw::lambda_arn<"${Look}">;
#ifndef CURE
  using catches = sw::catches<sw::on<sw::errors::all, Pack, sw::discard>>;
#else
  using catches = sw::catches<sw::on<sw::errors::all, Pack, sw::discard, "", sw::assign<R"json({"customer": "unknown"})json">>>;
#endif
  using assign = sw::assign<R"json({"customer.$": "$.order_id"})json">;
  using next = Pack;
};

struct Shop : sw::workflow<Look, Memory> {};
//]

template struct use<Shop>;

// error: state Pack: it reads $customer, which is not assigned on the way from Look, by its catcher; let that, or what leads there, assign it
