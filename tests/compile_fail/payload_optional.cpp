// SPDX-License-Identifier: BSL-1.0
// check: member_optional
#include "prelude.hpp"

//[
struct Ship : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Ship">;
  using next = sw::end;
};
#ifndef CURE
struct Find : sw::task<std::string, std::optional<Order>> {
#else
struct Find : sw::task<std::string, Order> {
#endif
  using resource = sw::lambda<"Find">;
  using next = Ship;
};
//]

struct Shop : sw::workflow<Find> {};
template struct use<Shop>;

// error: state Find: its result std::optional<Order> is no payload type: only a member can be absent; for null there is nullable
