// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

//[
template <class Goods>
struct Pack : sw::task<Goods, Receipt> {
#ifdef CURE
  static constexpr auto name = "Pack";
#endif
  using resource = sw::lambda<"Pack">;
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack<Order>> {};
template struct use<Shop>;

// error: state Pack<Order>: a template has no name of its own; give it one: static constexpr auto name = "..."
