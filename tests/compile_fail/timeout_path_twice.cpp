// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/data_flow.hpp>

//[
struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
#ifndef CURE
  static constexpr int timeout_seconds = 60;
#endif
  using timeout_seconds_path = sw::path<"$.quantity">;
  using allow = sw::allow<"can-fail">;
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: it has timeout_seconds and its path; say one of them
