// SPDX-License-Identifier: BSL-1.0
// check: item_kind
#include "prelude.hpp"

//[
struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
#ifndef CURE
  using catches = sw::catches<Failed>;
#else
  using catches = sw::catches<sw::on<sw::errors::all, Failed>>;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: its catches has Failed, which is no stepwise::on<error, state>
