// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/json.hpp>

//[
struct Text {
  std::string sku;
};
BOOST_DESCRIBE_STRUCT(Text, (), (sku))
struct Cart {
  std::optional<std::string> sku;
};
BOOST_DESCRIBE_STRUCT(Cart, (), (sku))

struct Pack : sw::task<Cart, Receipt> {
  using resource = sw::lambda<"Pack">;
  using parameters = sw::parameters<Text, R"json({"sku.$": "$.sku"})json">;
#ifdef CURE
  using allow = sw::allow<"can-fail">;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: its parameters, at sku: $.sku can fail: what it leads to may be absent; if it is meant so: using allow = stepwise::allow<"can-fail">
