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
  using items = sw::items<sw::json, "[1, 2]">;
#ifndef CURE
  using result_writer = sw::result_writer<R"json({"Arguments": {"Bucket": "{% $states.input.order_id %}"}})json">;
#else
  using result_writer = sw::result_writer<R"json({"Resource": "arn:aws:states:::s3:putObject", "Arguments": {"Bucket": "{% $states.input.order_id %}"}})json">;
#endif
  using item_processor = KeepIt;
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {
  static constexpr auto language = sw::query_language::jsonata;
};

template struct emit<Shop>;

// error: state Pack: its result_writer has Arguments and no Resource
