// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

//[
struct Ship : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Ship">;
  using next = sw::end;
};
#ifndef CURE
struct Pack : sw::task<Order, std::string> {
#else
struct Pack : sw::task<Order, Order> {
#endif
  using resource = sw::lambda<"Pack">;
  using next = Ship;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: transition Pack -> Ship: the output std::string cannot be read as the input Order
