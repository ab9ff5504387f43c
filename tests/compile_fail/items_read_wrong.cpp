// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/map.hpp>

struct Row {
  std::string sku;
};
struct Cart {
  std::string bucket;
};
BOOST_DESCRIBE_STRUCT(Row, (), (sku))
BOOST_DESCRIBE_STRUCT(Cart, (), (bucket))

struct Pack : sw::pass<Row> {
  using next = sw::end;
};
struct PackOne : sw::workflow<Pack> {};

//[
struct PackAll : sw::map<Cart> {
  static constexpr auto mode = sw::mode::distributed;
  using item_reader = sw::item_reader<Row, R"json({
    "Resource": "arn:aws:states:::s3:getObject",
    "ReaderConfig": {"InputType": "CSV", "CSVHeaderLocation": "FIRST_ROW"},
    "Parameters": {"Bucket.$": "$.bucket", "Key": "rows.csv"}
  })json">;
  using item_processor = PackOne;
  using next = sw::end;
};
struct Shop : sw::workflow<PackAll> {};

inline auto pack(const Cart& cart) {
#ifndef CURE
  return sw::run<Shop>(cart, sw::handlers{sw::read_items<PackAll>([](const sw::item_source&) { return std::vector<Order>{}; })});
#else
  return sw::run<Shop>(cart, sw::handlers{sw::read_items<PackAll>([](const sw::item_source&) { return std::vector<Row>{}; })});
#endif
}
//]

// error: run of Shop: the function that reads the items of PackAll must take const stepwise::item_source&, and give std::vector<Row>
