// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

//[
struct Pack : sw::task<Order, Receipt> {
  static constexpr auto name = "Pack the order";
  using resource = sw::lambda<"Pack">;
  using next = sw::end;
};
struct PackGift : Pack {
#ifdef CURE
  static constexpr auto name = "Pack the gift";
#endif
};
//]

struct Shop : sw::workflow<PackGift> {};
template struct use<Shop>;

// error: state PackGift: its name, Pack the order, is inherited from another class; give it one of its own: static constexpr auto name = "..."
