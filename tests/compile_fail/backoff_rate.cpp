// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

//[
struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
#ifndef CURE
  using retries = sw::retries<sw::retry<sw::errors::timeout, sw::backoff{.backoff_rate = 0.5}>>;
#else
  using retries = sw::retries<sw::retry<sw::errors::timeout, sw::backoff{.backoff_rate = 1.5}>>;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: the backoff_rate of its retrier for States.Timeout is 0.5; it must be at least 1
