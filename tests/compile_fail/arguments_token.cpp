// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/jsonata.hpp>
#include <stepwise/services.hpp>

//[
struct Pack : sw::task<Order, Receipt> {
  using resource = sw::resource<"arn:aws:states:::sqs:sendMessage.waitForTaskToken">;
  static constexpr int timeout_seconds = 3600;
#ifndef CURE
  using arguments = sw::arguments<sw::json, R"json({"QueueUrl": "${Queue}", "MessageBody": "{% $states.input %}"})json">;
#else
  using arguments = sw::arguments<sw::json, R"json({"QueueUrl": "${Queue}", "MessageBody": {"token": "{% $states.context.Task.Token %}"}})json">;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {
  static constexpr auto language = sw::query_language::jsonata;
};

template struct emit<Shop>;

// error: state Pack: its arguments do not pass $states.context.Task.Token on, so nobody can answer it; if it is meant so: using allow = stepwise::allow<"token-not-passed">
