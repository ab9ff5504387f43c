// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/data_flow.hpp>

//[
struct Rejected : sw::fail<"Rejected"> {
#ifdef CURE
  using input = Order;
#endif
  using cause_path = sw::path<"$.order_id">;
};
struct Pack : sw::pass<Order> {
  using next = Rejected;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Rejected: its cause_path reads $.order_id, but the state has no input; write using input = ... with its type
