// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

//[
struct Ship;
struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
  using next = Ship;
};
#ifdef CURE
struct Ship : sw::task<Receipt> {
  using resource = sw::lambda<"Ship">;
  using next = sw::end;
};
#endif
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: it goes to Ship, which is declared but not defined where the workflow is
