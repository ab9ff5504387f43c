// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/services.hpp>

//[
struct Pack : sw::task<Order, sw::batch::job_detail> {
#ifndef CURE
  using resource = sw::resource<"arn:aws:states:::aws-sdk:batch:submitJob.sync">;
#else
  using resource = sw::resource<"arn:aws:states:::batch:submitJob.sync">;
#endif
  using parameters = sw::parameters<sw::batch::submit_job_input, R"json({
    "JobName": "pack", "JobDefinition": "${Definition}", "JobQueue": "${Queue}"
  })json">;
  using next = sw::end;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: its resource arn:aws:states:::aws-sdk:batch:submitJob.sync is no integration: an SDK integration has no .sync, but .waitForTaskToken
