// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/services.hpp>

//[
struct Message {
#ifndef CURE
  std::string topicarn;
#else
  std::string topic_arn;
#endif
  std::string message;

  static constexpr auto json_naming = sw::json_case::pascal;
};
#ifndef CURE
BOOST_DESCRIBE_STRUCT(Message, (), (topicarn, message))
#else
BOOST_DESCRIBE_STRUCT(Message, (), (topic_arn, message))
#endif

struct Pack : sw::task<Order, sw::sns::publish_output> {
  using resource = sw::resource<"arn:aws:states:::sns:publish">;
#ifndef CURE
  using parameters = sw::parameters<Message, R"json({"Topicarn": "${Topic}", "Message.$": "$.order_id"})json">;
#else
  using parameters = sw::parameters<Message, R"json({"TopicArn": "${Topic}", "Message.$": "$.order_id"})json">;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: its parameters have Topicarn, which sns:publish has not; is TopicArn meant?
