// SPDX-License-Identifier: BSL-1.0
// check: type_unsupported
#include "prelude.hpp"

//[
struct Item {
#ifndef CURE
  const char* sku;
#else
  std::string sku;
#endif
};
//]
BOOST_DESCRIBE_STRUCT(Item, (), (sku))

struct Pack : sw::task<Item, Receipt> {
  using resource = sw::lambda<"Pack">;
  using next = sw::end;
};

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: const char*, member sku of its input Item, is no payload type; these are: bool, numbers, std::string, std::optional, nullable, std::vector, std::map<std::string, ...>, std::variant, literal, other_than, json, and described structs and enums
