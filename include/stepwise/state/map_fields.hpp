// SPDX-License-Identifier: BSL-1.0
// What the items of a Map are, and what becomes of them. The language, "Map State"; for distributed Maps the
// Developer Guide of AWS.
#pragma once

#include <stepwise/payload/json.hpp>
#include <stepwise/payload/naming.hpp>
#include <stepwise/text/fixed_string.hpp>

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace stepwise {

/// ItemSelector: what the item processor gets in place of an item, as a payload template. `$` in it is what
/// the Map sees of its input, `$$.Map.Item.Value` the item and `$$.Map.Item.Index` its number, from 0, a std::int64_t; of an
/// object `$$.Map.Item.Key` is the member's name.
///
///     using item_selector = stepwise::item_selector<Parcel, R"json({
///       "line.$": "$$.Map.Item.Value",
///       "address.$": "$.address"
///     })json">;
template <class Payload, fixed_string Template>
struct item_selector {
  using payload = Payload;
};

/// ItemReader: items of the type `Item` that are read from a bucket, in ASL's own words. A member of
/// Parameters whose name ends in `.$` reads the input of the Map.
///
///     using item_reader = stepwise::item_reader<Row, R"json({
///       "Resource": "arn:aws:states:::s3:getObject",
///       "ReaderConfig": {"InputType": "CSV", "CSVHeaderLocation": "FIRST_ROW"},
///       "Parameters": {"Bucket.$": "$.bucket", "Key": "orders.csv"}
///     })json">;
///
/// In process a function reads them, which takes an item_source and gives a std::vector<Item>: see read_items.
template <class Item, fixed_string Template>
struct item_reader {
  using item = Item;
};

/// ItemBatcher: the item processor gets `item_batch<Item, BatchInput>` in place of an item.
///
///     using item_batcher = stepwise::item_batcher<Bucket, R"json({
///       "MaxItemsPerBatch": 10,
///       "BatchInput": {"bucket.$": "$.bucket"}
///     })json">;
///
/// `BatchInput` is void where there is none.
template <class BatchInput, fixed_string Template>
struct item_batcher {
  using batch_input = BatchInput;
};

/// ResultWriter, in ASL's own words. With a Resource the result of the Map is a map_run_result; in process a
/// function writes, which takes a result_target and a std::vector of the outputs, and gives that: see
/// write_results. Without one, Transformation says what the result is: COMPACT a std::vector of the outputs, FLATTEN
/// one of what is in them, NONE one of json, which on Step Functions tells of each execution around its output and
/// in process is the outputs alone.
///
///     using result_writer = stepwise::result_writer<R"json({
///       "Resource": "arn:aws:states:::s3:putObject",
///       "Parameters": {"Bucket": "results", "Prefix": "2026"}
///     })json">;
template <fixed_string Template>
struct result_writer {};

/// What an item processor gets of a Map with an item_batcher.
template <class Item, class BatchInput = void>
struct item_batch {
  std::vector<Item> items;  ///< Items
  BatchInput batch_input;   ///< BatchInput

  static constexpr auto json_naming = json_case::pascal;
  BOOST_DESCRIBE_CLASS(item_batch, (), (items, batch_input), (), ())
};
template <class Item>
struct item_batch<Item, void> {
  std::vector<Item> items;

  static constexpr auto json_naming = json_case::pascal;
  BOOST_DESCRIBE_CLASS(item_batch, (), (items), (), ())
};

/// An object of a bucket, as s3:listObjectsV2 gives it.
struct s3_object {
  std::string key;
  std::string etag;
  std::int64_t last_modified = 0;  ///< seconds since 1970
  std::int64_t size = 0;           ///< bytes
  std::string storage_class;

  static constexpr auto json_naming = json_case::pascal;
  static constexpr json_name json_names[] = {{"etag", "Etag"}};
};
BOOST_DESCRIBE_STRUCT(s3_object, (), (key, etag, last_modified, size, storage_class))

/// Where an item_reader reads: its Parameters.
struct item_source {
  std::string bucket;
  std::optional<std::string> key;         ///< of s3:getObject
  std::optional<std::string> version_id;  ///< of s3:getObject
  std::optional<std::string> prefix;      ///< of s3:listObjectsV2
  std::optional<std::string> expected_bucket_owner;

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(item_source, (), (bucket, key, version_id, prefix, expected_bucket_owner))

/// Where a result_writer writes: its Parameters.
struct result_target {
  std::string bucket;
  std::optional<std::string> prefix;

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(result_target, (), (bucket, prefix))

/// Where the results of a Map were written.
struct result_writer_details {
  std::string bucket;
  std::string key;  ///< of manifest.json, which names the files

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(result_writer_details, (), (bucket, key))

/// The result of a Map that writes its results to a bucket.
struct map_run_result {
  std::string map_run_arn;
  stepwise::result_writer_details result_writer_details;

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(map_run_result, (), (map_run_arn, result_writer_details))

namespace detail {

// The fields as ASL has them, and their words; messages show these names.
enum class csv_header_location : unsigned char { FIRST_ROW, GIVEN };
BOOST_DESCRIBE_ENUM(csv_header_location, FIRST_ROW, GIVEN)
enum class csv_delimiter : unsigned char { COMMA, PIPE, SEMICOLON, SPACE, TAB };
BOOST_DESCRIBE_ENUM(csv_delimiter, COMMA, PIPE, SEMICOLON, SPACE, TAB)
enum class input_type : unsigned char { CSV, JSON, JSONL, PARQUET, MANIFEST };
BOOST_DESCRIBE_ENUM(input_type, CSV, JSON, JSONL, PARQUET, MANIFEST)
enum class reader_transformation : unsigned char { NONE, LOAD_AND_FLATTEN };
BOOST_DESCRIBE_ENUM(reader_transformation, NONE, LOAD_AND_FLATTEN)
enum class manifest_type : unsigned char { ATHENA_DATA, S3_INVENTORY };
BOOST_DESCRIBE_ENUM(manifest_type, ATHENA_DATA, S3_INVENTORY)
enum class writer_transformation : unsigned char { NONE, COMPACT, FLATTEN };
BOOST_DESCRIBE_ENUM(writer_transformation, NONE, COMPACT, FLATTEN)
enum class output_type : unsigned char { JSON, JSONL };
BOOST_DESCRIBE_ENUM(output_type, JSON, JSONL)

struct ReaderConfig {
  std::optional<stepwise::detail::input_type> InputType;
  std::optional<csv_header_location> CSVHeaderLocation;
  std::optional<std::vector<std::string>> CSVHeaders;
  std::optional<csv_delimiter> CSVDelimiter;
  std::optional<std::int64_t> MaxItems;
  std::optional<std::string> MaxItemsPath;
  std::optional<std::string> ItemsPointer;
  std::optional<reader_transformation> Transformation;
  std::optional<manifest_type> ManifestType;
};
BOOST_DESCRIBE_STRUCT(ReaderConfig, (), (InputType, CSVHeaderLocation, CSVHeaders, CSVDelimiter, MaxItems, MaxItemsPath, ItemsPointer, Transformation, ManifestType))
struct ItemReader {
  std::string Resource;
  item_source Parameters;
  std::optional<detail::ReaderConfig> ReaderConfig;
};
BOOST_DESCRIBE_STRUCT(ItemReader, (), (Resource, Parameters, ReaderConfig))
struct jsonata_reader {
  std::string Resource;
  item_source Arguments;
  std::optional<detail::ReaderConfig> ReaderConfig;
};
BOOST_DESCRIBE_STRUCT(jsonata_reader, (), (Resource, Arguments, ReaderConfig))

struct WriterConfig {
  std::optional<writer_transformation> Transformation;
  std::optional<output_type> OutputType;
};
BOOST_DESCRIBE_STRUCT(WriterConfig, (), (Transformation, OutputType))
struct ResultWriter {
  std::optional<std::string> Resource;
  std::optional<result_target> Parameters;
  std::optional<detail::WriterConfig> WriterConfig;
};
BOOST_DESCRIBE_STRUCT(ResultWriter, (), (Resource, Parameters, WriterConfig))
struct jsonata_writer {
  std::optional<std::string> Resource;
  std::optional<result_target> Arguments;
  std::optional<detail::WriterConfig> WriterConfig;
};
BOOST_DESCRIBE_STRUCT(jsonata_writer, (), (Resource, Arguments, WriterConfig))

struct item_batcher_limits {
  std::optional<std::int64_t> MaxItemsPerBatch;
  std::optional<std::string> MaxItemsPerBatchPath;
  std::optional<std::int64_t> MaxInputBytesPerBatch;
  std::optional<std::string> MaxInputBytesPerBatchPath;
};
BOOST_DESCRIBE_STRUCT(item_batcher_limits, (), (MaxItemsPerBatch, MaxItemsPerBatchPath, MaxInputBytesPerBatch, MaxInputBytesPerBatchPath))

template <class Input>
struct ItemBatcher : item_batcher_limits {
  Input BatchInput;
  BOOST_DESCRIBE_CLASS(ItemBatcher, (item_batcher_limits), (BatchInput), (), ())
};
template <>
struct ItemBatcher<void> : item_batcher_limits {
  BOOST_DESCRIBE_CLASS(ItemBatcher, (item_batcher_limits), (), (), ())
};

}  // namespace detail
}  // namespace stepwise
