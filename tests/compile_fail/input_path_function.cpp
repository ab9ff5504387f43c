// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/data_flow.hpp>

struct Line {
  std::string sku;
};
BOOST_DESCRIBE_STRUCT(Line, (), (sku))

//[
struct Cart {
  std::vector<Line> lines;
};
BOOST_DESCRIBE_STRUCT(Cart, (), (lines))

struct Pack : sw::pass<Cart> {
#ifndef CURE
  using input_path = sw::path<"States.ArrayLength($.lines)">;
#else
  using input_path = sw::path<"$.lines">;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: its input_path, States.ArrayLength($.lines), is no path: it is a function, which stands in parameters
