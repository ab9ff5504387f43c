// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

//[
struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
#ifndef CURE
  using retries = sw::retries<sw::retry<sw::errors::timeout, sw::backoff{.interval_seconds = 0}>>;
#else
  using retries = sw::retries<sw::retry<sw::errors::timeout, sw::backoff{.interval_seconds = 1}>>;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: the interval_seconds of its retrier for States.Timeout is 0; it must be from 1 to 99999999
