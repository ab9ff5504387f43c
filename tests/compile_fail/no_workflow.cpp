// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
  using next = sw::end;
};

#ifndef CURE
constexpr auto definition = sw::asl<Pack>;
#else
struct Shop : sw::workflow<Pack> {};
constexpr auto definition = sw::asl<Shop>;
#endif

// error: Pack is no workflow but a state; a workflow begins with it: struct Name : stepwise::workflow<Pack> {}
