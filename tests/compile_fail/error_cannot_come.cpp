// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

using OutOfStock = sw::error<"OutOfStock">;

//[
struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
#ifndef CURE
  using catches = sw::catches<sw::on<OutOfStock, Failed>>;
#else
  using raises = sw::raises<OutOfStock>;
  using catches = sw::catches<sw::on<OutOfStock, Failed>>;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: it catches OutOfStock, which cannot come: its resource does not raise it, and its raises does not name it; if it is meant so: using allow = stepwise::allow<"error-cannot-come">
