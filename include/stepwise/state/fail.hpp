// SPDX-License-Identifier: BSL-1.0
// Fail: the workflow ends with an error. The language, "Fail State".
#pragma once

#include <stepwise/state/state.hpp>
#include <stepwise/text/fixed_string.hpp>

#include <string_view>

namespace stepwise {

namespace detail {
template <fixed_string Text>
constexpr auto text_or_none() {
  if constexpr (Text.size() == 0)
    return no_text{};
  else
    return text_of<Text>;
}
}  // namespace detail

/// A state that fails the execution, whatever its input. Either text may be left out (""). In JSONata either may
/// be an expression, `{% … %}`.
///
/// ErrorPath and CausePath take them out of the input instead, whose type is then said:
///
///     struct Rejected : stepwise::fail<"Rejected"> {
///       using input = Review;
///       using cause_path = stepwise::path<"$.reason">;
///     };
template <fixed_string Error = "", fixed_string Cause = "">
struct fail : detail::state_base {
  static constexpr state_type type = state_type::fail;
  using input = detail::unset;
  static constexpr auto error = detail::text_or_none<Error>();
  static constexpr auto cause = detail::text_or_none<Cause>();
  using error_path = detail::unset;  ///< ErrorPath: a path to a string
  using cause_path = detail::unset;  ///< CausePath: a path to a string
};

}  // namespace stepwise
