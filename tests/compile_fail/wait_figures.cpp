// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

//[
struct Cool : sw::wait<Order> {
#ifndef CURE
  static constexpr int seconds = 30;
  static constexpr auto timestamp = "2027-01-01T00:00:00Z";
#else
  static constexpr int seconds = 30;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Cool> {};
template struct use<Shop>;

// error: state Cool: a Wait needs exactly one of seconds and timestamp, or of their paths; it has two
