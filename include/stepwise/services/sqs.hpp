// SPDX-License-Identifier: BSL-1.0
// Amazon SQS: arguments and results of sqs:sendMessage.
#pragma once

#include <stepwise/payload/schema.hpp>

#include <map>
#include <optional>
#include <string>

namespace stepwise::sqs {

/// An attribute of a message, the type MessageAttributeValue of Amazon SQS.
struct message_attribute {
  std::string data_type{};                    ///< String, Number or Binary
  std::optional<std::string> string_value{};
  std::optional<std::string> binary_value{};  ///< in Base64

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(message_attribute, (), (data_type, string_value, binary_value))

/// Arguments of sqs:sendMessage, the API SendMessage of Amazon SQS. A `Body` that is no string is sent as its JSON text.
template <class Body = std::string>
struct send_message_input {
  std::string queue_url{};
  Body message_body{};                                                           ///< up to 256 KiB
  std::optional<int> delay_seconds{};                                            ///< 0 to 900 seconds
  std::optional<std::map<std::string, message_attribute>> message_attributes{};
  std::optional<std::string> message_deduplication_id{};                         ///< of a FIFO queue
  std::optional<std::string> message_group_id{};                                 ///< of a FIFO queue

  static constexpr auto json_naming = json_case::pascal;

  BOOST_DESCRIBE_CLASS(send_message_input, (), (queue_url, message_body, delay_seconds, message_attributes, message_deduplication_id,
                                                message_group_id), (), ())
};

/// The result of sqs:sendMessage.
struct send_message_output {
  std::string message_id{};
  std::string md5_of_message_body{};
  std::optional<std::string> md5_of_message_attributes{};
  std::optional<std::string> sequence_number{};            ///< of a FIFO queue

  static constexpr auto json_naming = json_case::pascal;
  static constexpr json_name json_names[] = {{"md5_of_message_body", "MD5OfMessageBody"}, {"md5_of_message_attributes", "MD5OfMessageAttributes"}};
};
BOOST_DESCRIBE_STRUCT(send_message_output, (), (message_id, md5_of_message_body, md5_of_message_attributes, sequence_number))

}  // namespace stepwise::sqs
