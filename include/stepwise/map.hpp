// SPDX-License-Identifier: BSL-1.0
// Map: a workflow for each item. Include it where such states are.
#pragma once

#include <stepwise/asl/map.hpp>
#include <stepwise/data_flow.hpp>
#include <stepwise/run/map.hpp>
#include <stepwise/workflow/map.hpp>
