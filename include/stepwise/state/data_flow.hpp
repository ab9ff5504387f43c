// SPDX-License-Identifier: BSL-1.0
// What a state's work takes from its input, and what becomes of its result. The language, "Input and
// Output Processing". A program that uses one of these includes <stepwise/data_flow.hpp>.
#pragma once

#include <stepwise/text/fixed_string.hpp>

namespace stepwise {

/// Parameters: what the work gets in place of the state's input, as a payload template. `Payload` is the
/// described struct that the template makes; every member it requires must be there, with its type.
///
///     using parameters = stepwise::parameters<ChargeRequest, R"json({
///       "orderId.$": "$.order_id",
///       "note.$": "States.Format('for {}', $.customer.email)",
///       "currency": "EUR"
///     })json">;
template <class Payload, fixed_string Template>
struct parameters {
  using payload = Payload;
};

/// ResultSelector: what is made of the work's result, as a payload template that reads the result.
/// With lambda<…> that is the response of lambda:invoke, so paths begin with `$.Payload`.
template <class Payload, fixed_string Template>
struct result_selector {
  using payload = Payload;
};

/// Result, of a Pass: a constant in JSON, of the type `Payload`. Nothing in it is evaluated.
///
///     using result = stepwise::result<Limits, R"json({"most": 10, "currency": "EUR"})json">;
template <class Payload, fixed_string Json>
struct result {
  using payload = Payload;
};

/// Assign: variables that get new values when the state is left, to be read as `$name` from the next
/// state on. The template reads what is said of the field; `$name` in it is the old value. The names
/// and their types are members of the workflow's Variables.
///
///     using assign = stepwise::assign<R"json({"customer.$": "$.customer_email", "attempts": 0})json">;
template <fixed_string Template>
struct assign {};

/// Members of a JSON object that go into the ASL of a state as they stand, for what Stepwise has no field
/// for. Nothing looks into them: what they do is known to Step Functions alone, not to the types, and not
/// to a run in process. NAME.machine.json counts them.
///
///     using raw_fields = stepwise::raw_fields<R"json({"InputPath": "$$.Execution.Input"})json">;
template <fixed_string Json>
struct raw_fields {};

/// Credentials: the role that Step Functions takes on for a task, which has RoleArn alone. It reads what the
/// task sees of its input; its handler does not get it.
///
///     using credentials = stepwise::credentials<R"json({"RoleArn.$": "$.role"})json">;
template <fixed_string Template>
struct credentials {};

/// The response of lambda:invoke, as a result_selector reads it.
template <class Result>
struct lambda_response;

namespace detail {

/// Such a field taken apart; defined by <stepwise/data_flow.hpp>.
template <class Field>
struct parsed_field;

enum class field_type : unsigned char { none, parameters, result_selector, result, assign, raw_fields, credentials, item_selector, item_reader, item_batcher, result_writer, arguments, output, items };

template <class Field>
inline constexpr field_type field_type_of = field_type::none;
template <class Payload, fixed_string Template>
inline constexpr field_type field_type_of<parameters<Payload, Template>> = field_type::parameters;
template <class Payload, fixed_string Template>
inline constexpr field_type field_type_of<result_selector<Payload, Template>> = field_type::result_selector;
template <class Payload, fixed_string Json>
inline constexpr field_type field_type_of<result<Payload, Json>> = field_type::result;
template <fixed_string Template>
inline constexpr field_type field_type_of<assign<Template>> = field_type::assign;
template <fixed_string Json>
inline constexpr field_type field_type_of<raw_fields<Json>> = field_type::raw_fields;
template <fixed_string Template>
inline constexpr field_type field_type_of<credentials<Template>> = field_type::credentials;

}  // namespace detail
}  // namespace stepwise
