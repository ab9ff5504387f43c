// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/services.hpp>

//[
struct Pack : sw::task<Order, sw::sns::publish_output> {
  using resource = sw::resource<"arn:aws:states:::sns:publish">;
  using parameters = sw::parameters<sw::sns::publish_input<>, R"json({"TopicArn": "${Topic}", "Message.$": "$.order_id"})json">;
#ifndef CURE
  using retries = sw::retries<sw::retry<sw::errors::lambda_transient>>;
#else
  using retries = sw::retries<sw::retry<sw::error<"SNS.AmazonSNSException">>>;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: it retries Lambda.ClientExecutionTimeoutException, which cannot come: its resource does not raise it, and its raises does not name it; if it is meant so: using allow = stepwise::allow<"error-cannot-come">
