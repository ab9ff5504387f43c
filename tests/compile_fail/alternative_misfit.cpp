// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

//[
struct Confirm : sw::task<Charged, Receipt> {
  using resource = sw::lambda<"Confirm">;
  using next = sw::end;
};
#ifndef CURE
struct Charge : sw::task<Order, Payment> {
#else
struct Charge : sw::task<Order, Charged> {
#endif
  using resource = sw::lambda<"Charge">;
  using next = Confirm;
};
//]

struct Shop : sw::workflow<Charge> {};
template struct use<Shop>;

// error: transition Charge -> Confirm: member status of the output std::variant<Charged, Declined>, as Declined, is other_than<"charged">, but the input Charged requires literal<"charged">; a Choice before it can send Declined elsewhere
