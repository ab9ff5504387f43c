// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

//[
struct Small {
  sw::literal<"small"> size{};
};
struct Large {
#ifndef CURE
  std::string size;
#else
  sw::other_than<"small"> size;
#endif
};
using Parcel = std::variant<Small, Large>;
//]
BOOST_DESCRIBE_STRUCT(Small, (), (size))
BOOST_DESCRIBE_STRUCT(Large, (), (size))

struct Pack : sw::task<Order, Parcel> {
  using resource = sw::lambda<"Pack">;
  using next = sw::end;
};

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: the alternatives of its result std::variant<Small, Large> cannot be told apart: member size of Large must be a literal<...>, or an other_than<...> that excludes the values of the others
