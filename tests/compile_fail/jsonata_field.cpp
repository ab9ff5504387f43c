// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/jsonata.hpp>

//[
struct Pack : sw::task<Order, sw::json> {
  static constexpr auto language = sw::query_language::jsonata;
  using resource = sw::lambda_arn<"${Pack}">;
#ifndef CURE
  using result_path = sw::path<"$.receipt">;
#else
  using output = sw::output<sw::json, R"json("{% $merge([$states.input, {'receipt': $states.result}]) %}")json">;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};

template struct emit<Shop>;

// error: state Pack: it is in JSONata, which has no result_path; what there is in its place: output
