// SPDX-License-Identifier: BSL-1.0
// Succeed: the workflow ends with the input as its output. The language, "Succeed State".
#pragma once

#include <stepwise/state/state.hpp>

namespace stepwise {

template <class Payload>
struct succeed : detail::flow_base {
  static constexpr state_type type = state_type::succeed;
  using input = Payload;
};

}  // namespace stepwise
