// SPDX-License-Identifier: BSL-1.0
// Task: work done by a function. The language, "Task State".
#pragma once

#include <stepwise/path/reference_path.hpp>
#include <stepwise/payload/placed.hpp>
#include <stepwise/state/catches.hpp>
#include <stepwise/state/errors.hpp>
#include <stepwise/state/lambda.hpp>
#include <stepwise/state/retry.hpp>
#include <stepwise/state/state.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>

namespace stepwise {

/// A state whose handler takes `Input` and gives `Result`.
///
///     struct CheckInventory : stepwise::task<Order, Inventory> {
///       using resource = stepwise::lambda<"CheckInventoryFunction">;
///       using next = InventoryConfirmation;
///     };
template <class Input, class Result = Input>
struct task : detail::transition_base {
  static constexpr state_type type = state_type::task;
  using input = Input;    ///< what the handler takes
  using result = Result;  ///< what the handler gives

  /// Resource, required: lambda<…> or lambda_arn<…>.
  using resource = detail::unset;
  /// ResultPath: where the result goes. By default it replaces the input; `path<"$.book">` puts it
  /// there, new or in place of what is there; `discard` drops it. What flows on follows from it.
  using result_path = path<"$">;
  /// The errors the function raises of its own accord: `raises<CardDeclined>`.
  using raises = stepwise::raises<>;
  /// Retry.
  using retries = stepwise::retries<>;
  /// Catch.
  using catches = stepwise::catches<>;
  /// TimeoutSeconds, 1 to 99999999 seconds; 0 stands for not said.
  static constexpr int timeout_seconds = 0;
  /// HeartbeatSeconds, in seconds, less than the timeout; 0 stands for not said.
  static constexpr int heartbeat_seconds = 0;
};

namespace detail {

// A result put over a member of its own type leaves the type of the payload as it is.
template <class Input, fixed_string Path, class Result>
constexpr bool same_member() {
  constexpr reference_path at = parse_reference_path(text_of<Path>);
  if constexpr (at.valid() && at.size == 1 && !std::is_same_v<members_of<Input>, not_described>) {
    for (std::size_t i = 0; i < schema_of<Input>.size; ++i)
      if (schema_of<Input>.members[i].name == at.steps[0]) return same_type(*schema_of<Input>.members[i].type, schema_of<Result>);
  }
  return false;
}

template <class Input, class Result, class ResultPath>
struct flow {
  using type = Result;  // also for a result_path that is none: the check reports it
};
template <class Input, class Result>
struct flow<Input, Result, discard> {
  using type = Input;
};
template <class Input, class Result, fixed_string Path>
struct flow<Input, Result, path<Path>> {
  static constexpr auto pick() {
    if constexpr (text_of<Path> == "$" || !parse_reference_path(text_of<Path>).valid())
      return static_cast<Result*>(nullptr);
    else if constexpr (std::is_same_v<Input, json> || same_member<Input, Path, Result>())
      return static_cast<Input*>(nullptr);
    else
      return static_cast<placed<Input, Path, Result>*>(nullptr);
  }
  using type = std::remove_pointer_t<decltype(pick())>;
};
// The usual case, without looking at anything.
template <class Input, class Result>
struct flow<Input, Result, path<"$">> {
  using type = Result;
};

}  // namespace detail

/// What flows on from a payload of type Input when `Result` goes to `ResultPath`.
template <class Input, class Result, class ResultPath>
using flow_on = typename detail::flow<Input, Result, ResultPath>::type;

}  // namespace stepwise
