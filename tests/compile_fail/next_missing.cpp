// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

//[
struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
#ifdef CURE
  using next = sw::end;
#endif
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: it has no next; write using next = ...; with the state to go to, or stepwise::end
