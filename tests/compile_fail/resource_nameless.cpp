// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

//[
struct Pack : sw::task<Order, Receipt> {
#ifndef CURE
  using resource = sw::lambda<"">;
#else
  using resource = sw::lambda<"Pack">;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: its resource names no function; give it one: stepwise::lambda<"...">
