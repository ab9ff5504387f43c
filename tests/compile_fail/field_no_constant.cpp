// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

struct Rest : sw::wait<Order> {
#ifndef CURE
  static inline int seconds = 10;
#else
  static constexpr int seconds = 10;
#endif
  using next = sw::end;
};

struct Shop : sw::workflow<Rest> {};
template struct use<Shop>;

// error: state Rest: its seconds is no constant; write static constexpr int seconds = ...
