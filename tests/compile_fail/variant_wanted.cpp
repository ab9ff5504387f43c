// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

//[
struct Inspect : sw::task<Payment, Receipt> {
  using resource = sw::lambda<"Inspect">;
  using next = sw::end;
};
#ifndef CURE
struct Charge : sw::task<Order, Receipt> {
#else
struct Charge : sw::task<Order, Charged> {
#endif
  using resource = sw::lambda<"Charge">;
  using next = Inspect;
};
//]

struct Shop : sw::workflow<Charge> {};
template struct use<Shop>;

// error: transition Charge -> Inspect: the output Receipt cannot be read as the input std::variant<Charged, Declined>: it has no tag status
