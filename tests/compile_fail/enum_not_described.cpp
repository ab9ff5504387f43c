// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

//[
enum class Size { small, large };
#ifdef CURE
BOOST_DESCRIBE_ENUM(Size, small, large)
#endif
struct Basket {
  Size size;
};
BOOST_DESCRIBE_STRUCT(Basket, (), (size))
//]
struct Pack : sw::task<Basket, Receipt> {
  using resource = sw::lambda<"Pack">;
  using next = sw::end;
};

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: Size, member size of its input Basket, is not described; write BOOST_DESCRIBE_ENUM(Size, ...)
