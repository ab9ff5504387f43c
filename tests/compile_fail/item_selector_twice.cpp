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
  using parameters = sw::parameters<Line, R"json({"sku.$": "$.cart_id", "quantity": 1})json">;
#endif
  using item_selector = sw::item_selector<Line, R"json({"sku.$": "$.cart_id", "quantity": 1})json">;
  using items_path = sw::path<"$.lines">;
  using item_processor = PackOne;
  using next = sw::end;
};
//]

struct Shop : sw::workflow<PackAll> {};

template struct use<Shop>;

// error: state PackAll: it has an item_selector and parameters; say one of them
