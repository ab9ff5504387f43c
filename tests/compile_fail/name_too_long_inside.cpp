// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/parallel.hpp>

//[
struct Print : sw::pass<Order> {
  static constexpr auto name = "Print the receipt for the customer and send it by mail, as soon as it is there";
  using next = sw::end;
};
struct PrintIt : sw::workflow<Print> {};

struct LookUp : sw::parallel<Order> {
#ifndef CURE
  using branches = sw::branches<PrintIt, PrintIt>;
#else
  using branches = sw::branches<PrintIt>;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<LookUp> {};

template struct use<Shop>;

// error: state Print: in PrintIt, which the workflow has more than once, its name gets the prefix LookUp 2: and has more than 80 characters; give it, or the state that PrintIt is in, a shorter one
