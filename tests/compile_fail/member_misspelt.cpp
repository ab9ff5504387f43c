// SPDX-License-Identifier: BSL-1.0
// check: member_missing
#include "prelude.hpp"

//[
struct Parcel {
#ifndef CURE
  std::string adress;
#else
  std::string address;
#endif
};
struct Label {
  std::string address;
};
//]
#ifndef CURE
BOOST_DESCRIBE_STRUCT(Parcel, (), (adress))
#else
BOOST_DESCRIBE_STRUCT(Parcel, (), (address))
#endif
BOOST_DESCRIBE_STRUCT(Label, (), (address))

struct Ship : sw::task<Label, Receipt> {
  using resource = sw::lambda<"Ship">;
  using next = sw::end;
};
struct Pack : sw::task<Order, Parcel> {
  using resource = sw::lambda<"Pack">;
  using next = Ship;
};

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: transition Pack -> Ship: the output Parcel has no member address (std::string), which the input Label requires; is its member adress meant?
