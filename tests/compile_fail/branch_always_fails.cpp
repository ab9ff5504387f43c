// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/parallel.hpp>

//[
struct Refuse : sw::fail<"Refused", "We do not do that"> {};
struct Refusing : sw::workflow<Refuse> {};

struct LookUp : sw::parallel<Order> {
  using branches = sw::branches<Refusing>;
#ifdef CURE
  using allow = sw::allow<"branch-always-fails">;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<LookUp> {};

template struct use<Shop>;

// error: state LookUp: its branch Refusing always fails, and so does the state; if it is meant so: using allow = stepwise::allow<"branch-always-fails">
