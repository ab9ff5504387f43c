// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/services.hpp>

//[
struct Pack : sw::task<Order, sw::dynamodb::get_item_output<>> {
  using resource = sw::resource<"arn:aws:states:::dynamodb:getItem">;
  using parameters = sw::parameters<sw::dynamodb::get_item_input<>, R"json({"TableName": "orders", "Key": {"id": {"S.$": "$.order_id"}}})json">;
#ifndef CURE
  using retries = sw::retries<sw::retry<sw::error<"DynamoDb.InternalServerErrorException">>>;
#else
  using retries = sw::retries<sw::retry<sw::error<"DynamoDB.InternalServerErrorException">>>;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: it retries DynamoDb.InternalServerErrorException, which cannot come, while DynamoDB.InternalServerErrorException can; if it is meant so: using allow = stepwise::allow<"error-cannot-come">
