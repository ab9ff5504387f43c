// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/map.hpp>

//[
struct Cool : sw::pass<Order> {
  using next = sw::end;
};
struct CoolOne : sw::workflow<Cool> {};

struct CoolAll : sw::map<std::vector<Order>> {
#ifndef CURE
  static constexpr auto mode = sw::mode::distributed;
#endif
  using item_processor = CoolOne;
  using next = sw::end;
};
//]

struct Shop : sw::workflow<CoolAll> {
  static constexpr auto kind = sw::workflow_kind::express;
};

template struct use<Shop>;

// error: workflow Shop: it is an Express workflow, where its state CoolAll cannot be: a distributed Map needs a Standard one
