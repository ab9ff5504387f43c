// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/data_flow.hpp>
#include <stepwise/json.hpp>

struct Line {
  std::string sku;
};
struct Cart {
  std::vector<Line> lines;
};
BOOST_DESCRIBE_STRUCT(Line, (), (sku))
BOOST_DESCRIBE_STRUCT(Cart, (), (lines))

//[
struct Refused : sw::fail<"Refused"> {
  using input = Cart;
#ifndef CURE
  using cause_path = sw::path<"States.ArrayLength($.lines)">;
#else
  using cause_path = sw::path<"States.Format('{} lines', States.ArrayLength($.lines))">;
#endif
};
//]

struct Shop : sw::workflow<Refused> {};
constexpr auto definition = sw::asl<Shop>;

// error: state Refused: its cause_path reads States.ArrayLength($.lines), which is long; it must be a string
