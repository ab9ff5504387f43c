// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/data_flow.hpp>

//[
struct Limits {
  int most;
};
BOOST_DESCRIBE_STRUCT(Limits, (), (most))

struct Pack : sw::pass<Order> {
#ifndef CURE
  using result_selector = sw::result_selector<Limits, R"json({"most": 2})json">;
#else
  using result = sw::result<Limits, R"json({"most": 2})json">;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: a Pass has no result_selector; only a Task, a Parallel and a Map have
