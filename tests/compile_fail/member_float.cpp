// SPDX-License-Identifier: BSL-1.0
// check: type_unsupported
#include "prelude.hpp"

//[
struct Rate {
#ifndef CURE
  float rate;
#else
  double rate;
#endif
};
//]
BOOST_DESCRIBE_STRUCT(Rate, (), (rate))

struct Pack : sw::task<Rate, Receipt> {
  using resource = sw::lambda<"Pack">;
  using next = sw::end;
};

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: float, member rate of its input Rate, is no payload type; a number is a double, in JSON too
