// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

//[
struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
  using catches = sw::catches<sw::on<sw::errors::heartbeat_timeout, Failed>>;
#ifdef CURE
  static constexpr int heartbeat_seconds = 30;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: it catches States.HeartbeatTimeout, which cannot come: it has no heartbeat_seconds; if it is meant so: using allow = stepwise::allow<"error-cannot-come">
