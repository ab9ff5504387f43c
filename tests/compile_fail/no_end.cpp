// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

//[
struct Ship;
struct Pack : sw::task<Order, Order> {
  using resource = sw::lambda<"Pack">;
  using next = Ship;
};
struct Ship : sw::task<Order, Order> {
  using resource = sw::lambda<"Ship">;
#ifndef CURE
  using next = Pack;
#else
  using next = sw::end;
#endif
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: no terminal state can be reached from it, so the workflow never ends
// gcc: invalid application of 'sizeof' to incomplete type 'stepwise::workflow_error<stepwise::_<81>{"state Pack: no terminal state can be reached from it, so the workflow never ends"}>'
// clang: implicit instantiation of undefined template 'stepwise::workflow_error<_<25>{"state Pack: no terminal "}, _<22>{"state can be reached "}, _<26>{"from it, so the workflow "}, _<11>{"never ends"}>'
