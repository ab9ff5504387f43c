// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

//[
struct Pack : sw::task<Order, Receipt> {
#ifdef CURE
  using resource = sw::lambda<"Pack">;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: a Task needs a resource; write using resource = stepwise::lambda<"...">
