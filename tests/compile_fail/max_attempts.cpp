// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

//[
struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
#ifndef CURE
  using retries = sw::retries<sw::retry<sw::errors::timeout, sw::backoff{.max_attempts = -3}>>;
#else
  using retries = sw::retries<sw::retry<sw::errors::timeout, sw::backoff{.max_attempts = 3}>>;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: the max_attempts of its retrier for States.Timeout is -3; it must be from 0 to 99999999
