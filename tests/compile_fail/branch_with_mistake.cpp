// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/parallel.hpp>

//[
struct Cool : sw::wait<Order> {
#ifndef CURE
  static constexpr int seconds = -1;
#else
  static constexpr int seconds = 1;
#endif
  using next = sw::end;
};
struct CoolDown : sw::workflow<Cool> {};

struct Print : sw::task<std::tuple<Order>, Receipt> {
  using resource = sw::lambda<"Print">;
  using next = sw::end;
};
struct LookUp : sw::parallel<Order> {
  using branches = sw::branches<CoolDown>;
  using next = Print;
};
//]

struct Shop : sw::workflow<LookUp> {};

template struct use<Shop>;

// error: state Cool: its seconds is -1; it must be from 0 to 99999999
