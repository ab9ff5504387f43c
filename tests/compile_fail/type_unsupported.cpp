// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

//[
struct Basket {
#ifndef CURE
  std::map<int, int> counts;
#else
  std::map<std::string, int> counts;
#endif
};
//]
BOOST_DESCRIBE_STRUCT(Basket, (), (counts))

struct Pack : sw::task<Basket, Receipt> {
  using resource = sw::lambda<"Pack">;
  using next = sw::end;
};

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: map<int, int>, member counts of its input Basket, is no payload type; these are: bool, numbers, std::string, std::optional, nullable, std::vector, std::map<std::string, ...>, std::variant, literal, other_than, json, and described structs and enums
