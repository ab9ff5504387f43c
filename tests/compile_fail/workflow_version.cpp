// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

//[
struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
  using next = sw::end;
};
struct Shop : sw::workflow<Pack> {
#ifndef CURE
  static constexpr std::string_view version = "2";
#else
  static constexpr std::string_view version = "1.0";
#endif
};
//]

constexpr auto definition = sw::asl<Shop>;

// error: workflow Shop: its version is 2; the one that there is is 1.0
