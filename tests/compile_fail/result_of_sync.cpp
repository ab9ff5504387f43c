// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/services.hpp>

//[
struct Pack : sw::task<Order, sw::sfn::execution_output<Receipt>> {
#ifndef CURE
  using resource = sw::resource<"arn:aws:states:::states:startExecution.sync">;
#else
  using resource = sw::resource<"arn:aws:states:::states:startExecution.sync:2">;
#endif
  using parameters = sw::parameters<sw::sfn::start_execution_input<Order>, R"json({"StateMachineArn": "${Packing}", "Input.$": "$"})json">;
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: Output of its result execution_output<...> is Receipt, but with .sync it is a JSON text; with .sync:2 it is the output itself
