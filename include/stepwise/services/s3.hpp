// SPDX-License-Identifier: BSL-1.0
// Amazon S3: arguments and results of getObject, putObject and listObjectsV2 through the SDK.
#pragma once

#include <stepwise/payload/schema.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace stepwise::s3 {

/// Arguments of aws-sdk:s3:getObject, the API GetObject of Amazon S3.
struct get_object_input {
  std::string bucket{};
  std::string key{};
  std::optional<std::string> version_id{};
  std::optional<std::string> range{};                  ///< bytes=0-1023
  std::optional<std::string> expected_bucket_owner{};

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(get_object_input, (), (bucket, key, version_id, range, expected_bucket_owner))

/// The result of aws-sdk:s3:getObject. `Body` is the text of the object.
template <class Body = std::string>
struct get_object_output {
  Body body{};
  std::optional<std::string> content_type{};
  std::optional<std::int64_t> content_length{};                  ///< bytes
  std::optional<std::string> etag{};
  std::optional<std::string> last_modified{};                    ///< a timestamp
  std::optional<std::string> version_id{};
  std::optional<std::map<std::string, std::string>> metadata{};

  static constexpr auto json_naming = json_case::pascal;
  static constexpr json_name json_names[] = {{"etag", "ETag"}};

  BOOST_DESCRIBE_CLASS(get_object_output, (), (body, content_type, content_length, etag, last_modified, version_id, metadata), (), ())
};

/// Arguments of aws-sdk:s3:putObject, the API PutObject of Amazon S3. A `Body` that is no string is written as its JSON text.
template <class Body = std::string>
struct put_object_input {
  std::string bucket{};
  std::string key{};
  Body body{};
  std::optional<std::string> content_type{};
  std::optional<std::map<std::string, std::string>> metadata{};
  std::optional<std::string> storage_class{};
  std::optional<std::string> server_side_encryption{};
  std::optional<std::string> tagging{};                          ///< name=value&…
  std::optional<std::string> if_none_match{};                    ///< * where it must be new

  static constexpr auto json_naming = json_case::pascal;

  BOOST_DESCRIBE_CLASS(put_object_input, (), (bucket, key, body, content_type, metadata, storage_class, server_side_encryption, tagging,
                                              if_none_match), (), ())
};

/// The result of aws-sdk:s3:putObject.
struct put_object_output {
  std::string etag{};
  std::optional<std::string> version_id{};

  static constexpr auto json_naming = json_case::pascal;
  static constexpr json_name json_names[] = {{"etag", "ETag"}};
};
BOOST_DESCRIBE_STRUCT(put_object_output, (), (etag, version_id))

/// Arguments of aws-sdk:s3:listObjectsV2, the API ListObjectsV2 of Amazon S3.
struct list_objects_v2_input {
  std::string bucket{};
  std::optional<std::string> prefix{};
  std::optional<std::string> delimiter{};
  std::optional<int> max_keys{};                    ///< up to 1,000
  std::optional<std::string> start_after{};         ///< a key
  std::optional<std::string> continuation_token{};

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(list_objects_v2_input, (), (bucket, prefix, delimiter, max_keys, start_after, continuation_token))

/// An object as it is listed.
struct object {
  std::string key{};
  std::int64_t size{};                         ///< bytes
  std::optional<std::string> etag{};
  std::optional<std::string> last_modified{};  ///< a timestamp
  std::optional<std::string> storage_class{};

  static constexpr auto json_naming = json_case::pascal;
  static constexpr json_name json_names[] = {{"etag", "ETag"}};
};
BOOST_DESCRIBE_STRUCT(object, (), (key, size, etag, last_modified, storage_class))

/// What the keys up to a delimiter have in common.
struct common_prefix {
  std::string prefix{};

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(common_prefix, (), (prefix))

/// The result of aws-sdk:s3:listObjectsV2.
struct list_objects_v2_output {
  std::optional<std::vector<object>> contents{};
  std::optional<std::vector<common_prefix>> common_prefixes{};
  bool is_truncated{};                                          ///< whether there is more
  int key_count{};
  std::optional<std::string> next_continuation_token{};

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(list_objects_v2_output, (), (contents, common_prefixes, is_truncated, key_count, next_continuation_token))

}  // namespace stepwise::s3
