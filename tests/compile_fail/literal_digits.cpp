// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

//[
struct Rate {
#ifndef CURE
  sw::literal<0.12345678901234567> rate;
#else
  sw::literal<0.123> rate;
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

// error: state Pack: a number of a literal, member rate of its input Rate, has more than 15 digits and cannot be written exactly
