// SPDX-License-Identifier: BSL-1.0
// What a path can begin with.
#pragma once

#include <stepwise/payload/schema.hpp>
#include <stepwise/text/maybe.hpp>

#include <string_view>

namespace stepwise::detail {

/// Said where a variable is read or set and there is no type of variables.
inline constexpr std::string_view no_variables = ", but its workflow has no variables; say their type: stepwise::workflow<start, Variables>";

/// The types of what an expression may read.
struct readable {
  maybe<schema> input{};      // $
  maybe<schema> context{};    // $$
  maybe<schema> variables{};  // $name: a member of this
};

}  // namespace stepwise::detail
