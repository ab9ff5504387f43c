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
  using routes = sw::routes<sw::when<sw::numeric_equals<"$.discount", 1>, Pack>, sw::otherwise<Failed>>;
#else
  using routes = sw::routes<sw::when<sw::and_<sw::is_present<"$.discount">, sw::numeric_equals<"$.discount", 1>>, Pack>, sw::otherwise<Failed>>;
#endif
};
//]

struct Shop : sw::workflow<Check> {};
template struct use<Shop>;

// error: state Check: its NumericEquals reads $.discount, which may be absent; ask for it first, as in stepwise::and_<stepwise::is_present<"$.discount">, ...>; if it is meant so: using allow = stepwise::allow<"can-fail">
