// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/services.hpp>

//[
struct Pack : sw::task<Order, Receipt> {
  using resource = sw::resource<"arn:aws:states:${AWS::Region}:${AWS::AccountId}:activity:Pack">;
#ifdef CURE
  static constexpr int heartbeat_seconds = 300;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: it waits for ever where nobody answers it; give it timeout_seconds or heartbeat_seconds; if it is meant so: using allow = stepwise::allow<"waits-for-ever">
