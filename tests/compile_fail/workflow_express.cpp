// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

//[
struct Pack : sw::wait<Order> {
#ifndef CURE
  static constexpr int seconds = 3600;
#else
  static constexpr int seconds = 60;
#endif
  using next = sw::end;
};
struct Shop : sw::workflow<Pack> {
  static constexpr auto kind = sw::workflow_kind::express;
};
//]

constexpr auto definition = sw::asl<Shop>;

// error: workflow Shop: it is an Express workflow, where its state Pack cannot be: it waits longer than the 300 seconds that such a workflow has
