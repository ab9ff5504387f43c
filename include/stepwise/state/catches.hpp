// SPDX-License-Identifier: BSL-1.0
// Catchers of a task. The language, "Fallback states".
#pragma once

#include <stepwise/path/reference_path.hpp>
#include <stepwise/state/errors.hpp>
#include <stepwise/state/state.hpp>
#include <stepwise/text/fixed_string.hpp>

#include <type_traits>

namespace stepwise {

/// One catcher: on one of `Errors` (an error or an error_equals<…>) the workflow goes on at `Next`.
/// `ResultPath` says what Next receives: by default the error_output alone; `path<"$.error">` puts it
/// into the state's input; `discard` leaves the input as it was. In JSONata it is an output<…>. `Assign` sets variables on the way, in
/// place of the state's own; `$` in it is the error_output.
template <class Errors, class Next, class ResultPath = whole, fixed_string Comment = "", class Assign = detail::unset>
struct on {};

/// The catchers of a state, in order; the first that names the error takes it.
template <class... Catchers>
struct catches {};

namespace detail {
template <class Catches>
inline constexpr bool no_catches = std::is_same_v<Catches, unset> || std::is_same_v<Catches, catches<>>;
}  // namespace detail

}  // namespace stepwise
