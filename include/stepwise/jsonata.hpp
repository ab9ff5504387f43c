// SPDX-License-Identifier: BSL-1.0
// States in JSONata: Arguments, Output, Items, conditions, and expressions in place of constants. They are
// carried into the definition with their text checked; they are not executed in process yet. Include it where
// the states that have them are.
#pragma once

#include <stepwise/data_flow.hpp>
#include <stepwise/workflow/check/jsonata.hpp>
