// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
  using next = sw::end;
};

//[
#ifndef CURE
struct Shop : sw::workflow<Order> {};
#else
struct Shop : sw::workflow<Pack> {};
#endif
//]

template struct use<Shop>;

// error: the workflow starts at Order, which is no state
