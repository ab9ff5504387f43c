// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/data_flow.hpp>
#include <stepwise/json.hpp>

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
  using input_path = sw::path<"$.lines[0]">;
#ifdef CURE
  using allow = sw::allow<"can-fail">;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: its input_path $.lines[0] can fail: an index may lie beyond the end of its array; if it is meant so: using allow = stepwise::allow<"can-fail">
