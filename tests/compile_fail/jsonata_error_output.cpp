// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/jsonata.hpp>

//[
struct Pack : sw::task<Order, sw::json> {
  using resource = sw::lambda_arn<"${Pack}">;
#ifndef CURE
  using output = sw::output<sw::json, R"json("{% $states.errorOutput.Cause %}")json">;
#else
  using catches = sw::catches<sw::on<sw::errors::all, Failed, sw::output<sw::json, R"json("{% $states.errorOutput.Cause %}")json">>>;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {
  static constexpr auto language = sw::query_language::jsonata;
};

template struct emit<Shop>;

// error: state Pack: its output has {% $states.errorOutput.Cause %}, but $states.errorOutput is only in the output and in the assign of a catcher
