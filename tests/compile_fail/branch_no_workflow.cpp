// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/parallel.hpp>

struct Address {
  std::string street;
};
BOOST_DESCRIBE_STRUCT(Address, (), (street))

struct LookUpAddress : sw::task<Order, Address> {
  using resource = sw::lambda<"LookUpAddress">;
  using next = sw::end;
  static Address handle(const Order&) { return {}; }
};
struct FindAddress : sw::workflow<LookUpAddress> {};

//[
struct LookUp : sw::parallel<Order> {
#ifndef CURE
  using branches = sw::branches<LookUpAddress>;
#else
  using branches = sw::branches<FindAddress>;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<LookUp> {};

template struct use<Shop>;

// error: state LookUp: its branch LookUpAddress is no workflow; write struct Name : stepwise::workflow<first state> {}
