// SPDX-License-Identifier: BSL-1.0
// check: catcher_cannot_fire
#include "prelude.hpp"

//[
struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
#ifndef CURE
  using catches = sw::catches<sw::on<sw::errors::timeout, Failed>, sw::on<sw::error_equals<sw::errors::timeout>, Failed>>;
#else
  using catches = sw::catches<sw::on<sw::errors::timeout, Failed>>;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: its catcher for States.Timeout cannot fire: the one for States.Timeout before it takes that error; if it is meant so: using allow = stepwise::allow<"catcher-cannot-fire">
