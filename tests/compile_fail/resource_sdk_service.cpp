// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/services.hpp>

//[
struct Pack : sw::task<Order, sw::s3::get_object_output<>> {
#ifndef CURE
  using resource = sw::resource<"arn:aws:states:::aws-sdk:S3:getObject">;
#else
  using resource = sw::resource<"arn:aws:states:::aws-sdk:s3:getObject">;
#endif
  using parameters = sw::parameters<sw::s3::get_object_input, R"json({"Bucket": "orders", "Key.$": "$.order_id"})json">;
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: its resource arn:aws:states:::aws-sdk:S3:getObject is no integration: the service of an SDK integration is written in lower case, without other characters
