// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/jsonata.hpp>

//[
struct Pack : sw::task<Order, sw::json> {
  using resource = sw::lambda_arn<"${Pack}">;
#ifndef CURE
  using arguments = Receipt;
#else
  using arguments = sw::arguments<Receipt, R"json({"receipt_id": "{% $states.input.order_id %}"})json">;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {
  static constexpr auto language = sw::query_language::jsonata;
};

template struct emit<Shop>;

// error: state Pack: its arguments are Receipt; they must be stepwise::arguments<type, ...>
