// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/parallel.hpp>

//[
struct Print : sw::pass<Order> {
  using next = sw::end;
};
struct PrintIt : sw::workflow<Print> {};

struct LookUp : sw::parallel<Order> {
#ifndef CURE
  using resource = sw::lambda<"LookUp">;
#endif
  using branches = sw::branches<PrintIt>;
  using next = sw::end;
};
//]

struct Shop : sw::workflow<LookUp> {};

template struct use<Shop>;

// error: state LookUp: a Parallel has no resource; only a Task has
