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
  static constexpr auto mode = sw::mode::distributed;
  using item_reader = sw::item_reader<Line, R"json({"Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": {"InputType": "JSON"}, "Parameters": {"Bucket": "b", "Key": "k"}})json">;
  using item_processor = PackOne;
  using next = sw::end;
};
struct Shop : sw::workflow<PackAll> {};

inline auto pack(const Cart& cart) {
#ifndef CURE
  return sw::run<Shop>(cart);
#else
  return sw::run<Shop>(cart, sw::handlers{sw::read_items<PackAll>([](const sw::item_source&) { return std::vector<Line>{}; })});
#endif
}
//]

// error: run of Shop: nothing reads the items of PackAll; give it a function: stepwise::read_items<PackAll>(...)
