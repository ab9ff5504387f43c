// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/map.hpp>

//[
struct Keep : sw::pass<Order> {
  using next = sw::end;
};
struct KeepIt : sw::workflow<Keep> {};

struct Pack : sw::task<Order> {
  using resource = sw::lambda<"Pack">;
#ifndef CURE
  using item_processor = KeepIt;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};

template struct use<Shop>;

// error: state Pack: a Task has no item_processor; only a Map has
