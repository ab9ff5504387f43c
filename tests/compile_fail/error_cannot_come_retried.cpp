// SPDX-License-Identifier: BSL-1.0
// check: error_cannot_come
#include "prelude.hpp"

using OutOfStock = sw::error<"OutOfStock">;

//[
struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
#ifndef CURE
  using retries = sw::retries<sw::retry<OutOfStock>>;
#else
  using raises = sw::raises<OutOfStock>;
  using retries = sw::retries<sw::retry<OutOfStock>>;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: it retries OutOfStock, which cannot come: its resource does not raise it, and its raises does not name it; if it is meant so: using allow = stepwise::allow<"error-cannot-come">
