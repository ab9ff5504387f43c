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
#ifndef CURE
struct FindPhone;
#else
struct FindPhone : sw::workflow<LookUpAddress> {};
#endif

struct LookUp : sw::parallel<Order> {
  using branches = sw::branches<FindPhone>;
  using next = sw::end;
};
//]

struct Shop : sw::workflow<LookUp> {};

template struct use<Shop>;

// error: state LookUp: its branch FindPhone is not defined where the workflow is
