// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/services.hpp>

//[
struct Pack : sw::task<Order, sw::sns::publish_output> {
  using resource = sw::resource<"arn:aws:states:::sns:publish">;
#ifdef CURE
  using parameters = sw::parameters<sw::sns::publish_input<>, R"json({"TopicArn": "${Topic}", "Message.$": "$.order_id"})json">;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: it has no parameters, and its input Order has order_id, which sns:publish has not
