// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/map.hpp>

struct Cart {
  std::string bucket;
};
BOOST_DESCRIBE_STRUCT(Cart, (), (bucket))

//[
struct Row {
  std::string sku;
#ifndef CURE
  int quantity;
#else
  std::string quantity;
#endif
};
BOOST_DESCRIBE_STRUCT(Row, (), (sku, quantity))

struct Pack : sw::pass<Row> {
  using next = sw::end;
};
struct PackOne : sw::workflow<Pack> {};

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
//]

template <>
struct stub<PackAll> : sw::handler<sw::detail::items_reader<PackAll>, std::vector<Row> (*)(const sw::item_source&)> {};
struct Shop : sw::workflow<PackAll> {};

template struct use<Shop>;

// error: state PackAll: member quantity of its items Row is int, but all that a CSV file has are strings
