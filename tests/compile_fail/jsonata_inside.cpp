// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/parallel.hpp>

//[
struct Keep : sw::pass<Order> {
  using next = sw::end;
};
struct KeepIt : sw::workflow<Keep> {
#ifndef CURE
  static constexpr auto language = sw::query_language::jsonpath;
#else

#endif
};
struct Pack : sw::parallel<Order> {
  using branches = sw::branches<KeepIt>;
  using next = sw::end;
};
struct Shop : sw::workflow<Pack> {
  static constexpr auto language = sw::query_language::jsonata;
};
//]

template struct use<Shop>;

// error: workflow Shop: it is in JSONata, so KeepIt inside of it cannot be in JSONPath; only the whole says a language, and a state where it differs
