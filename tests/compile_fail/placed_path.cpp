// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

//[
#ifndef CURE
struct Look : sw::pass<sw::placed<Order, "receipt", Receipt>> {
#else
struct Look : sw::pass<sw::placed<Order, "$.receipt", Receipt>> {
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Look> {};
constexpr auto definition = sw::asl<Shop>;

// error: state Look: its input is a placed<...> whose path is none, or is $ alone
