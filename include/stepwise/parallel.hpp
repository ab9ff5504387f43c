// SPDX-License-Identifier: BSL-1.0
// Parallel: workflows inside a state. Include it where such states are.
#pragma once

#include <stepwise/asl/parallel.hpp>
#include <stepwise/data_flow.hpp>
#include <stepwise/run/parallel.hpp>
#include <stepwise/workflow/parallel.hpp>
