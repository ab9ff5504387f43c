// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/data_flow.hpp>

//[
struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda_arn<"${Pack}">;
#ifndef CURE
  static constexpr auto language = sw::query_language::jsonata;
#endif
  using result_path = sw::path<"$.receipt">;
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: it is in JSONata, which has no result_path; what it has in its place is not there yet
