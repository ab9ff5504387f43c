// SPDX-License-Identifier: BSL-1.0
// Which errors can come out of what, for those who look at retriers and catchers.
#pragma once

#include "definition/definition.hpp"
#include "report/finding.hpp"

#include <vector>

namespace stepwise::importer {

/// Errors that a state's retriers and catchers name and that cannot come, and retriers and catchers that cannot fire.
void doubt_errors(const state& of, std::vector<finding>& found);

}  // namespace stepwise::importer
