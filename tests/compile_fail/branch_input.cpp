// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/parallel.hpp>

//[
struct Address {
  std::string street;
};
BOOST_DESCRIBE_STRUCT(Address, (), (street))

struct Visit : sw::pass<Address> {
  using next = sw::end;
};
struct VisitCustomer : sw::workflow<Visit> {};

struct LookUp : sw::parallel<Order> {
  using branches = sw::branches<VisitCustomer>;
#ifdef CURE
  using parameters = sw::parameters<Address, R"json({"street": "Main Street"})json">;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<LookUp> {};

template struct use<Shop>;

// error: branch LookUp -> Visit: the input Order has no member street (std::string), which the input Address requires
