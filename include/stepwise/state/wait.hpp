// SPDX-License-Identifier: BSL-1.0
// Wait: the input flows on after a time. The language, "Wait State".
#pragma once

#include <stepwise/state/state.hpp>

#include <string_view>

namespace stepwise {

/// A state that waits. It says exactly one of `seconds` and `timestamp`, or of their paths; in JSONata either
/// may be stepwise::jsonata<…>.
template <class Payload>
struct wait : detail::transition_base {
  static constexpr state_type type = state_type::wait;
  using input = Payload;

  /// Seconds, from 0 to 99999999: `static constexpr int seconds = 30;`
  static constexpr detail::unset seconds{};
  /// Timestamp, RFC 3339 with an uppercase T and a zone:
  /// `static constexpr auto timestamp = "2027-01-01T00:00:00Z";`
  static constexpr detail::unset timestamp{};
  /// SecondsPath: a path to a number of seconds, `path<"$.delay">`. One that may be negative, or beyond
  /// 2^31, can fail with States.Runtime: std::uint16_t cannot, any other has to be allowed.
  using seconds_path = detail::unset;
  /// TimestampPath: a path to a timestamp. A text that is none fails with States.Runtime.
  using timestamp_path = detail::unset;
};

}  // namespace stepwise
