// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
#ifndef CURE
  using allow = sw::allow<"catcher-can-not-fire">;
#else
  using allow = sw::allow<"catcher-cannot-fire">;
#endif
  using next = sw::end;
};

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: allow names catcher-can-not-fire, which is no check that can be passed over
