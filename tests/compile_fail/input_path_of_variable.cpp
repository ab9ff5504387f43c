// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/data_flow.hpp>
#include <stepwise/json.hpp>

//[
struct Memory {
  std::string customer;
  int attempts;
};
BOOST_DESCRIBE_STRUCT(Memory, (), (customer, attempts))

struct Pack : sw::pass<Order> {
#ifndef CURE
  using input_path = sw::path<"$custmer">;
#else
  using input_path = sw::path<"$customer">;
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

// error: state Pack: its input_path reads $custmer: Memory has no variable custmer; is its member customer meant?
