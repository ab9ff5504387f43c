// SPDX-License-Identifier: BSL-1.0
// check: alternatives_alike
#include "prelude.hpp"

//[
#ifndef CURE
using Answer = std::variant<std::string, int>;
#else
using Answer = Payment;
#endif
struct Ask : sw::task<Order, Answer> {
  using resource = sw::lambda<"Ask">;
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Ask> {};
template struct use<Shop>;

// error: state Ask: the alternatives of its result std::variant<std::string, int> cannot be told apart: give each of them a member of type literal<...>, with a value of its own
