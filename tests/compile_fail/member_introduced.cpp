// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

struct Label {
  std::string order_id;
  std::optional<std::string> gift_note;
};
BOOST_DESCRIBE_STRUCT(Label, (), (order_id, gift_note))

struct Wish {
  std::string order_id;
  std::optional<std::string> gift_note;
};
BOOST_DESCRIBE_STRUCT(Wish, (), (order_id, gift_note))

//[
struct Ship : sw::task<Label, Receipt> {
  using resource = sw::lambda<"Ship">;
  using next = sw::end;
};
#ifndef CURE
struct Pack : sw::task<Order, Order> {
#else
struct Pack : sw::task<Order, Wish> {
#endif
  using resource = sw::lambda<"Pack">;
  using next = Ship;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: transition Pack -> Ship: the input Label has an optional member gift_note (std::optional<std::string>) that the output Order does not declare, so one of any type could arrive in it; declare it there too
