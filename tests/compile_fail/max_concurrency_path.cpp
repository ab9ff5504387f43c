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
  using max_concurrency_path = sw::path<"$.cart_id">;
#else
  using max_concurrency_path = sw::path<"$.most">;
#endif
  using allow = sw::allow<"can-fail">;
  using items_path = sw::path<"$.lines">;
  using item_processor = PackOne;
  using next = sw::end;
};
//]

struct Shop : sw::workflow<PackAll> {};

template struct use<Shop>;

// error: state PackAll: its max_concurrency_path reads $.cart_id, which is std::string; it must be an integer
