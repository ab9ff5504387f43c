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
  using input_path = sw::path<"$customer">;
#else
  using input_path = sw::path<"$">;
#endif
  using next = sw::end;
};
struct Begin : sw::pass<Order> {
  using assign = sw::assign<R"json({"customer": ""})json">;
  using next = Pack;
};

struct Shop : sw::workflow<Begin, Memory> {};
//]

template struct use<Shop>;

// error: state Pack: its input_path reads $customer, which is no part of the payload; take it in by parameters
