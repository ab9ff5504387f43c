// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

using OutOfStock = sw::error<"OutOfStock">;

//[
struct Pack : sw::task<Order, Receipt> {
  using resource = sw::lambda<"Pack">;
  using raises = sw::raises<OutOfStock>;
#ifndef CURE
  using catches = sw::catches<sw::on<sw::errors::task_failed, Failed>, sw::on<OutOfStock, Failed>>;
#else
  using catches = sw::catches<sw::on<OutOfStock, Failed>, sw::on<sw::errors::task_failed, Failed>>;
#endif
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: its catcher for OutOfStock cannot fire: the one for States.TaskFailed before it takes that error; if it is meant so: using allow = stepwise::allow<"catcher-cannot-fire">
// gcc: invalid application of 'sizeof' to incomplete type 'stepwise::workflow_error<stepwise::_<182>{"state Pack: its catcher for OutOfStock cannot fire: the one for States.TaskFailed before it takes that error; if it is meant so: using allow = stepwise::allow<\"catcher-cannot-fire\">"}>'
// clang: implicit instantiation of undefined template 'stepwise::workflow_error<_<25>{"state Pack: its catcher "}, _<23>{"for OutOfStock cannot "}, _<19>{"fire: the one for "}, _<26>{"States.TaskFailed before "}, _<25>{"it takes that error; if "}, _<23>{"it is meant so: using "}, _<9>{"allow = "}, _<26>{"stepwise::allow<\"catcher-"}, _<14>{"cannot-fire\">"}>'
