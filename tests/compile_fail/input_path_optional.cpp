// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/data_flow.hpp>

//[
struct Cart {
#ifndef CURE
  std::optional<Order> order;
#else
  Order order;
#endif
};
BOOST_DESCRIBE_STRUCT(Cart, (), (order))

struct Pack : sw::task<Cart, Receipt> {
  using resource = sw::lambda<"Pack">;
  using input_path = sw::path<"$.order">;
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: its input_path reads $.order, but order is std::optional<Order>, which may be absent
