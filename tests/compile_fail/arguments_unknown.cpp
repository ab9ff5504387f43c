// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/jsonata.hpp>
#include <stepwise/services.hpp>

//[
struct Pack : sw::task<Order, Receipt> {
  using resource = sw::resource<"arn:aws:states:::sqs:sendMessage">;
#ifndef CURE
  using arguments = sw::arguments<sw::json, R"json({"QueueUrl": "${Queue}", "MesageBody": "{% $states.input %}"})json">;
#else
  using arguments = sw::arguments<sw::json, R"json({"QueueUrl": "${Queue}", "MessageBody": "{% $states.input %}"})json">;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {
  static constexpr auto language = sw::query_language::jsonata;
};

template struct emit<Shop>;

// error: state Pack: its arguments have MesageBody, which sqs:sendMessage has not; is MessageBody meant?
