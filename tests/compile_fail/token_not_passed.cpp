// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/json.hpp>
#include <stepwise/services.hpp>

//[
struct Question {
  std::string token;
  std::string order;
};
BOOST_DESCRIBE_STRUCT(Question, (), (token, order))

struct Pack : sw::task<Order, Receipt> {
  using resource = sw::resource<"arn:aws:states:::sqs:sendMessage.waitForTaskToken">;
  static constexpr int timeout_seconds = 3600;
#ifndef CURE
  using parameters = sw::parameters<sw::sqs::send_message_input<Question>, R"json({
    "QueueUrl": "${Queue}", "MessageBody": {"token": "", "order.$": "$.order_id"}
  })json">;
#else
  using parameters = sw::parameters<sw::sqs::send_message_input<Question>, R"json({
    "QueueUrl": "${Queue}", "MessageBody": {"token.$": "$$.Task.Token", "order.$": "$.order_id"}
  })json">;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: its parameters do not pass $$.Task.Token on, so nobody can answer it; if it is meant so: using allow = stepwise::allow<"token-not-passed">
