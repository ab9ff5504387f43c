// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/map.hpp>

//[
struct Cool : sw::wait<Order> {
#ifndef CURE
  static constexpr int seconds = 600;
#else
  static constexpr int seconds = 300;
#endif
  using next = sw::end;
};
struct CoolOne : sw::workflow<Cool> {
  static constexpr auto kind = sw::workflow_kind::express;
};

struct CoolAll : sw::map<std::vector<Order>> {
  static constexpr auto mode = sw::mode::distributed;
  using item_processor = CoolOne;
  using next = sw::end;
};
//]

struct Shop : sw::workflow<CoolAll> {};

template struct use<Shop>;

// error: state CoolAll: its item processor CoolOne is EXPRESS, where its state Cool cannot be: it waits longer than the 300 seconds that such a workflow has
