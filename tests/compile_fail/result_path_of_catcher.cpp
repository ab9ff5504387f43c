// SPDX-License-Identifier: BSL-1.0
// check: result_path
#include "prelude.hpp"

//[
struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
#ifndef CURE
  using catches = sw::catches<sw::on<sw::errors::all, Failed, sw::path<"$.error[0]">>>;
#else
  using catches = sw::catches<sw::on<sw::errors::all, Failed, sw::path<"$.error">>>;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: the result_path of its catcher for States.ALL, $.error[0], is no Reference Path: unexpected [ at character 8
