// SPDX-License-Identifier: BSL-1.0
// Fail: the workflow ends with an error. The language, "Fail State".
#pragma once

#include <stepwise/state/state.hpp>
#include <stepwise/text/fixed_string.hpp>

#include <string_view>

namespace stepwise {

/// A state that fails the execution, whatever its input. Either text may be left out ("").
template <fixed_string Error = "", fixed_string Cause = "">
struct fail : detail::state_base {
  static constexpr state_type type = state_type::fail;
  using input = detail::unset;
  static constexpr std::string_view error = text_of<Error>;
  static constexpr std::string_view cause = text_of<Cause>;
};

}  // namespace stepwise
