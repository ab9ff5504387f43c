// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/jsonata.hpp>

//[
struct Pack : sw::task<Order, sw::json> {
  using resource = sw::lambda_arn<"${Pack}">;
#ifndef CURE
  using output = sw::output<sw::json, R"json("{% $states.result %")json">;
#else
  using output = sw::output<sw::json, R"json("{% $states.result %}")json">;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {
  static constexpr auto language = sw::query_language::jsonata;
};

template struct emit<Shop>;

// error: state Pack: its output has {% $states.result %, which begins as an expression and does not end with %}
