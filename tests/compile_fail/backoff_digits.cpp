// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

//[
struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
#ifndef CURE
  using retries = sw::retries<sw::retry<sw::errors::timeout, sw::backoff{.backoff_rate = 1.2345678901234567}>>;
#else
  using retries = sw::retries<sw::retry<sw::errors::timeout, sw::backoff{.backoff_rate = 1.2345}>>;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: the backoff_rate of its retrier for States.Timeout has more than 15 digits and cannot be written exactly
