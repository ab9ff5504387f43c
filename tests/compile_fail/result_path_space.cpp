// SPDX-License-Identifier: BSL-1.0
// check: result_path
#include "prelude.hpp"

//[
struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda_arn<"${PackFunction}">;
#ifndef CURE
  using result_path = sw::path<"$.the receipt">;
#else
  using result_path = sw::path<"$['the receipt']">;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: its result_path, $.the receipt, is no Reference Path: unexpected space at character 6
