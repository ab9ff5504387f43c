// SPDX-License-Identifier: BSL-1.0
// check: item_kind
#include "prelude.hpp"

//[
struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
#ifndef CURE
  using retries = sw::retries<sw::errors::lambda_transient>;
#else
  using retries = sw::retries<sw::retry<sw::errors::lambda_transient>>;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: its retries has lambda_transient, which is no stepwise::retry<error>
