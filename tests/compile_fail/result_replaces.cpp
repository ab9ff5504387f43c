// SPDX-License-Identifier: BSL-1.0
// check: member_missing
#include "prelude.hpp"

//[
struct Ship : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Ship">;
  using next = sw::end;
};
struct Pay : sw::task<Order, Receipt> {
  using resource = sw::lambda_arn<"${Pay}">;
#ifdef CURE
  using result_path = sw::path<"$.receipt">;
#endif
  using next = Ship;
};
//]

struct Shop : sw::workflow<Pay> {};
template struct use<Shop>;

// error: transition Pay -> Ship: the output Receipt has no member order_id (std::string), which the input Order requires; its input has: to keep that, give the task a result_path, as in stepwise::path<"$.result">
