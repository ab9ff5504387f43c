// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

//[
struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
#ifndef CURE
  using catches = sw::catches<sw::on<sw::error<"States.BranchFailed">, Failed>>;
#else
  using catches = sw::catches<sw::on<sw::errors::task_failed, Failed>>;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: it catches States.BranchFailed, which cannot come: a Task does not fail with it; if it is meant so: using allow = stepwise::allow<"error-cannot-come">
