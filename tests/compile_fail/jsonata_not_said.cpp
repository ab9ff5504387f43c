// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/jsonata.hpp>

//[
struct Pack : sw::task<Order, sw::json> {
#ifdef CURE
  static constexpr auto language = sw::query_language::jsonata;
#endif
  using resource = sw::lambda_arn<"${Pack}">;
  using output = sw::output<Receipt, R"json({"receipt_id": "{% $states.result %}"})json">;
  using next = sw::end;
};
struct Shop : sw::workflow<Pack> {};
//]

template struct emit<Shop>;

// error: workflow Shop: it is in JSONPath, so its state Pack must say that it is in JSONata, for its output: static constexpr auto language = stepwise::query_language::jsonata
