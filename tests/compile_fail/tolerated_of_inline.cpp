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
};
BOOST_DESCRIBE_STRUCT(Line, (), (sku, quantity))
BOOST_DESCRIBE_STRUCT(Cart, (), (cart_id, lines))

struct Pack : sw::pass<Line> {
  using next = sw::end;
};
struct PackOne : sw::workflow<Pack> {};

//[
struct PackAll : sw::map<Cart> {
#ifndef CURE
  static constexpr int tolerated_failure_count = 5;
#else
  // an inline Map fails with the first item that does
#endif
  using items_path = sw::path<"$.lines">;
  using item_processor = PackOne;
  using result_path = sw::discard;
  using next = sw::end;
};
//]

struct Shop : sw::workflow<PackAll> {};

template struct use<Shop>;

// error: state PackAll: it has a tolerated_failure_count, which only a distributed Map has; write static constexpr auto mode = stepwise::mode::distributed; if it is meant so: using allow = stepwise::allow<"distributed-only">
