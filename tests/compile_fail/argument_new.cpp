// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/services.hpp>

//[
struct Colourful {
  std::string topic_arn;
  std::string message;
  std::string colour;

  static constexpr auto json_naming = sw::json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(Colourful, (), (topic_arn, message, colour))

struct Tell : sw::task<Receipt, sw::sns::publish_output> {
  using resource = sw::resource<"arn:aws:states:::sns:publish">;
  using parameters = sw::parameters<Colourful, R"json({"TopicArn": "${Topic}", "Message.$": "$.receipt_id", "Colour": "blue"})json">;
#ifdef CURE
  using allow = sw::allow<"argument-unknown">;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Tell> {};

template struct use<Shop>;

// error: state Tell: its parameters have Colour, which sns:publish has not; if it is meant so: using allow = stepwise::allow<"argument-unknown">
