// SPDX-License-Identifier: BSL-1.0
// What rules of a Choice say about one another.
#pragma once

#include "definition/definition.hpp"
#include "report/finding.hpp"

#include <vector>

namespace stepwise::importer {

/// Rules that cannot match, and a Choice that is none.
void doubt_rules(const state& choice, std::vector<finding>& found);

}  // namespace stepwise::importer
