// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/data_flow.hpp>

//[
struct Request {
  std::string id;
};
BOOST_DESCRIBE_STRUCT(Request, (), (id))

struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
#ifndef CURE
  using parameters = sw::parameters<Request, R"json({"id": "$.order_id"})json">;
#else
  using parameters = sw::parameters<Request, R"json({"id.$": "$.order_id"})json">;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: its parameters, at id: "$.order_id" is a constant text, though it looks like an expression; to have it evaluated, let the name end in .$; if it is meant so: using allow = stepwise::allow<"constant-like-path">
