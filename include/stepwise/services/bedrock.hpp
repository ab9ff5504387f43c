// SPDX-License-Identifier: BSL-1.0
// Amazon Bedrock: arguments and results of bedrock:invokeModel.
#pragma once

#include <stepwise/payload/schema.hpp>

#include <optional>
#include <string>

namespace stepwise::bedrock {

/// A file in Amazon S3.
struct s3_location {
  std::string s3_uri{};

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(s3_location, (), (s3_uri))

/// Arguments of bedrock:invokeModel, the API InvokeModel of Amazon Bedrock. `Body` is what the model takes; a larger one
/// stands in a file that `input` names.
template <class Body>
struct invoke_model_input {
  std::string model_id{};                             ///< a name or an ARN
  std::optional<Body> body{};
  std::optional<std::string> content_type{};
  std::optional<std::string> accept{};
  std::optional<s3_location> input{};
  std::optional<s3_location> output{};
  std::optional<std::string> guardrail_identifier{};
  std::optional<std::string> guardrail_version{};
  std::optional<std::string> trace{};                 ///< ENABLED or DISABLED

  static constexpr auto json_naming = json_case::pascal;

  BOOST_DESCRIBE_CLASS(invoke_model_input, (), (model_id, body, content_type, accept, input, output, guardrail_identifier, guardrail_version, trace), (), ())
};

/// The result of bedrock:invokeModel. `Body` is what the model gives.
template <class Body>
struct invoke_model_output {
  Body body{};
  std::string content_type{};

  static constexpr auto json_naming = json_case::pascal;

  BOOST_DESCRIBE_CLASS(invoke_model_output, (), (body, content_type), (), ())
};

}  // namespace stepwise::bedrock
