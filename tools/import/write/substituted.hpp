// SPDX-License-Identifier: BSL-1.0
// Substitutions where a header needs the value itself.
#pragma once

#include "definition/definition.hpp"
#include "report/finding.hpp"

#include <vector>

namespace stepwise::importer {

/// A number, a word or the name of a state that is only known once ${…} is replaced: Step Functions gets it replaced, and so takes it, but
/// no header can say it. A definition with such is not for write_header.
std::vector<finding> find_substituted(const machine& whole);

}  // namespace stepwise::importer
