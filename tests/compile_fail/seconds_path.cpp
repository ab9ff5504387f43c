// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/data_flow.hpp>

//[
struct Delay {
  unsigned short seconds;
};
BOOST_DESCRIBE_STRUCT(Delay, (), (seconds))

struct Pack : sw::wait<Delay> {
#ifndef CURE
  using seconds_path = sw::path<"$.second">;
#else
  using seconds_path = sw::path<"$.seconds">;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: its seconds_path reads $.second, but Delay has no member second; is its member seconds meant?
