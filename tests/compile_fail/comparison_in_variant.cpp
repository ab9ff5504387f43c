// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

struct Sale {
  std::string order_id;
  Payment payment;
};
BOOST_DESCRIBE_STRUCT(Sale, (), (order_id, payment))

struct Sold {
  std::string order_id;
};
BOOST_DESCRIBE_STRUCT(Sold, (), (order_id))
struct Send : sw::pass<Sold> {
  using next = sw::end;
};

//[
#ifndef CURE
struct Check : sw::choice<Sale> {
  using routes = sw::routes<sw::when<sw::string_equals<"$.payment.status", "charged">, Send>, sw::otherwise<Failed>>;
};
#else
struct Check : sw::choice<Sale, sw::path<"$.payment">> {
  using routes = sw::routes<sw::when<Charged, Send>, sw::otherwise<Failed>>;
};
#endif
//]

struct Shop : sw::workflow<Check> {};
template struct use<Shop>;

// error: state Check: its StringEquals reads $.payment.status, but std::variant<Charged, Declined> is a variant, of which a rule reads no member; a Choice over it, as in stepwise::choice<payload, stepwise::path<"$.member">>, has routes for its alternatives
