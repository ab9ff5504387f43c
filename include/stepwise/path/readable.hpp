// SPDX-License-Identifier: BSL-1.0
// What a path can begin with.
#pragma once

#include <stepwise/payload/view.hpp>

namespace stepwise::detail {

/// The types of what an expression may read.
struct readable {
  view input;       // $
  view context{};   // $$
  view variables{}; // $name: a member of this
};

}  // namespace stepwise::detail
