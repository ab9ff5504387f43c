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
  using arguments = sw::arguments<sw::json, R"json({"order": "{% $states.input %}"})json">;
#else
  using item_selector = sw::item_selector<sw::json, R"json({"order": "{% $states.input %}"})json">;
#endif
  using items = sw::items<sw::json, "[1, 2]">;
  using item_processor = KeepIt;
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {
  static constexpr auto language = sw::query_language::jsonata;
};

template struct emit<Shop>;

// error: state Pack: a Map has no arguments; write item_selector
