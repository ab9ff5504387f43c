// SPDX-License-Identifier: BSL-1.0
// Amazon SNS: arguments and results of sns:publish.
#pragma once

#include <stepwise/payload/schema.hpp>

#include <map>
#include <optional>
#include <string>

namespace stepwise::sns {

/// An attribute of a message, the type MessageAttributeValue of Amazon SNS.
struct message_attribute {
  std::string data_type{};                    ///< String, String.Array, Number or Binary
  std::optional<std::string> string_value{};
  std::optional<std::string> binary_value{};  ///< in Base64

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(message_attribute, (), (data_type, string_value, binary_value))

/// Arguments of sns:publish, the API Publish of Amazon SNS. A `Message` that is no string is sent as its JSON text.
/// One of the three targets is needed.
template <class Message = std::string>
struct publish_input {
  Message message{};                                                             ///< up to 256 KiB
  std::optional<std::string> topic_arn{};
  std::optional<std::string> target_arn{};
  std::optional<std::string> phone_number{};                                     ///< in E.164
  std::optional<std::string> subject{};                                          ///< of an email, up to 100 characters
  std::optional<std::string> message_structure{};                                ///< json, where the message has a text for each protocol
  std::optional<std::map<std::string, message_attribute>> message_attributes{};
  std::optional<std::string> message_deduplication_id{};                         ///< of a FIFO topic
  std::optional<std::string> message_group_id{};                                 ///< of a FIFO topic

  static constexpr auto json_naming = json_case::pascal;

  BOOST_DESCRIBE_CLASS(publish_input, (), (message, topic_arn, target_arn, phone_number, subject, message_structure, message_attributes,
                                           message_deduplication_id, message_group_id), (), ())
};

/// The result of sns:publish.
struct publish_output {
  std::string message_id{};
  std::optional<std::string> sequence_number{};  ///< of a FIFO topic

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(publish_output, (), (message_id, sequence_number))

}  // namespace stepwise::sns
