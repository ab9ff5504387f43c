// SPDX-License-Identifier: BSL-1.0
// What the compiler will say of a header, asked before there is one: the checks of the library are functions of values, and are called here
// with the values that it would make of the types.
#pragma once

#include "definition/definition.hpp"
#include "report/finding.hpp"
#include "types/infer.hpp"
#include "write/identifiers.hpp"

#include <map>
#include <string>
#include <vector>

namespace stepwise::importer {

struct verdict {
  payload_types types;                                 // such that the compiler takes them
  allowances allows;
  std::vector<finding> findings;                       // what cannot be expressed, and notes of what was allowed or carried
};

/// Chooses the types of a machine's payloads, as close as the compiler takes them. Fields that it does not take with any are carried as they
/// stand, if `escape` says so: they become the `carried` of their states. Of states in JSONata, whose payloads are untyped, `doubts`
/// say what they have to pass over.
verdict judge(machine& whole, const identifiers& names, const std::vector<finding>& doubts, const known_payloads& known, bool json_payloads, bool escape);

}  // namespace stepwise::importer
