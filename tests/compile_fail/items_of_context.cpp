// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/json.hpp>
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
  using items_path = sw::path<"$$.Execution.Name">;
#else
  using items_path = sw::path<"$$.Execution.Input.lines">;
#endif
  using item_processor = PackOne;
  using next = sw::end;
};
//]

struct Shop : sw::workflow<PackAll> {};

template struct use<Shop>;

// error: state PackAll: its items_path $$.Execution.Name leads to std::string, which is no array; the items of a Map are those of an array, or the members of an object
