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
  using result_writer = sw::result_writer<R"json({"Resource": "arn:aws:states:::s3:copyObject", "Parameters": {"Bucket": "b", "Prefix": "p"}})json">;
#else
  using result_writer = sw::result_writer<R"json({"Resource": "arn:aws:states:::s3:putObject", "Parameters": {"Bucket": "b", "Prefix": "p"}})json">;
#endif
  static constexpr auto mode = sw::mode::distributed;
  using items_path = sw::path<"$.lines">;
  using item_processor = PackOne;
  using next = sw::end;
};
//]

template <>
struct stub<PackAll> : sw::handler<sw::detail::results_writer<PackAll>, sw::map_run_result (*)(const sw::result_target&, const std::vector<Line>&)> {};
struct Shop : sw::workflow<PackAll> {};

template struct use<Shop>;

// error: state PackAll: its result_writer has the Resource arn:aws:states:::s3:copyObject; results are written by arn:aws:states:::s3:putObject
