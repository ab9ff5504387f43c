// SPDX-License-Identifier: BSL-1.0
// Task: work done by a function. The language, "Task State".
#pragma once

#include <stepwise/path/reference_path.hpp>
#include <stepwise/state/catches.hpp>
#include <stepwise/state/errors.hpp>
#include <stepwise/state/lambda.hpp>
#include <stepwise/state/retry.hpp>
#include <stepwise/state/state.hpp>

namespace stepwise {

/// A state whose handler takes `Input`, or what its input_path and parameters make of it, and gives
/// `Result`.
///
///     struct CheckInventory : stepwise::task<Order, Inventory> {
///       using resource = stepwise::lambda<"CheckInventoryFunction">;
///       using next = InventoryConfirmation;
///     };
template <class Input, class Result = Input>
struct task : detail::transition_base {
  static constexpr state_type type = state_type::task;
  using input = Input;    ///< what flows in
  using result = Result;  ///< what the handler gives

  /// Resource, required: lambda<…>, lambda_arn<…> or resource<…>.
  using resource = detail::unset;
  /// Parameters: what the handler gets in place of the input; see stepwise::parameters.
  using parameters = detail::unset;
  /// Arguments, in JSONata: the same; see stepwise::arguments.
  using arguments = detail::unset;
  /// ResultSelector: what is made of the result; see stepwise::result_selector.
  using result_selector = detail::unset;
  /// ResultPath: where the result goes. By default it replaces the input; `path<"$.book">` puts it
  /// there, new or in place of what is there; `discard` drops it. What flows on follows from it.
  using result_path = whole;
  /// The errors the function raises of its own accord: `raises<CardDeclined>`.
  using raises = stepwise::raises<>;
  /// Retry.
  using retries = detail::unset;
  /// Catch.
  using catches = detail::unset;
  /// Credentials: the role that Step Functions takes on; see stepwise::credentials.
  using credentials = detail::unset;
  /// TimeoutSeconds, 1 to 99999999 seconds; 0 stands for not said. In JSONata also stepwise::jsonata<...>.
  static constexpr int timeout_seconds = 0;
  /// HeartbeatSeconds, in seconds, less than the timeout; 0 stands for not said.
  static constexpr int heartbeat_seconds = 0;
  /// TimeoutSecondsPath and HeartbeatSecondsPath: paths to the seconds, in place of the constants.
  using timeout_seconds_path = detail::unset;
  using heartbeat_seconds_path = detail::unset;
};

}  // namespace stepwise
