// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/jsonata.hpp>

//[
struct Pack : sw::task<Order, sw::json> {
#ifndef CURE
  static constexpr auto language = sw::query_language::jsonpath;
#else
  static constexpr auto language = sw::query_language::jsonata;
#endif
  using resource = sw::lambda_arn<"${Pack}">;
  using output = sw::output<Receipt, R"json({"receipt_id": "{% $states.result %}"})json">;
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};

template struct emit<Shop>;

// error: state Pack: it is in JSONPath, which has no output; to have it in JSONata, write static constexpr auto language = stepwise::query_language::jsonata
