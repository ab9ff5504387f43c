// SPDX-License-Identifier: BSL-1.0
// Pass: the input flows on as it is. The language, "Pass State".
#pragma once

#include <stepwise/state/state.hpp>

namespace stepwise {

/// A state that hands its payload on: a place to join, or one to fill later.
template <class Payload>
struct pass : detail::transition_base {
  static constexpr state_type type = state_type::pass;
  using input = Payload;
};

}  // namespace stepwise
