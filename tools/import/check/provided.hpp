// SPDX-License-Identifier: BSL-1.0
// Which members what a state gets can have, by what the states before it make.
#pragma once

#include "definition/definition.hpp"
#include "report/finding.hpp"

#include <vector>

namespace stepwise::importer {

/// Paths that lead to what no earlier state provides.
void doubt_paths(const machine& whole, std::vector<finding>& found);

}  // namespace stepwise::importer
