// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
  using next = sw::end;
};
struct Shop : sw::workflow<Pack> {};

//[
Receipt work(const Order& input) {
#ifndef CURE
  auto handlers = sw::handle<Pack>([](const Receipt& receipt) { return receipt; });
#else
  auto handlers = sw::handle<Pack>([](const Order& order) { return Receipt{order.order_id}; });
#endif
  return sw::run<Shop>(input, handlers);
}
//]

template struct use<Shop>;

// error: run of Shop: the handler of Pack cannot be called with Order&&; let it take Order or const Order&
