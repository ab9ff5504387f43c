// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

//[
#ifndef CURE
template <>
inline constexpr std::string_view stepwise::tag_of<Payment> = "$.email";
#else
template <>
inline constexpr std::string_view stepwise::tag_of<Payment> = "$.status";
#endif
struct Charge : sw::task<Order, Payment> {
  using resource = sw::lambda<"Charge">;
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Charge> {};
template struct use<Shop>;

// error: state Charge: the alternatives of its result std::variant<Charged, Declined> are not told apart by $.email, which tag_of names
