// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/jsonata.hpp>

//[
struct Pack : sw::task<Order, sw::json> {
  using resource = sw::lambda_arn<"${Pack}">;
#ifndef CURE
  static constexpr auto timeout_seconds = sw::jsonata<"$states.input.limit">;
#else
  static constexpr auto timeout_seconds = sw::jsonata<"{% $states.input.limit %}">;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {
  static constexpr auto language = sw::query_language::jsonata;
};

template struct emit<Shop>;

// error: state Pack: its timeout_seconds is $states.input.limit, which is no expression; write it as {% ... %}, or give the constant itself
