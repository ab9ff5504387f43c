// SPDX-License-Identifier: BSL-1.0
// Stepwise: workflows for AWS Step Functions as C++ types. This is the one header to include.
#pragma once

#include <stepwise/asl/asl.hpp>
#include <stepwise/draw/mermaid.hpp>
#include <stepwise/run/run.hpp>
#include <stepwise/workflow/errors_of.hpp>
#include <stepwise/workflow/states.hpp>
#include <stepwise/workflow/workflow.hpp>
