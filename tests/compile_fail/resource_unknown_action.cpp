// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/services.hpp>

//[
struct Pack : sw::task<Order, Receipt> {
#ifndef CURE
  using resource = sw::resource<"arn:aws:states:::dynamodb:query">;
#else
  using resource = sw::resource<"arn:aws:states:::aws-sdk:dynamodb:query">;
#endif
  using parameters = sw::parameters<sw::dynamodb::get_item_input<>, R"json({"TableName": "orders", "Key": {"id": {"S.$": "$.order_id"}}})json">;
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: its resource arn:aws:states:::dynamodb:query is no integration: dynamodb has getItem, putItem, updateItem and deleteItem; through the SDK it is arn:aws:states:::aws-sdk:dynamodb:query
