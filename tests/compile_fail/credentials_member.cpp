// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/data_flow.hpp>

//[
struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
#ifndef CURE
  using credentials = sw::credentials<R"json({"Role": "${Role}"})json">;
#else
  using credentials = sw::credentials<R"json({"RoleArn": "${Role}"})json">;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: its credentials have a member Role, which Credentials has not
