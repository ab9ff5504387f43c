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
#ifdef CURE
  using branches = sw::branches<FindAddress>;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<LookUp> {};

template struct use<Shop>;

// error: state LookUp: a Parallel needs branches; write using branches = stepwise::branches<workflow, ...>
