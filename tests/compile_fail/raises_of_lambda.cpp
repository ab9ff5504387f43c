// SPDX-License-Identifier: BSL-1.0
// check: raises_reserved
#include "prelude.hpp"

struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
#ifndef CURE
  using raises = sw::raises<sw::error<"Runtime.ImportModuleError">>;
#else
  using raises = sw::raises<sw::error<"ImportModuleError">>;
#endif
  using next = sw::end;
};

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: it raises Runtime.ImportModuleError, but that is an error of Lambda itself; give it a name of its own
