// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/data_flow.hpp>

//[
struct Cart {
  Order order;
};
BOOST_DESCRIBE_STRUCT(Cart, (), (order))

struct Pack : sw::task<Cart, Receipt> {
  using resource = sw::lambda<"Pack">;
#ifndef CURE
  using input_path = sw::path<"$.ordr">;
#else
  using input_path = sw::path<"$.order">;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: its input_path reads $.ordr, but Cart has no member ordr; is its member order meant?
