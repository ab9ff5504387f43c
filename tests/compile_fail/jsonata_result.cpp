// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/jsonata.hpp>

//[
struct Pack : sw::task<Order, sw::json> {
  using resource = sw::lambda_arn<"${Pack}">;
#ifndef CURE
  using arguments = sw::arguments<sw::json, R"json({"before": "{% $states.result %}"})json">;
#else
  using arguments = sw::arguments<sw::json, R"json({"before": "{% $states.input %}"})json">;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {
  static constexpr auto language = sw::query_language::jsonata;
};

template struct emit<Shop>;

// error: state Pack: its arguments have {% $states.result %}, but $states.result is only in the output and in the assign of a Task, a Parallel or a Map
