// SPDX-License-Identifier: BSL-1.0
// check: field_misplaced
#include "prelude.hpp"

//[
struct Cool : sw::wait<Order> {
  static constexpr int seconds = 30;
#ifndef CURE
  using catches = sw::catches<sw::on<sw::errors::all, Failed>>;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Cool> {};
template struct use<Shop>;

// error: state Cool: a Wait has no catches; only a Task, a Parallel and a Map have
