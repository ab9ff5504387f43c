// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

//[
struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
#ifndef CURE
  using retries = sw::retries<sw::retry<sw::errors::timeout>, sw::retry<sw::errors::timeout>>;
#else
  using retries = sw::retries<sw::retry<sw::errors::timeout>>;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: its retrier for States.Timeout cannot fire: the one for States.Timeout before it takes that error; if it is meant so: using allow = stepwise::allow<"retrier-cannot-fire">
