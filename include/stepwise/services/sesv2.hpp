// SPDX-License-Identifier: BSL-1.0
// Amazon SES: arguments and results of sendEmail through the SDK.
#pragma once

#include <stepwise/payload/schema.hpp>

#include <optional>
#include <string>
#include <vector>

namespace stepwise::sesv2 {

/// A text of an email, the type Content of Amazon SES.
struct content {
  std::string data{};
  std::optional<std::string> charset{};

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(content, (), (data, charset))

/// The body of an email, as text, as HTML or as both.
struct body {
  std::optional<content> text{};
  std::optional<content> html{};

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(body, (), (text, html))

/// An email that Amazon SES puts together.
struct message {
  content subject{};
  sesv2::body body{};

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(message, (), (subject, body))

/// An email by a template.
struct email_template {
  std::optional<std::string> template_name{};
  std::optional<std::string> template_arn{};
  std::optional<std::string> template_data{};  ///< a JSON text

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(email_template, (), (template_name, template_arn, template_data))

/// An email in MIME.
struct raw_message {
  std::string data{};  ///< in Base64

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(raw_message, (), (data))

/// What is sent, of which one member is there.
struct email_content {
  std::optional<message> simple{};
  std::optional<email_template> by_template{};
  std::optional<raw_message> raw{};

  static constexpr auto json_naming = json_case::pascal;
  static constexpr json_name json_names[] = {{"by_template", "Template"}};
};
BOOST_DESCRIBE_STRUCT(email_content, (), (simple, by_template, raw))

/// Who gets an email.
struct destination {
  std::optional<std::vector<std::string>> to_addresses{};
  std::optional<std::vector<std::string>> cc_addresses{};
  std::optional<std::vector<std::string>> bcc_addresses{};

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(destination, (), (to_addresses, cc_addresses, bcc_addresses))

/// Arguments of aws-sdk:sesv2:sendEmail, the API SendEmail of Amazon SES.
struct send_email_input {
  email_content content{};
  std::optional<std::string> from_email_address{};
  std::optional<sesv2::destination> destination{};
  std::optional<std::vector<std::string>> reply_to_addresses{};
  std::optional<std::string> configuration_set_name{};

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(send_email_input, (), (content, from_email_address, destination, reply_to_addresses, configuration_set_name))

/// The result of aws-sdk:sesv2:sendEmail.
struct send_email_output {
  std::string message_id{};

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(send_email_output, (), (message_id))

}  // namespace stepwise::sesv2
