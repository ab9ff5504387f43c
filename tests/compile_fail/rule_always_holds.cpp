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
  using routes = sw::routes<sw::when<sw::is_present<"$.quantity">, Pack>, sw::otherwise<Failed>>;
#else
  using routes = sw::routes<sw::when<sw::is_present<"$.discount">, Pack>, sw::otherwise<Failed>>;
#endif
};
//]

struct Shop : sw::workflow<Check> {};
template struct use<Shop>;

// error: state Check: its IsPresent of $.quantity always holds: that is int and always there; if it is meant so: using allow = stepwise::allow<"rule-always-holds">
