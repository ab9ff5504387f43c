// SPDX-License-Identifier: BSL-1.0
// check: struct_not_described
#include "prelude.hpp"

//[
struct Item {
  std::string sku;
};
#ifdef CURE
BOOST_DESCRIBE_STRUCT(Item, (), (sku))
#endif
struct Basket {
  std::vector<Item> items;
};
BOOST_DESCRIBE_STRUCT(Basket, (), (items))
//]
struct Pack : sw::task<Basket, Receipt> {
  using resource = sw::lambda<"Pack">;
  using next = sw::end;
};

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: Item, member items of its input Basket, is not described; write BOOST_DESCRIBE_STRUCT(Item, (), (...)), and put what is beyond the 52 members that it takes into a described base
