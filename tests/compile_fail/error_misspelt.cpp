// SPDX-License-Identifier: BSL-1.0
// check: error_cannot_come
#include "prelude.hpp"

//[
struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
#ifndef CURE
  using retries = sw::retries<sw::retry<sw::error<"Lambda.ServiceExeption">>>;
#else
  using retries = sw::retries<sw::retry<sw::errors::lambda_service>>;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: it retries Lambda.ServiceExeption, which cannot come, while Lambda.ServiceException can; if it is meant so: using allow = stepwise::allow<"error-cannot-come">
