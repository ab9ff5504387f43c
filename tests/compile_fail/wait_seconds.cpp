// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

//[
struct Cool : sw::wait<Order> {
#ifndef CURE
  static constexpr int seconds = -30;
#else
  static constexpr int seconds = 30;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Cool> {};
template struct use<Shop>;

// error: state Cool: its seconds is -30; it must be from 0 to 99999999
