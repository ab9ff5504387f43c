// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/services.hpp>

//[
struct Tell : sw::task<Receipt, sw::sns::publish_output> {
  using resource = sw::resource<"arn:aws:states:::sns:publish">;
#ifndef CURE
  using parameters = sw::parameters<sw::sns::publish_input<>, R"json({"Message.$": "$.receipt_id"})json">;
#else
  using parameters = sw::parameters<sw::sns::publish_input<>, R"json({"TopicArn": "${Topic}", "Message.$": "$.receipt_id"})json">;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Tell> {};

template struct use<Shop>;

// error: state Tell: its parameters have none of TopicArn, TargetArn and PhoneNumber, of which sns:publish requires one
