// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/services.hpp>

//[
struct Pack : sw::task<Order, sw::batch::submit_job_output> {
#ifndef CURE
  using resource = sw::resource<"arn:aws:states:::batch:submitJob.sync">;
#else
  using resource = sw::resource<"arn:aws:states:::batch:submitJob">;
#endif
  using parameters = sw::parameters<sw::batch::submit_job_input, R"json({
    "JobName": "pack", "JobDefinition": "${Definition}", "JobQueue": "${Queue}"
  })json">;
  using next = sw::end;
};
struct Shop : sw::workflow<Pack> {
  static constexpr auto kind = sw::workflow_kind::express;
};
//]

constexpr auto definition = sw::asl<Shop>;

// error: workflow Shop: it is an Express workflow, where its state Pack cannot be: its resource has .sync
