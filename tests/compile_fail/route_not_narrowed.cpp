// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

struct Wish {
  std::string order_id;
  int quantity;
  std::optional<int> discount;
};
BOOST_DESCRIBE_STRUCT(Wish, (), (order_id, quantity, discount))

struct Sale {
  std::string order_id;
  int discount;
};
BOOST_DESCRIBE_STRUCT(Sale, (), (order_id, discount))

struct Pack : sw::task<Sale, Receipt> {
  using resource = sw::lambda<"Pack">;
  using next = sw::end;
};

//[
struct Check : sw::choice<Wish> {
#ifndef CURE
  using routes = sw::routes<sw::when<sw::or_<sw::is_present<"$.discount">, sw::numeric_equals<"$.quantity", 1>>, Pack>, sw::otherwise<Failed>>;
#else
  using routes = sw::routes<sw::when<sw::and_<sw::is_present<"$.discount">, sw::numeric_equals<"$.quantity", 1>>, Pack>, sw::otherwise<Failed>>;
#endif
};
//]

struct Shop : sw::workflow<Check> {};
template struct use<Shop>;

// error: route Check -> Pack: member discount of the payload Wish is std::optional<int>, but the input Sale requires int: it may be absent
