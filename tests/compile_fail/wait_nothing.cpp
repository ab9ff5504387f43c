// SPDX-License-Identifier: BSL-1.0
// check: wait_figures
#include "prelude.hpp"

//[
struct Cool : sw::wait<Order> {
#ifdef CURE
  static constexpr int seconds = 30;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Cool> {};
template struct use<Shop>;

// error: state Cool: a Wait needs exactly one of seconds and timestamp, or of their paths; it has none
