// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/data_flow.hpp>

//[
struct Brief {
  std::string id;
};
BOOST_DESCRIBE_STRUCT(Brief, (), (id))

struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
#ifndef CURE
  using result_selector = sw::result_selector<Brief, R"json({"id.$": "$.receipt_id"})json">;
#else
  using result_selector = sw::result_selector<Brief, R"json({"id.$": "$.Payload.receipt_id"})json">;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: its result_selector, at id: $.receipt_id: the response of lambda:invoke has no member receipt_id
