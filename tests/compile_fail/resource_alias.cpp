// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

//[
struct Pack : sw::task<Order, Receipt> {
#ifndef CURE
  using resource = sw::lambda_arn<"arn:aws:lambda:eu-central-1:123456789012:function:Pack:">;
#else
  using resource = sw::lambda_arn<"arn:aws:lambda:eu-central-1:123456789012:function:Pack:live">;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};

template struct use<Shop>;

// error: state Pack: its resource arn:aws:lambda:eu-central-1:123456789012:function:Pack: names no function: behind a colon the version or alias is missing
