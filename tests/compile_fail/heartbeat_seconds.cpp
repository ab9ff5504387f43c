// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

//[
struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
#ifndef CURE
  static constexpr int heartbeat_seconds = -5;
#else
  static constexpr int heartbeat_seconds = 5;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: its heartbeat_seconds is -5; it must be from 1 to 99999999
