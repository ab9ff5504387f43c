// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/jsonata.hpp>

//[
struct Pack : sw::task<Order, sw::json> {
  using resource = sw::lambda_arn<"${Pack}">;
#ifndef CURE
  using input_path = sw::path<"$.order_id">;
  using output = sw::output<Receipt, R"json({"receipt_id": "{% $states.result %}"})json">;
#else
  using arguments = sw::arguments<std::string, R"json("{% $states.input.order_id %}")json">;
  using output = sw::output<Receipt, R"json({"receipt_id": "{% $states.result %}"})json">;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {
  static constexpr auto language = sw::query_language::jsonata;
};

template struct emit<Shop>;

// error: state Pack: for its output it is in JSONata, which has no input_path; what there is in its place: arguments, or of a Map its item_selector
