// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

//[
struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
#ifndef CURE
  using catches = sw::catches<sw::on<sw::errors::all, Failed>, sw::on<sw::errors::timeout, Failed>>;
#else
  using catches = sw::catches<sw::on<sw::errors::timeout, Failed>, sw::on<sw::errors::all, Failed>>;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: its catcher for States.ALL is not the last; States.ALL must be in the last catcher
