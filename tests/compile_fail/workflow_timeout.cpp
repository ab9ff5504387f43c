// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
  using next = sw::end;
};

struct Shop : sw::workflow<Pack> {
#ifndef CURE
  static constexpr int timeout_seconds = -60;
#else
  static constexpr int timeout_seconds = 60;
#endif
};
constexpr auto definition = sw::asl<Shop>;

// error: workflow Shop: its timeout_seconds is -60; it must be from 1 to 99999999
