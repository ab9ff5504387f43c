// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/jsonata.hpp>

//[
struct Pack : sw::fail<"Failed", "{% $states.input %}"> {
#ifndef CURE
  using output = sw::output<Order, R"json("{% $states.input %}")json">;
#endif
};
//]

struct Keep : sw::pass<Order> {
  using next = Pack;
};
struct Shop : sw::workflow<Keep> {
  static constexpr auto language = sw::query_language::jsonata;
};

template struct emit<Shop>;

// error: state Pack: a Fail has no output; all others have
