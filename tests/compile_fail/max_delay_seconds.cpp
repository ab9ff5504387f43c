// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

//[
struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
#ifndef CURE
  using retries = sw::retries<sw::retry<sw::errors::timeout, sw::backoff{.max_delay_seconds = 40'000'000}>>;
#else
  using retries = sw::retries<sw::retry<sw::errors::timeout, sw::backoff{.max_delay_seconds = 3600}>>;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: the max_delay_seconds of its retrier for States.Timeout is 40000000; it must be from 1 to 31622400
