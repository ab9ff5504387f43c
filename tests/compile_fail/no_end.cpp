// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

//[
struct Ship;
struct Pack : sw::task<Order, Order> {
  using resource = sw::lambda<"Pack">;
  using next = Ship;
};
struct Ship : sw::task<Order, Order> {
  using resource = sw::lambda<"Ship">;
#ifndef CURE
  using next = Pack;
#else
  using next = sw::end;
#endif
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: no terminal state can be reached from it, so the workflow never ends; if it is meant so: using allow = stepwise::allow<"never-ends">
