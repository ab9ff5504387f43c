// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/data_flow.hpp>

//[
struct Pack : sw::pass<Order> {
#ifndef CURE
  using parameters = sw::parameters<Receipt, R"json({"receipt_id": "none", "receipt_id.$": "$.order_id"})json">;
#else
  using parameters = sw::parameters<Receipt, R"json({"receipt_id.$": "$.order_id"})json">;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};

template struct use<Shop>;

// error: state Pack: its parameters are no payload template: this name is there twice at character 52
