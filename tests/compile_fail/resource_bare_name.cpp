// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

//[
struct Pack : sw::task<Order, Receipt> {
#ifndef CURE
  using resource = sw::lambda_arn<"Pack">;
#else
  using resource = sw::lambda_arn<"${PackFunction}">;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: its resource Pack is a bare name; lambda_arn needs an ARN or a ${Substitution}, or write stepwise::lambda<"Pack">
