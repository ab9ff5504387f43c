// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/map.hpp>
#include <stepwise/parallel.hpp>

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
  static constexpr auto mode = sw::mode::distributed;
  static constexpr std::string_view label = "pack";
  using items_path = sw::path<"$.lines">;
  using result_path = sw::discard;
  using item_processor = PackOne;
  using next = struct PackAgain;
};
struct PackAgain : sw::map<Cart> {
  static constexpr auto mode = sw::mode::distributed;
#ifndef CURE
  static constexpr std::string_view label = "pack";
#else
  static constexpr std::string_view label = "pack-again";
#endif
  using items_path = sw::path<"$.lines">;
  using item_processor = PackOne;
  using next = sw::end;
};
//]

struct Shop : sw::workflow<PackAll> {};

template struct use<Shop>;

// error: state PackAgain: its label pack is there twice in the machine; a label names the runs of one Map
