// SPDX-License-Identifier: BSL-1.0
// check: member_null
#include "prelude.hpp"

//[
struct Ship : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Ship">;
  using next = sw::end;
};
#ifndef CURE
struct Find : sw::task<std::string, sw::nullable<Order>> {
#else
struct Find : sw::task<std::string, Order> {
#endif
  using resource = sw::lambda<"Find">;
  using next = Ship;
};
//]

struct Shop : sw::workflow<Find> {};
template struct use<Shop>;

// error: transition Find -> Ship: the output nullable<Order> may be null, but the input must be Order
