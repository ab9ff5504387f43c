// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/data_flow.hpp>

//[
struct Delay {
  int seconds;
};
BOOST_DESCRIBE_STRUCT(Delay, (), (seconds))

struct Pack : sw::wait<Delay> {
  using seconds_path = sw::path<"$.seconds">;
#ifdef CURE
  using allow = sw::allow<"can-fail">;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: its seconds_path $.seconds can fail: the number may be negative, or too large; if it is meant so: using allow = stepwise::allow<"can-fail">
