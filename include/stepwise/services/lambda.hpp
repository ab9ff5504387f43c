// SPDX-License-Identifier: BSL-1.0
// Arguments of lambda:invoke. Its result is a lambda_response<Result>.
#pragma once

#include <stepwise/payload/schema.hpp>

#include <optional>
#include <string>

namespace stepwise {

/// Arguments of lambda:invoke, the API Invoke of AWS Lambda. `Payload` is the event of the function.
template <class Payload>
struct lambda_invoke_input {
  std::string function_name{};                   ///< a name, an ARN, or either with a version
  Payload payload{};
  std::optional<std::string> qualifier{};        ///< a version or an alias
  std::optional<std::string> invocation_type{};  ///< RequestResponse or Event
  std::optional<std::string> client_context{};   ///< up to 3,583 bytes in Base64

  static constexpr auto json_naming = json_case::pascal;

  BOOST_DESCRIBE_CLASS(lambda_invoke_input, (), (function_name, payload, qualifier, invocation_type, client_context), (), ())
};

}  // namespace stepwise
