// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/data_flow.hpp>

//[
struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
#ifndef CURE
  using raw_fields = sw::raw_fields<R"json({"Parameters": {"FunctionName": "Pack"}})json">;
#else
  using raw_fields = sw::raw_fields<R"json({"Credentials": {"RoleArn": "${Role}"}})json">;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: its raw_fields have Parameters, which the state has already
