// SPDX-License-Identifier: BSL-1.0
// What is wrong with a definition (errors) and what is doubtful in it (warnings).
#pragma once

#include "definition/definition.hpp"
#include "report/finding.hpp"

#include <vector>

namespace stepwise::importer {

/// What Step Functions refuses when a machine is created: fields that are missing, of another type, unknown or misplaced, values out of range,
/// expressions that are none, names that lead nowhere, resources that there are not. `definition` is any JSON; nothing is assumed of it.
std::vector<finding> check_shape(const json::value& definition, bool is_express);

/// What Step Functions takes, though it is surely useless or bound to fail on some input. `whole` comes from a definition without errors.
std::vector<finding> check_doubts(const machine& whole, bool is_express);

}  // namespace stepwise::importer
