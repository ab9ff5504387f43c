// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/jsonata.hpp>

//[
struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda_arn<"${Pack}">;
#ifndef CURE
  using result_path = sw::path<"$.receipt">;
#else
  using output = sw::output<sw::json, R"json("{% $merge([$states.input, {'receipt': $states.result}]) %}")json">;
#endif
  using next = sw::end;
};
struct Shop : sw::workflow<Pack> {
  static constexpr auto language = sw::query_language::jsonata;
};
//]

template struct emit<Shop>;

// error: workflow Shop: it is in JSONata, so its state Pack cannot be in JSONPath, as it is with its result_path
