// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/parallel.hpp>

//[
struct LookUpAddress : sw::task<Order, Receipt> {
  using resource = sw::lambda<"LookUpAddress">;
#ifdef CURE
  static constexpr int timeout_seconds = 60;
#endif
  using next = sw::end;
  static Receipt handle(const Order&) { return {}; }
};
struct FindAddress : sw::workflow<LookUpAddress> {
#ifndef CURE
  static constexpr int timeout_seconds = 60;
#endif
};
struct LookUp : sw::parallel<Order> {
  using branches = sw::branches<FindAddress>;
  using next = sw::end;
};
//]

struct Shop : sw::workflow<LookUp> {};

template struct use<Shop>;

// error: state LookUp: its branch FindAddress has timeout_seconds, which only a whole state machine has; give its tasks theirs
