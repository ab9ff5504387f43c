// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

struct Apologise : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Apologise">;
  using next = sw::end;
};

//[
struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
#ifndef CURE
  using catches = sw::catches<sw::on<sw::errors::all, Apologise>>;
#else
  using catches = sw::catches<sw::on<sw::errors::all, Apologise, sw::path<"$.error">>>;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: catcher Pack -> Apologise: the error_output has no member order_id (std::string), which the input Order requires; to keep the input, give the catcher a result_path, as in stepwise::path<"$.error">
