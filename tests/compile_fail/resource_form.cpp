// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/services.hpp>

//[
struct Pack : sw::task<Order, sw::sns::publish_output> {
#ifndef CURE
  using resource = sw::resource<"arn:aws:states:::sns:publish.sync">;
#else
  using resource = sw::resource<"arn:aws:states:::sns:publish">;
#endif
  using parameters = sw::parameters<sw::sns::publish_input<>, R"json({"TopicArn": "${Topic}", "Message.$": "$.order_id"})json">;
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: its resource arn:aws:states:::sns:publish.sync is no integration: publish of sns has no .sync, but .waitForTaskToken
