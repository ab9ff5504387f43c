// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/services.hpp>

//[
struct Pack : sw::task<Order, sw::dynamodb::get_item_output<>> {
#ifndef CURE
  using resource = sw::resource<"arn:aws:states:::dynamo:getItem">;
#else
  using resource = sw::resource<"arn:aws:states:::dynamodb:getItem">;
#endif
  using parameters = sw::parameters<sw::dynamodb::get_item_input<>, R"json({"TableName": "orders", "Key": {"id": {"S.$": "$.order_id"}}})json">;
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: its resource arn:aws:states:::dynamo:getItem is no integration: no service is called dynamo; is dynamodb meant?
