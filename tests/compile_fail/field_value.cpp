// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda_arn<"${Pack}">;
#ifndef CURE
  static constexpr auto result_path = "$.receipt";
#else
  using result_path = sw::path<"$.receipt">;
#endif
  using next = sw::end;
};

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: its result_path is a value; it must be a type: using result_path = ...
