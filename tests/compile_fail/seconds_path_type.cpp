// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/data_flow.hpp>

//[
struct Pack : sw::wait<Order> {
#ifndef CURE
  using seconds_path = sw::path<"$.order_id">;
#else
  static constexpr int seconds = 5;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: its seconds_path reads $.order_id, which is std::string; it must be an integer
