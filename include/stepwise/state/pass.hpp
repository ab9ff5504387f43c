// SPDX-License-Identifier: BSL-1.0
// Pass: the input flows on, as it is or made into something else. The language, "Pass State".
#pragma once

#include <stepwise/path/reference_path.hpp>
#include <stepwise/state/state.hpp>

namespace stepwise {

/// A state without work: a place to join, to put constants into a payload, or to make one of another
/// type. What flows on is what its fields make of `Payload`.
template <class Payload>
struct pass : detail::transition_base {
  static constexpr state_type type = state_type::pass;
  using input = Payload;

  /// Parameters: what is made of the input; see stepwise::parameters.
  using parameters = detail::unset;
  /// Result: a constant in place of the input; see stepwise::result.
  using result = detail::unset;
  /// ResultPath: where that goes. By default it replaces the input; `path<"$.limits">` puts it there.
  using result_path = whole;
};

}  // namespace stepwise
