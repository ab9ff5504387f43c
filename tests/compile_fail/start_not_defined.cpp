// SPDX-License-Identifier: BSL-1.0
// check: next_not_defined
#include "prelude.hpp"

//[
struct Pack;
#ifdef CURE
struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
  using next = sw::end;
};
#endif
struct Shop : sw::workflow<Pack> {};
//]

template struct use<Shop>;

// error: state Pack: it is declared but not defined where the workflow is
