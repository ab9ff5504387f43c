// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#ifdef CURE
#include <stepwise/jsonata.hpp>
#endif

//[
// The header: #include <stepwise/jsonata.hpp>
struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda_arn<"${Pack}">;
  using output = sw::output<Receipt, R"json("{% $states.result.receipt %}")json">;
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {
  static constexpr auto language = sw::query_language::jsonata;
};

template struct emit<Shop>;

// error: state Pack: for its output, include <stepwise/jsonata.hpp>
