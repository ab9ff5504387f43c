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
  using next = Receipt;
#else
  using next = Ship;
#endif
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: it goes to Receipt, which is no state
