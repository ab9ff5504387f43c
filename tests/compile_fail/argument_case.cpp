// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/services.hpp>

//[
struct Text {
  std::string text;
  std::string language;

#ifdef CURE
  static constexpr auto json_naming = sw::json_case::pascal;
#endif
};
BOOST_DESCRIBE_STRUCT(Text, (), (text, language))

struct Pack : sw::task<Order, Receipt> {
  using resource = sw::resource<"arn:aws:states:::aws-sdk:polly:synthesizeSpeech">;
#ifndef CURE
  using parameters = sw::parameters<Text, R"json({"text.$": "$.order_id", "language": "de"})json">;
#else
  using parameters = sw::parameters<Text, R"json({"Text.$": "$.order_id", "Language": "de"})json">;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: its parameters have text; in Step Functions the names of arguments begin with an upper-case letter: Text
