// SPDX-License-Identifier: BSL-1.0
// check: retry_misspelt
#include "prelude.hpp"

struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
#ifndef CURE
  using catchers = sw::catches<sw::on<sw::errors::all, Failed>>;
#else
  using catches = sw::catches<sw::on<sw::errors::all, Failed>>;
#endif
  using next = sw::end;
};

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: a Task has no catchers; write catches
