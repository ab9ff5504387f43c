// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/jsonata.hpp>
#include <stepwise/map.hpp>

//[
struct Keep : sw::pass<sw::json> {
  using next = sw::end;
};
struct KeepIt : sw::workflow<Keep> {};
struct Pack : sw::map<Order> {
#ifndef CURE
  using items = sw::items<sw::json, "3">;
#else
  using items = sw::items<sw::json, "[3]">;
#endif
  using item_processor = KeepIt;
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {
  static constexpr auto language = sw::query_language::jsonata;
};

template struct emit<Shop>;

// error: state Pack: its items are 3; they must be an array, an object or an expression
