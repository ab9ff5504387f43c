// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

//[
struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
#ifndef CURE
  static constexpr auto name =
      "Take the order from the shelf, wrap it in paper, and put it into the smallest box";
#else
  static constexpr auto name = "Pack the order";
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: its name has 81 characters; at most 80 are allowed
