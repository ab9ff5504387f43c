// SPDX-License-Identifier: BSL-1.0
// What happens after a task has failed: which retrier or catcher takes the error. All of it is off the
// path where nothing fails.
#pragma once

#include <stepwise/run/failure.hpp>
#include <stepwise/workflow/descriptor.hpp>

#include <cstddef>
#include <cstdlib>
#include <exception>
#include <string_view>

namespace stepwise::detail {

/// Whether a list of errors takes an error of this name. The language, "Error representation".
inline bool takes_error(const name_list& list, std::string_view name) {
  if (name == "States.Runtime") return false;
  for (const error_label& each : list) {
    if (each.role == error_role::all) return true;
    if (each.role == error_role::task_failed && name != "States.Timeout") return true;
    if (each.name.text == name) return true;
  }
  return false;
}

/// The failures of one visit to a state. Each retrier has its own count, for this visit. None of it is
/// inlined: it is one piece of code for all tasks.
class recovery {
 public:
  /// Begins with the exception being handled. `attempts` has a zero for each retrier of the state.
  [[gnu::noinline, gnu::cold]] recovery(const state_info& state, int* attempts) : state_(state), attempts_(attempts) { look(); }
  [[gnu::noinline, gnu::cold]] ~recovery() = default;
  recovery(const recovery&) = delete;
  recovery& operator=(const recovery&) = delete;

  /// Takes note of the exception being handled.
  [[gnu::noinline, gnu::cold]] void look() {
    // What a service says of its own errors is no JSON text of a function.
    error_ = caught_error(state_.type == state_type::task, state_.work == nullptr || state_.work->integration == error_role::lambda);
    exception_ = std::current_exception();
  }

  /// The seconds to wait before the next attempt, or a negative number where there is none.
  [[gnu::noinline, gnu::cold]] double next_delay() {
    for (std::size_t i = 0; i < state_.retries.size; ++i) {
      const retrier& each = state_.retries.items[i];
      if (!takes_error(each.errors, error_.error)) continue;
      const int most = each.when.max_attempts == -1 ? 3 : each.when.max_attempts;
      if (attempts_[i] >= most) return -1;  // an exhausted retrier leaves the error to the catchers
      double delay = each.when.interval_seconds == -1 ? 1 : each.when.interval_seconds;
      const double rate = each.when.backoff_rate == -1 ? 2 : each.when.backoff_rate;
      const double bound = each.when.max_delay_seconds == -1 ? 1e9 : each.when.max_delay_seconds;
      for (int k = 0; k < attempts_[i] && delay < bound; ++k) delay *= rate;
      if (delay > bound) delay = bound;
      ++attempts_[i];
      if (each.when.jitter_strategy == jitter::full) delay *= static_cast<double>(std::rand()) / RAND_MAX;  // NOLINT(cert-msc50-cpp)
      return delay;
    }
    return -1;
  }

  /// The number of the catcher that takes the error, or the count of catchers.
  [[gnu::noinline, gnu::cold]] std::size_t catcher() const {
    std::size_t i = 0;
    while (i < state_.catches.size && !takes_error(state_.catches[i].errors, error_.error)) ++i;
    return i;
  }

  error_output& error() { return error_; }
  [[noreturn, gnu::noinline, gnu::cold]] void rethrow() const { std::rethrow_exception(exception_); }

 private:
  const state_info& state_;
  error_output error_;
  std::exception_ptr exception_;
  int* attempts_;
};

}  // namespace stepwise::detail
