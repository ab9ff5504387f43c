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
struct Pack : sw::pass<Cart> {
  using parameters = sw::parameters<sw::json, R"json({"sku.$": "$.${Member}"})json">;
#ifdef CURE
  using allow = sw::allow<"can-fail">;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: its parameters, at sku: $.${Member} can fail: what it reads is not known before its ${...} is filled in; if it is meant so: using allow = stepwise::allow<"can-fail">
