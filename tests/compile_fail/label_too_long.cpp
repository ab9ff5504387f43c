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
  static constexpr std::string_view label = "pack-all-the-lines-of-the-cart-of-a-customer";
#else
  static constexpr std::string_view label = "pack-all";
#endif
  static constexpr auto mode = sw::mode::distributed;
  using items_path = sw::path<"$.lines">;
  using item_processor = PackOne;
  using next = sw::end;
};
//]

struct Shop : sw::workflow<PackAll> {};

template struct use<Shop>;

// error: state PackAll: its label has 44 characters; at most 40 are allowed
