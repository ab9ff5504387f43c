// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

//[
struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
#ifndef CURE
  using raises = sw::raises<sw::error<"States.Late">>;
#else
  using raises = sw::raises<sw::error<"Late">>;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: it raises States.Late, but names that begin with States. are reserved; give it a name of its own
