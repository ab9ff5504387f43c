// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

//[
struct Cool : sw::wait<Order> {
#ifndef CURE
  static constexpr auto timestamp = "2027-01-01 00:00";
#else
  static constexpr auto timestamp = "2027-01-01T00:00:00Z";
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Cool> {};
template struct use<Shop>;

// error: state Cool: its timestamp 2027-01-01 00:00 is none; write it as 2027-01-01T00:00:00Z, with an uppercase T and a zone
