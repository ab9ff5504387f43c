// SPDX-License-Identifier: BSL-1.0
// check: field_kind
#include "prelude.hpp"

//[
struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
#ifndef CURE
  using retries = sw::retry<sw::errors::lambda_transient>;
#else
  using retries = sw::retries<sw::retry<sw::errors::lambda_transient>>;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: its retries is retry<...>; it must be stepwise::retries<stepwise::retry<...>, ...>
