// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/parallel.hpp>

//[
struct Print : sw::pass<Order> {
  using next = sw::end;
};
struct PrintIt : sw::workflow<Print> {};

struct LookUp : sw::parallel<Order> {
  using branches = sw::branches<PrintIt>;
#ifndef CURE
  using result_selector = sw::result_selector<Receipt, R"json({"receipt_id.$": "$[1].order_id"})json">;
#else
  using result_selector = sw::result_selector<Receipt, R"json({"receipt_id.$": "$[0].order_id"})json">;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<LookUp> {};

template struct use<Shop>;

// error: state LookUp: its result_selector, at receipt_id: $[1].order_id: $ is std::tuple<Order>, which has no such item
