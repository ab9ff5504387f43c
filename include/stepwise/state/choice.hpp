// SPDX-License-Identifier: BSL-1.0
// Choice: the payload decides where to go. The language, "Choice State".
#pragma once

#include <stepwise/path/reference_path.hpp>
#include <stepwise/payload/literal.hpp>
#include <stepwise/state/state.hpp>

#include <string_view>

namespace stepwise {

/// A route: where `Test` holds, on to `Next`. `Test` is an alternative of the variant that the Choice is
/// over, or a comparison such as numeric_equals<"$.status", 1>.
template <class Test, class Next, fixed_string Comment = "">
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
struct choice : detail::state_base {
  static constexpr state_type type = state_type::choice;
  using input = Payload;
  using over = Path;  ///< the path of the variant

  /// Choices and Default, required.
  using routes = stepwise::routes<>;
};

namespace detail {

enum class comparison : unsigned char {
  string_equals, string_less_than, string_greater_than, string_less_than_equals, string_greater_than_equals,
  numeric_equals, numeric_less_than, numeric_greater_than, numeric_less_than_equals, numeric_greater_than_equals,
  boolean_equals,
};
inline constexpr std::string_view comparison_names[] = {
    "StringEquals", "StringLessThan", "StringGreaterThan", "StringLessThanEquals", "StringGreaterThanEquals",
    "NumericEquals", "NumericLessThan", "NumericGreaterThan", "NumericLessThanEquals", "NumericGreaterThanEquals",
    "BooleanEquals"};

/// `Variable` compared with a constant.
template <comparison Operator, fixed_string Variable, constant Value>
struct compares {};

}  // namespace detail

template <fixed_string Variable, constant Value>
using string_equals = detail::compares<detail::comparison::string_equals, Variable, Value>;
template <fixed_string Variable, constant Value>
using string_less_than = detail::compares<detail::comparison::string_less_than, Variable, Value>;
template <fixed_string Variable, constant Value>
using string_greater_than = detail::compares<detail::comparison::string_greater_than, Variable, Value>;
template <fixed_string Variable, constant Value>
using string_less_than_equals = detail::compares<detail::comparison::string_less_than_equals, Variable, Value>;
template <fixed_string Variable, constant Value>
using string_greater_than_equals = detail::compares<detail::comparison::string_greater_than_equals, Variable, Value>;
template <fixed_string Variable, constant Value>
using numeric_equals = detail::compares<detail::comparison::numeric_equals, Variable, Value>;
template <fixed_string Variable, constant Value>
using numeric_less_than = detail::compares<detail::comparison::numeric_less_than, Variable, Value>;
template <fixed_string Variable, constant Value>
using numeric_greater_than = detail::compares<detail::comparison::numeric_greater_than, Variable, Value>;
template <fixed_string Variable, constant Value>
using numeric_less_than_equals = detail::compares<detail::comparison::numeric_less_than_equals, Variable, Value>;
template <fixed_string Variable, constant Value>
using numeric_greater_than_equals = detail::compares<detail::comparison::numeric_greater_than_equals, Variable, Value>;
template <fixed_string Variable, constant Value>
using boolean_equals = detail::compares<detail::comparison::boolean_equals, Variable, Value>;

}  // namespace stepwise
