// SPDX-License-Identifier: BSL-1.0
// Payload templates (Parameters, ResultSelector, Assign), constants (Result), variables, and what is read in
// place of a constant (SecondsPath and the like): what takes them apart, checks them and carries them out.
// Include it where the states that have them are.
#pragma once

#include <stepwise/run/build.hpp>
#include <stepwise/run/context.hpp>
#include <stepwise/run/figure.hpp>
#include <stepwise/run/json_scan.hpp>
#include <stepwise/state/lambda_response.hpp>
#include <stepwise/stepwise.hpp>
#include <stepwise/workflow/check/evaluated_path.hpp>
#include <stepwise/workflow/check/figure.hpp>
#include <stepwise/workflow/check/raw_fields.hpp>
#include <stepwise/workflow/check/template.hpp>
#include <stepwise/workflow/check/variables.hpp>
