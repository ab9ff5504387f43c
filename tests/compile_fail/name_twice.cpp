// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

//[
struct Ship : sw::task<Receipt> {
#ifndef CURE
  static constexpr auto name = "Pack";
#else
  static constexpr auto name = "Ship it";
#endif
  using resource = sw::lambda<"Ship">;
  using next = sw::end;
};
struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
  using next = Ship;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: states Pack and Ship have one name, Pack; give one of them another: static constexpr auto name = "..."
// gcc: invalid application of 'sizeof' to incomplete type 'stepwise::workflow_error<stepwise::_<103>{"states Pack and Ship have one name, Pack; give one of them another: static constexpr auto name = \"...\""}>'
// clang: implicit instantiation of undefined template 'stepwise::workflow_error<_<22>{"states Pack and Ship "}, _<22>{"have one name, Pack; "}, _<18>{"give one of them "}, _<17>{"another: static "}, _<23>{"constexpr auto name = "}, _<6>{"\"...\""}>'
