// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

//[
#ifdef CURE
#include <stepwise/services.hpp>
#endif

struct Pack : sw::task<Order, Receipt> {
  using resource = sw::resource<"${Pack}">;
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: for its resource, include <stepwise/services.hpp>
