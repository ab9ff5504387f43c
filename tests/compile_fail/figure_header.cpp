// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <cstdint>

//[
#ifdef CURE
#include <stepwise/data_flow.hpp>

#endif
struct Delay {
  std::uint16_t seconds;
};
BOOST_DESCRIBE_STRUCT(Delay, (), (seconds))

struct Pack : sw::wait<Delay> {
  using seconds_path = sw::path<"$.seconds">;
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: for its seconds_path, include <stepwise/data_flow.hpp>
