// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

//[
struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
#ifndef CURE
  using raises = sw::raises<sw::error<"">>;
#else
  using raises = sw::raises<sw::error<"Late">>;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: it raises an error without a name; give it one: stepwise::error<"...">
