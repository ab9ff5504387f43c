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
  using item_batcher = sw::item_batcher<void, R"json({"MaxItemsPerBatch": 10, "MaxItemsPerBatchPath": "$.most"})json">;
#else
  using item_batcher = sw::item_batcher<void, R"json({"MaxItemsPerBatchPath": "$.most"})json">;
#endif
  using allow = sw::allow<"can-fail">;
  using item_processor = PackMore;
  using next = sw::end;
};
//]

struct Shop : sw::workflow<PackAll> {};

template struct use<Shop>;

// error: state PackAll: its item_batcher has both MaxItemsPerBatch and MaxItemsPerBatchPath; say one of them
