// SPDX-License-Identifier: BSL-1.0
// Payload templates (Parameters, ResultSelector, Assign), constants (Result) and variables: what takes
// them apart, checks them and carries them out. Include it where the states that have them are.
#pragma once

#include <stepwise/run/build.hpp>
#include <stepwise/state/lambda_response.hpp>
#include <stepwise/stepwise.hpp>
#include <stepwise/workflow/check/raw_fields.hpp>
#include <stepwise/workflow/check/template.hpp>
#include <stepwise/workflow/check/variables.hpp>
