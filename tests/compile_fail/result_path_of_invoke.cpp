// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

//[
struct Pack : sw::task<Order, Receipt> {
#ifndef CURE
  using resource = sw::lambda<"Pack">;
#else
  using resource = sw::lambda_arn<"${PackFunction}">;
#endif
  using result_path = sw::path<"$.receipt">;
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: its result_path $.receipt cannot place the bare Payload of lambda:invoke (OutputPath would drop the input): give it a result_selector that reads $.Payload, or use lambda_arn<"arn:... or ${...}">
