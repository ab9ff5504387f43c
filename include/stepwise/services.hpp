// SPDX-License-Identifier: BSL-1.0
// Services as the resources of tasks: resource<"arn:…">, and types for the arguments and results of the
// actions that are used most. Include it where such states are.
#pragma once

#include <stepwise/data_flow.hpp>
#include <stepwise/state/resource.hpp>
#include <stepwise/workflow/check/service.hpp>
