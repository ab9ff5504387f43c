// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

struct Wish {
  std::string order_id;
  int quantity;
  std::optional<int> discount;
};
BOOST_DESCRIBE_STRUCT(Wish, (), (order_id, quantity, discount))

struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
  using next = sw::end;
};

//[
struct Check : sw::choice<Wish> {
#ifndef CURE
  using routes = sw::routes<sw::when<sw::is_present<"$.discount", 1>, Pack>, sw::otherwise<Failed>>;
#else
  using routes = sw::routes<sw::when<sw::is_present<"$.discount", true>, Pack>, sw::otherwise<Failed>>;
#endif
};
//]

struct Shop : sw::workflow<Check> {};
template struct use<Shop>;

// error: state Check: its IsPresent of $.discount is told a number; it must be a boolean
