// SPDX-License-Identifier: BSL-1.0
// check: handler_argument
#include "prelude.hpp"

struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
  using retries = sw::retries<sw::retry<sw::errors::lambda_transient>>;
  using next = sw::end;
};
struct Shop : sw::workflow<Pack> {};

//[
Receipt work(const Order& input) {
#ifndef CURE
  auto handlers = sw::handle<Pack>([](Order&& order) { return Receipt{order.order_id}; });
#else
  auto handlers = sw::handle<Pack>([](const Order& order) { return Receipt{order.order_id}; });
#endif
  return sw::run<Shop>(input, handlers);
}
//]

template struct use<Shop>;

// error: run of Shop: the handler of Pack cannot be called with const Order&; its input is needed afterwards, for its retries, so let it take that
