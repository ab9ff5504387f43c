// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/data_flow.hpp>

//[
struct Request {
  std::string id;
  int count;
};
BOOST_DESCRIBE_STRUCT(Request, (), (id, count))

struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
#ifndef CURE
  using parameters = sw::parameters<Request, R"json({"id.$": "$.order_id", "count.$": "States.MathAdd($.order_id, 1)"})json">;
#else
  using parameters = sw::parameters<Request, R"json({"id.$": "$.order_id", "count.$": "$.quantity"})json">;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: its parameters, at count: States.MathAdd: $.order_id is std::string; it must be a number; if it is meant so: using allow = stepwise::allow<"can-fail">
