// SPDX-License-Identifier: BSL-1.0
// What a state's work takes from its input, and what becomes of its result. The language, "Input and
// Output Processing".
#pragma once

#include <stepwise/path/payload_template.hpp>
#include <stepwise/payload/schema.hpp>
#include <stepwise/text/fixed_string.hpp>

#include <string>
#include <string_view>

namespace stepwise {

/// Parameters: what the work gets in place of the state's input, as a payload template. `Payload` is the
/// described struct that the template makes; every member it requires must be there, with its type.
///
///     using parameters = stepwise::parameters<ChargeRequest, R"({
///       "orderId.$": "$.order_id",
///       "note.$": "States.Format('for {}', $.customer.email)",
///       "currency": "EUR"
///     })">;
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

/// The response of lambda:invoke, as a result_selector reads it.
template <class Result>
struct lambda_response {
  Result payload{};                              ///< what the function returned
  int status_code = 200;                         ///< HTTP's
  std::string executed_version = "$LATEST";      ///< the version or alias that ran

  static constexpr auto json_naming = json_case::pascal;
  BOOST_DESCRIBE_CLASS(lambda_response, (), (payload, status_code, executed_version), (), ())
};

namespace detail {

/// Parameters or ResultSelector, as a value.
struct template_field {
  template_view tree{};
  const schema* payload = nullptr;
  std::string_view other{};  // the type of what is none
};

template <class Field>
inline constexpr template_field template_field_of{.payload = nullptr, .other = type_name<Field>};
template <class Payload, fixed_string Template>
inline constexpr template_field template_field_of<parameters<Payload, Template>>{template_of<Template>, &schema_of<Payload>};
template <class Payload, fixed_string Template>
inline constexpr template_field template_field_of<result_selector<Payload, Template>>{template_of<Template>, &schema_of<Payload>};

}  // namespace detail
}  // namespace stepwise
