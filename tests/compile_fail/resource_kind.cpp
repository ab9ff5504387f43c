// SPDX-License-Identifier: BSL-1.0
// check: field_kind
#include "prelude.hpp"

//[
struct Pack : sw::task<Order, Receipt> {
#ifndef CURE
  using resource = Receipt;
#else
  using resource = sw::lambda<"Pack">;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: its resource is Receipt; it must be stepwise::lambda<...>, stepwise::lambda_arn<...> or stepwise::resource<...>
