// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

//[
struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda_arn<"${PackFunction}">;
#ifndef CURE
  using result_path = sw::path<"receipt">;
#else
  using result_path = sw::path<"$.receipt">;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: its result_path, receipt, is no Reference Path: it must begin with $, as $.receipt does
