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
#ifndef CURE
  using resource = sw::lambda<"Pack">;
  using parameters = sw::parameters<Question, R"json({"token.$": "$$.Task.Token", "order.$": "$.order_id"})json">;
#else
  using resource = sw::resource<"arn:aws:states:::lambda:invoke.waitForTaskToken">;
  using parameters = sw::parameters<sw::lambda_invoke_input<Question>, R"json({
    "FunctionName": "Pack", "Payload": {"token.$": "$$.Task.Token", "order.$": "$.order_id"}
  })json">;
  static constexpr int timeout_seconds = 3600;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: its parameters, at token: $$.Task.Token: the Context Object has no member Task; there is a task token in the parameters of a task with .sync or .waitForTaskToken, and of an activity; if it is meant so: using allow = stepwise::allow<"can-fail">
