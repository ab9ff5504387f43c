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
  auto handlers = sw::handlers{};
#else
  auto handlers = sw::handle<Pack>([](const Order& order) { return Receipt{order.order_id}; });
#endif
  return sw::run<Shop>(input, handlers);
}
//]

template struct use<Shop>;

// error: run of Shop: no handler for Pack (Order -> Receipt); give it one: stepwise::handle<Pack>(...), or a static member function handle
// gcc: invalid application of 'sizeof' to incomplete type 'stepwise::workflow_error<stepwise::_<130>{"run of Shop: no handler for Pack (Order -> Receipt); give it one: stepwise::handle<Pack>(...), or a static member function handle"}>'
// clang: implicit instantiation of undefined template 'stepwise::workflow_error<_<25>{"run of Shop: no handler "}, _<20>{"for Pack (Order -> "}, _<24>{"Receipt); give it one: "}, _<26>{"stepwise::handle<Pack>(.."}, _<24>{".), or a static member "}, _<16>{"function handle"}>'
