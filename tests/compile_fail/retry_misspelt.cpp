// SPDX-License-Identifier: BSL-1.0
// check: field_misplaced
#include "prelude.hpp"

//[
struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
#ifndef CURE
  using retry = sw::retries<sw::retry<sw::errors::lambda_transient>>;
#else
  using retries = sw::retries<sw::retry<sw::errors::lambda_transient>>;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: a Task has no retry; write retries
// gcc: invalid application of 'sizeof' to incomplete type 'stepwise::workflow_error<stepwise::_<47>{"state Pack: a Task has no retry; write retries"}>'
// clang: implicit instantiation of undefined template 'stepwise::workflow_error<_<24>{"state Pack: a Task has "}, _<24>{"no retry; write retries"}>'
