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
#ifdef CURE
  using item_processor = PackOne;
#endif
  using items_path = sw::path<"$.lines">;
  using next = sw::end;
};
//]

struct Shop : sw::workflow<PackAll> {};

template struct use<Shop>;

// error: state PackAll: a Map needs an item processor; write using item_processor = ...; with a workflow
