// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/data_flow.hpp>

//[
struct Refused : sw::fail<"Refused", "The order was refused"> {
  using input = Receipt;
#ifndef CURE
  using cause_path = sw::path<"$.receipt_id">;
#endif
};
struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
  using next = Refused;
};
//]

struct Shop : sw::workflow<Pack> {};

template struct use<Shop>;

// error: state Refused: it has a cause and its path; say one of them
