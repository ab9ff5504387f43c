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
struct Pack : sw::choice<Cart> {
  using routes = sw::routes<sw::when<sw::string_equals<"$.lines[-1].sku", "last">, Failed>, sw::otherwise<Failed>>;
#ifdef CURE
  using allow = sw::allow<"can-fail">;
#endif
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: its StringEquals of $.lines[-1].sku can fail: an index may lie beyond the end of its array; if it is meant so: using allow = stepwise::allow<"can-fail">
