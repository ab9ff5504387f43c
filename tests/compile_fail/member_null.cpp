// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

//[
struct Parcel {
#ifndef CURE
  sw::nullable<int> weight;
#else
  int weight;
#endif
};
struct Label {
  int weight;
};
//]
BOOST_DESCRIBE_STRUCT(Parcel, (), (weight))
BOOST_DESCRIBE_STRUCT(Label, (), (weight))

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

// error: transition Pack -> Ship: member weight of the output Parcel is nullable<int>, but the input Label requires int: it may be null
