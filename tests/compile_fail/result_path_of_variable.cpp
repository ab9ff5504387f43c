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
  using resource = sw::lambda_arn<"${Pack}">;
#ifndef CURE
  using result_path = sw::path<"$customer">;
#else
  using assign = sw::assign<R"json({"customer.$": "$.receipt_id"})json">;
#endif
  using next = sw::end;
};

struct Shop : sw::workflow<Pack, Memory> {};
//]

template struct use<Shop>;

// error: state Pack: its result_path $customer leads out of the payload; a variable is set by assign
