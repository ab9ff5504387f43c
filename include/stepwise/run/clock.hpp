// SPDX-License-Identifier: BSL-1.0
// Time, as an execution sees it.
#pragma once

#include <concepts>
#include <cstdint>
#include <cstdlib>
#include <ctime>

namespace stepwise {

/// What an execution asks of a clock. Waits and the delays of retries go through it, so that a test
/// can put one in place that only counts.
template <class C>
concept clock = requires(C& c, double seconds) {
  { c.now() } -> std::convertible_to<std::int64_t>;  // seconds since 1970, UTC
  c.sleep(seconds);                                  // seconds, not negative
};

/// The system's clock; it blocks the thread.
struct system_clock {
  std::int64_t now() const { return static_cast<std::int64_t>(std::time(nullptr)); }
  void sleep(double seconds) const {
    std::timespec left{};
    left.tv_sec = static_cast<std::time_t>(seconds);
    left.tv_nsec = static_cast<long>((seconds - static_cast<double>(left.tv_sec)) * 1e9);
    while (::nanosleep(&left, &left) != 0) {
    }
  }
};

}  // namespace stepwise
