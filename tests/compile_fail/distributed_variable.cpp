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

struct Memory {
  std::string sku;
};
BOOST_DESCRIBE_STRUCT(Memory, (), (sku))

//[
struct Pack : sw::pass<Line> {
  using parameters = sw::parameters<Memory, R"json({"sku.$": "$sku"})json">;
  using next = sw::end;
};
struct PackOne : sw::workflow<Pack, Memory> {};

struct PackAll : sw::map<Cart> {
#ifndef CURE
  static constexpr auto mode = sw::mode::distributed;
#endif
  using items_path = sw::path<"$.lines">;
  using item_processor = PackOne;
  using next = sw::end;
};
struct Begin : sw::pass<Cart> {
  using assign = sw::assign<R"json({"sku": "any"})json">;
  using next = PackAll;
};
struct Shop : sw::workflow<Begin, Memory> {};
//]

template struct use<Shop>;

// error: state PackAll: its item processor PackOne reads $sku, which is not assigned before it in there: the executions of a distributed Map see no variables outside of theirs
