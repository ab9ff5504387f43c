// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

//[
struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
#ifndef CURE
  static constexpr int timeout_seconds = 60;
  static constexpr int heartbeat_seconds = 60;
#else
  static constexpr int timeout_seconds = 60;
  static constexpr int heartbeat_seconds = 20;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: its heartbeat_seconds is 60; it must be less than timeout_seconds, which is 60
