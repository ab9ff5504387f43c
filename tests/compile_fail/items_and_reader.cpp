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
  static constexpr auto mode = sw::mode::distributed;
#ifndef CURE
  using items = sw::items<sw::json, R"json("{% $states.input %}")json">;
#else

#endif
  using item_reader = sw::item_reader<sw::json, R"json({"Resource": "arn:aws:states:::s3:listObjectsV2", "Arguments": {"Bucket": "orders"}})json">;
  using item_processor = KeepIt;
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {
  static constexpr auto language = sw::query_language::jsonata;
};

template struct emit<Shop>;

// error: state Pack: it has items and an item_reader; say one of them
