// SPDX-License-Identifier: BSL-1.0
// Choice: the payload decides where to go. The language, "Choice State".
#pragma once

#include <stepwise/path/reference_path.hpp>
#include <stepwise/state/rule.hpp>
#include <stepwise/state/state.hpp>

namespace stepwise {

/// A route: where `Test` holds, on to `Next`. `Test` is an alternative of the variant that the Choice is
/// over, or a rule such as numeric_equals<"$.status", 1>; see rule.hpp. `Assign` sets variables on the
/// way; see stepwise::assign. In JSONata `Test` is a condition<…>, and `Output` says what flows on; it
/// stands in the place of `Assign` where there is none. See stepwise::output.
template <class Test, class Next, fixed_string Comment = "", class Assign = detail::unset, class Output = detail::unset>
struct when {};

/// The last route (Default): whatever no other one takes. Over a variant it takes the alternatives
/// that have no route of their own, and `Next` must accept each of them.
template <class Next>
struct otherwise {};

/// The routes of a Choice, tried in order.
template <class... Routes>
struct routes {};

/// A Choice over `Payload`. Where that is a variant, or Path leads to a member that is one, the routes
/// name its alternatives, and the state behind a route receives the payload narrowed to its own. The
/// member that tells them apart is found by the library and becomes the rule.
///
///     struct PaymentConfirmation : stepwise::choice<Payment> {
///       using routes = stepwise::routes<stepwise::when<Charged, SendConfirmation>,
///                                       stepwise::otherwise<PaymentFailed>>;
///     };
template <class Payload, class Path = path<"$">>
struct choice : detail::flow_base {
  static constexpr state_type type = state_type::choice;
  using input = Payload;
  using over = Path;  ///< the path of the variant

  /// Choices and Default, required.
  using routes = stepwise::routes<>;
  /// Assign, for the last route, `otherwise`; so is `output`.
  using assign = detail::unset;
};

}  // namespace stepwise
