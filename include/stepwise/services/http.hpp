// SPDX-License-Identifier: BSL-1.0
// HTTPS calls: arguments and results of http:invoke.
#pragma once

#include <stepwise/payload/json.hpp>
#include <stepwise/payload/schema.hpp>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace stepwise::http {

/// What authorizes a call: a connection of Amazon EventBridge.
struct connection {
  std::string connection_arn{};

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(connection, (), (connection_arn))

/// How arrays are written into a URL-encoded body.
struct request_encoding_options {
  std::optional<std::string> array_format{};  ///< INDICES, REPEAT, COMMAS, BRACKETS or NONE

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(request_encoding_options, (), (array_format))

/// How the body of a request is written.
struct transform {
  std::optional<std::string> request_body_encoding{};  ///< URL_ENCODED or NONE
  std::optional<request_encoding_options> options{};

  static constexpr auto json_naming = json_case::pascal;
  static constexpr json_name json_names[] = {{"options", "RequestEncodingOptions"}};
};
BOOST_DESCRIBE_STRUCT(transform, (), (request_body_encoding, options))

/// Arguments of http:invoke. It needs a connection as `authentication` or as `invocation_config`. A call takes at most
/// 60 seconds.
template <class RequestBody = std::string>
struct invoke_input {
  std::string api_endpoint{};                                            ///< a URL
  std::string method{};                                                  ///< GET, POST, PUT, DELETE, PATCH, OPTIONS or HEAD
  std::optional<connection> authentication{};
  std::optional<connection> invocation_config{};
  std::optional<std::map<std::string, std::string>> headers{};
  std::optional<std::map<std::string, std::string>> query_parameters{};
  std::optional<RequestBody> request_body{};
  std::optional<http::transform> transform{};

  static constexpr auto json_naming = json_case::pascal;

  BOOST_DESCRIBE_CLASS(invoke_input, (), (api_endpoint, method, authentication, invocation_config, headers, query_parameters, request_body,
                                          transform), (), ())
};

/// The result of http:invoke. A body of the content type JSON is taken apart, any other is a string. A status beyond 2xx
/// is the error `States.Http.StatusCode.<status>`.
template <class ResponseBody>
struct invoke_output {
  ResponseBody response_body{};
  int status_code{};
  std::string status_text{};
  std::map<std::string, std::vector<std::string>> headers{};

  static constexpr auto json_naming = json_case::pascal;

  BOOST_DESCRIBE_CLASS(invoke_output, (), (response_body, status_code, status_text, headers), (), ())
};

}  // namespace stepwise::http
