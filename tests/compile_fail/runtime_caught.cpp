// SPDX-License-Identifier: BSL-1.0
// check: catcher_cannot_fire
#include "prelude.hpp"

//[
struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
#ifndef CURE
  using catches = sw::catches<sw::on<sw::errors::runtime, Failed>>;
#else
  using catches = sw::catches<sw::on<sw::errors::all, Failed>>;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: its catcher for States.Runtime cannot fire: States.Runtime can be neither caught nor retried; if it is meant so: using allow = stepwise::allow<"catcher-cannot-fire">
