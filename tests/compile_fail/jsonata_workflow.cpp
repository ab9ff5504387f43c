// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/data_flow.hpp>

//[
struct Pack : sw::task<Order, Receipt> {
#ifndef CURE
  static constexpr auto language = sw::query_language::jsonpath;
#else

#endif
  using resource = sw::lambda<"Pack">;
  using next = sw::end;
};
struct Shop : sw::workflow<Pack> {
  static constexpr auto language = sw::query_language::jsonata;
};
//]

template struct use<Shop>;

// error: workflow Shop: it is in JSONata, so its state Pack cannot be in JSONPath
