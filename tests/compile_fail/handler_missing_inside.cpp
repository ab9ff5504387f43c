// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/parallel.hpp>

//[
struct LookUpAddress : sw::task<Order, Receipt> {
  using resource = sw::lambda<"LookUpAddress">;
  using next = sw::end;
#ifdef CURE
  static Receipt handle(const Order& order) { return {order.order_id}; }
#endif
};
struct FindAddress : sw::workflow<LookUpAddress> {};

struct LookUp : sw::parallel<Order> {
  using branches = sw::branches<FindAddress>;
  using next = sw::end;
};
//]

struct Shop : sw::workflow<LookUp> {};

template struct use<Shop>;

// error: run of Shop: no handler for LookUpAddress (Order -> Receipt); give it one: stepwise::handle<LookUpAddress>(...), or a static member function handle
