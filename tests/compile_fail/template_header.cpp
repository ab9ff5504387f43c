// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

//[
#ifdef CURE
#include <stepwise/data_flow.hpp>

#endif
struct Request {
  std::string id;
};
BOOST_DESCRIBE_STRUCT(Request, (), (id))

struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
  using parameters = sw::parameters<Request, R"json({"id.$": "$.order_id"})json">;
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: for its parameters, include <stepwise/data_flow.hpp>
