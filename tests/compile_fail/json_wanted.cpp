// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/data_flow.hpp>

//[
#ifdef CURE
#include <stepwise/json.hpp>

#endif
struct Greeting {
  std::string text;
  std::string state;
};
BOOST_DESCRIBE_STRUCT(Greeting, (), (text, state))

struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
  using parameters = sw::parameters<Greeting, R"json({"text.$": "States.Format('#{}', $.order_id)", "state.$": "$$.State.Name"})json">;
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: run: state Pack: States.Format('#{}', $.order_id) is evaluated by way of JSON; include <stepwise/json.hpp>, and link stepwise::json
