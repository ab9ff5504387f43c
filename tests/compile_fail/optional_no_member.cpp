// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

//[
struct Basket {
#ifndef CURE
  std::vector<std::optional<std::string>> notes;
#else
  std::vector<sw::nullable<std::string>> notes;
#endif
};
//]
BOOST_DESCRIBE_STRUCT(Basket, (), (notes))

struct Pack : sw::task<Basket, Receipt> {
  using resource = sw::lambda<"Pack">;
  using next = sw::end;
};

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: std::optional<std::string>, member notes of its input Basket, is no payload type: only a member can be absent; for null there is nullable
