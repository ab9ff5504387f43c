// SPDX-License-Identifier: BSL-1.0
// What a Choice can ask of a payload. The language, "Data-test Expressions" and "Boolean Expressions".
#pragma once

#include <stepwise/payload/literal.hpp>
#include <stepwise/text/fixed_string.hpp>

#include <cstddef>
#include <string_view>

namespace stepwise {

/// Every one of the rules holds. They are looked at in order, so that one that needs a member may stand
/// behind the one that asks for it: and_<is_present<"$.age">, numeric_greater_than<"$.age", 17>>.
template <class... Rules>
struct and_ {};

/// At least one of the rules holds.
template <class... Rules>
struct or_ {};

/// The rule does not hold.
template <class Rule>
struct not_ {};

namespace detail {

// In the order of =, <, >, <=, >=, five a type.
enum class comparison : unsigned char {
  string_equals, string_less_than, string_greater_than, string_less_than_equals, string_greater_than_equals,
  numeric_equals, numeric_less_than, numeric_greater_than, numeric_less_than_equals, numeric_greater_than_equals,
  timestamp_equals, timestamp_less_than, timestamp_greater_than, timestamp_less_than_equals, timestamp_greater_than_equals,
  boolean_equals,
  string_matches,
  is_null, is_present, is_numeric, is_string, is_boolean, is_timestamp,
};
// Those that have a twin for a path by the twin's name.
inline constexpr std::string_view comparison_names[] = {
    "StringEqualsPath", "StringLessThanPath", "StringGreaterThanPath", "StringLessThanEqualsPath", "StringGreaterThanEqualsPath",
    "NumericEqualsPath", "NumericLessThanPath", "NumericGreaterThanPath", "NumericLessThanEqualsPath", "NumericGreaterThanEqualsPath",
    "TimestampEqualsPath", "TimestampLessThanPath", "TimestampGreaterThanPath", "TimestampLessThanEqualsPath", "TimestampGreaterThanEqualsPath",
    "BooleanEqualsPath",
    "StringMatches",
    "IsNull", "IsPresent", "IsNumeric", "IsString", "IsBoolean", "IsTimestamp"};

constexpr std::string_view comparison_name(comparison op, bool with_path) {
  const std::string_view name = comparison_names[static_cast<std::size_t>(op)];
  return with_path || op > comparison::boolean_equals ? name : name.substr(0, name.size() - 4);
}

constexpr bool is_test(comparison op) { return op >= comparison::is_null; }

/// `Variable` compared with a constant.
template <comparison Operator, fixed_string Variable, constant Value>
struct compares {};

/// `Variable` compared with what is at another path.
template <comparison Operator, fixed_string Variable, fixed_string Path>
struct compares_path {};

}  // namespace detail

// ---- The member at Variable compared with a constant, or with what is at Path

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
template <fixed_string Variable, fixed_string Path>
using string_equals_path = detail::compares_path<detail::comparison::string_equals, Variable, Path>;
template <fixed_string Variable, fixed_string Path>
using string_less_than_path = detail::compares_path<detail::comparison::string_less_than, Variable, Path>;
template <fixed_string Variable, fixed_string Path>
using string_greater_than_path = detail::compares_path<detail::comparison::string_greater_than, Variable, Path>;
template <fixed_string Variable, fixed_string Path>
using string_less_than_equals_path = detail::compares_path<detail::comparison::string_less_than_equals, Variable, Path>;
template <fixed_string Variable, fixed_string Path>
using string_greater_than_equals_path = detail::compares_path<detail::comparison::string_greater_than_equals, Variable, Path>;

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
template <fixed_string Variable, fixed_string Path>
using numeric_equals_path = detail::compares_path<detail::comparison::numeric_equals, Variable, Path>;
template <fixed_string Variable, fixed_string Path>
using numeric_less_than_path = detail::compares_path<detail::comparison::numeric_less_than, Variable, Path>;
template <fixed_string Variable, fixed_string Path>
using numeric_greater_than_path = detail::compares_path<detail::comparison::numeric_greater_than, Variable, Path>;
template <fixed_string Variable, fixed_string Path>
using numeric_less_than_equals_path = detail::compares_path<detail::comparison::numeric_less_than_equals, Variable, Path>;
template <fixed_string Variable, fixed_string Path>
using numeric_greater_than_equals_path = detail::compares_path<detail::comparison::numeric_greater_than_equals, Variable, Path>;

// Timestamps are texts such as 2027-01-01T00:00:00Z, compared as the instants that they name. A text that
// is none makes the rule false.
template <fixed_string Variable, constant Value>
using timestamp_equals = detail::compares<detail::comparison::timestamp_equals, Variable, Value>;
template <fixed_string Variable, constant Value>
using timestamp_less_than = detail::compares<detail::comparison::timestamp_less_than, Variable, Value>;
template <fixed_string Variable, constant Value>
using timestamp_greater_than = detail::compares<detail::comparison::timestamp_greater_than, Variable, Value>;
template <fixed_string Variable, constant Value>
using timestamp_less_than_equals = detail::compares<detail::comparison::timestamp_less_than_equals, Variable, Value>;
template <fixed_string Variable, constant Value>
using timestamp_greater_than_equals = detail::compares<detail::comparison::timestamp_greater_than_equals, Variable, Value>;
template <fixed_string Variable, fixed_string Path>
using timestamp_equals_path = detail::compares_path<detail::comparison::timestamp_equals, Variable, Path>;
template <fixed_string Variable, fixed_string Path>
using timestamp_less_than_path = detail::compares_path<detail::comparison::timestamp_less_than, Variable, Path>;
template <fixed_string Variable, fixed_string Path>
using timestamp_greater_than_path = detail::compares_path<detail::comparison::timestamp_greater_than, Variable, Path>;
template <fixed_string Variable, fixed_string Path>
using timestamp_less_than_equals_path = detail::compares_path<detail::comparison::timestamp_less_than_equals, Variable, Path>;
template <fixed_string Variable, fixed_string Path>
using timestamp_greater_than_equals_path = detail::compares_path<detail::comparison::timestamp_greater_than_equals, Variable, Path>;

template <fixed_string Variable, constant Value>
using boolean_equals = detail::compares<detail::comparison::boolean_equals, Variable, Value>;
template <fixed_string Variable, fixed_string Path>
using boolean_equals_path = detail::compares_path<detail::comparison::boolean_equals, Variable, Path>;

/// `*` stands for any characters, none among them; `\*` and `\\` for the characters themselves.
template <fixed_string Variable, constant Pattern>
using string_matches = detail::compares<detail::comparison::string_matches, Variable, Pattern>;

// ---- What there is at Variable; with `false`, what is not

template <fixed_string Variable, constant Holds = true>
using is_null = detail::compares<detail::comparison::is_null, Variable, Holds>;
template <fixed_string Variable, constant Holds = true>
using is_present = detail::compares<detail::comparison::is_present, Variable, Holds>;
template <fixed_string Variable, constant Holds = true>
using is_numeric = detail::compares<detail::comparison::is_numeric, Variable, Holds>;
template <fixed_string Variable, constant Holds = true>
using is_string = detail::compares<detail::comparison::is_string, Variable, Holds>;
template <fixed_string Variable, constant Holds = true>
using is_boolean = detail::compares<detail::comparison::is_boolean, Variable, Holds>;
template <fixed_string Variable, constant Holds = true>
using is_timestamp = detail::compares<detail::comparison::is_timestamp, Variable, Holds>;

}  // namespace stepwise
