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
struct Parcel {
  std::string cart_id;
  Line line;
};
BOOST_DESCRIBE_STRUCT(Parcel, (), (cart_id, line))

struct Ship : sw::pass<Parcel> {
  using next = sw::end;
};
struct ShipOne : sw::workflow<Ship> {};

struct PackAll : sw::map<Cart> {
  using items_path = sw::path<"$.lines">;
#ifdef CURE
  using item_selector = sw::item_selector<Parcel, R"json({"cart_id.$": "$.cart_id", "line.$": "$$.Map.Item.Value"})json">;
#endif
  using item_processor = ShipOne;
  using next = sw::end;
};
//]

struct Shop : sw::workflow<PackAll> {};

template struct use<Shop>;

// error: item processor PackAll -> Ship: the item Line has no member cart_id (std::string), which the input Parcel requires
