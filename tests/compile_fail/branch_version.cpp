// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/parallel.hpp>

//[
struct Keep : sw::pass<Order> {
  using next = sw::end;
};
struct KeepIt : sw::workflow<Keep> {
#ifndef CURE
  static constexpr std::string_view version = "1.0";
#endif
};
struct LookUp : sw::parallel<Order> {
  using branches = sw::branches<KeepIt>;
  using next = sw::end;
};
//]

struct Shop : sw::workflow<LookUp> {};

template struct use<Shop>;

// error: state LookUp: its branch KeepIt has a version, which only a whole state machine has
