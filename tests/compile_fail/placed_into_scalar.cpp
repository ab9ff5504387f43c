// SPDX-License-Identifier: BSL-1.0
// check: placed_path
#include "prelude.hpp"

//[
#ifndef CURE
struct Look : sw::pass<sw::placed<Order, "$.quantity.receipt", Receipt>> {
#else
struct Look : sw::pass<sw::placed<Order, "$.receipt", Receipt>> {
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Look> {};
constexpr auto definition = sw::asl<Shop>;

// error: state Look: its input Order with Receipt at $.quantity.receipt puts receipt into int, which is no object
