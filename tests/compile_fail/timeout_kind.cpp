// SPDX-License-Identifier: BSL-1.0
// check: field_kind
#include "prelude.hpp"

//[
struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
#ifndef CURE
  static constexpr double timeout_seconds = 2.5;
#else
  static constexpr int timeout_seconds = 3;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: its timeout_seconds is double; it must be a whole number
