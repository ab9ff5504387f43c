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
struct Stock {
  std::map<std::string, int> quantities;
};
BOOST_DESCRIBE_STRUCT(Stock, (), (quantities))

struct PackAll : sw::map<Stock> {
  using items_path = sw::path<"$.quantities">;
#ifdef CURE
  using item_selector = sw::item_selector<Line, R"json({"sku.$": "$$.Map.Item.Key", "quantity.$": "$$.Map.Item.Value"})json">;
#endif
  using item_processor = PackOne;
  using next = sw::end;
};
//]

struct Shop : sw::workflow<PackAll> {};

template struct use<Shop>;

// error: state PackAll: its items are the members of std::map<std::string, int>; give it an item_selector that takes them as $$.Map.Item.Key and $$.Map.Item.Value
