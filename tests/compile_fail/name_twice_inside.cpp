// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/parallel.hpp>

//[
struct Print : sw::pass<Order> {
  using next = sw::end;
};
struct First : sw::workflow<Print> {};

#ifndef CURE
struct Second : sw::workflow<Print> {};
#else
struct PrintAgain : Print {};
struct Second : sw::workflow<PrintAgain> {};
#endif

struct LookUp : sw::parallel<Order> {
  using branches = sw::branches<First, Second>;
  using next = sw::end;
};
//]

struct Shop : sw::workflow<LookUp> {};

template struct use<Shop>;

// error: state Print: the name Print is there twice, in First and in Second, but names are unique over the whole machine; let one of them have a state of its own, as struct Other : Print {}
