// SPDX-License-Identifier: BSL-1.0
// check: error_kind
#include "prelude.hpp"

//[
struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
#ifndef CURE
  using raises = sw::raises<std::bad_alloc>;
#else
  using raises = sw::raises<sw::error<"OutOfMemory">>;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: it raises bad_alloc, which is no error; name one, as in stepwise::error<"...">
