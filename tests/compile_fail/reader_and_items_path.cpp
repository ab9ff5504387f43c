// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/map.hpp>

struct Line {
  std::string sku;
  int quantity;
};
struct Cart {
  std::string cart_id;
  std::vector<Line> lines;
  std::string bucket;
  std::int64_t most;
};
BOOST_DESCRIBE_STRUCT(Line, (), (sku, quantity))
BOOST_DESCRIBE_STRUCT(Cart, (), (cart_id, lines, bucket, most))

struct Pack : sw::pass<Line> {
  using next = sw::end;
};
struct PackOne : sw::workflow<Pack> {};

//[
struct PackAll : sw::map<Cart> {
#ifndef CURE
  using items_path = sw::path<"$.lines">;
#endif
  static constexpr auto mode = sw::mode::distributed;
  using item_reader = sw::item_reader<Line, R"json({"Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": {"InputType": "JSON"}, "Parameters": {"Bucket": "b", "Key": "k"}})json">;
  using item_processor = PackOne;
  using next = sw::end;
};
//]

template <>
struct stub<PackAll> : sw::handler<sw::detail::items_reader<PackAll>, std::vector<Line> (*)(const sw::item_source&)> {};
struct Shop : sw::workflow<PackAll> {};

template struct use<Shop>;

// error: state PackAll: its items_path reads nothing, for its items come from the item_reader; if it is meant so: using allow = stepwise::allow<"items-path-unread">
