// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

struct Ship : sw::task<Receipt> {
  using resource = sw::lambda<"Ship">;
  using next = sw::end;
};

//[
struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
#ifndef CURE
  static constexpr bool end = true;
#endif
  using next = Ship;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: it has next, Ship, and end; say one of them
