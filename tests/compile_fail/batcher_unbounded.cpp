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

struct PackSome : sw::pass<sw::item_batch<Line>> {
  using next = sw::end;
};
struct PackMore : sw::workflow<PackSome> {};

//[
struct PackAll : sw::map<Cart> {
  static constexpr auto mode = sw::mode::distributed;
  using items_path = sw::path<"$.lines">;
#ifndef CURE
  using item_batcher = sw::item_batcher<void, R"json({})json">;
#else
  using item_batcher = sw::item_batcher<void, R"json({"MaxItemsPerBatch": 10})json">;
#endif
  using item_processor = PackMore;
  using next = sw::end;
};
//]

struct Shop : sw::workflow<PackAll> {};

template struct use<Shop>;

// error: state PackAll: its item_batcher says no bound; it needs MaxItemsPerBatch or MaxInputBytesPerBatch
