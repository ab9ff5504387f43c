// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

//[
struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
#ifndef CURE
  using catches = sw::catches<sw::on<sw::errors::task_failed, Failed>, sw::on<sw::errors::data_limit_exceeded, Failed>>;
#else
  using catches = sw::catches<sw::on<sw::errors::task_failed, Failed>, sw::on<sw::errors::timeout, Failed>>;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: its catcher for States.DataLimitExceeded cannot fire: the one for States.TaskFailed before it takes that error; if it is meant so: using allow = stepwise::allow<"catcher-cannot-fire">
