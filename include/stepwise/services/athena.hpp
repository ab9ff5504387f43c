// SPDX-License-Identifier: BSL-1.0
// Amazon Athena: arguments and results of athena:startQueryExecution, stopQueryExecution, getQueryExecution and
// getQueryResults.
#pragma once

#include <stepwise/payload/schema.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace stepwise::athena {

/// The type QueryExecutionContext of Amazon Athena.
struct query_execution_context {
  std::optional<std::string> database{};
  std::optional<std::string> catalog{};

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(query_execution_context, (), (database, catalog))

/// The type ResultConfiguration of Amazon Athena.
struct result_configuration {
  std::optional<std::string> output_location{};        ///< s3://bucket/prefix/
  std::optional<std::string> expected_bucket_owner{};

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(result_configuration, (), (output_location, expected_bucket_owner))

/// Arguments of athena:startQueryExecution, the API StartQueryExecution of Amazon Athena.
struct start_query_execution_input {
  std::string query_string{};
  std::optional<std::string> work_group{};
  std::optional<query_execution_context> context{};
  std::optional<result_configuration> result{};
  std::optional<std::vector<std::string>> execution_parameters{};
  std::optional<std::string> client_request_token{};               ///< 32 to 128 characters

  static constexpr auto json_naming = json_case::pascal;
  static constexpr json_name json_names[] = {{"context", "QueryExecutionContext"}, {"result", "ResultConfiguration"}};
};
BOOST_DESCRIBE_STRUCT(start_query_execution_input, (), (query_string, work_group, context, result, execution_parameters, client_request_token))

/// The result of athena:startQueryExecution: it has begun.
struct start_query_execution_output {
  std::string query_execution_id{};

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(start_query_execution_output, (), (query_execution_id))

/// Arguments of athena:getQueryExecution and stopQueryExecution. The latter gives an empty_object.
struct query_execution_input {
  std::string query_execution_id{};

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(query_execution_input, (), (query_execution_id))

/// The type QueryExecutionStatus of Amazon Athena.
struct query_execution_status {
  std::string state{};                               ///< QUEUED, RUNNING, SUCCEEDED, FAILED or CANCELLED
  std::optional<std::string> state_change_reason{};

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(query_execution_status, (), (state, state_change_reason))

/// The type QueryExecutionStatistics of Amazon Athena.
struct query_execution_statistics {
  std::optional<std::int64_t> data_scanned_in_bytes{};
  std::optional<std::int64_t> total_execution_time_in_millis{};
  std::optional<std::int64_t> engine_execution_time_in_millis{};

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(query_execution_statistics, (), (data_scanned_in_bytes, total_execution_time_in_millis, engine_execution_time_in_millis))

/// The type QueryExecution of Amazon Athena.
struct query_execution {
  std::string query_execution_id{};
  std::optional<std::string> query{};
  query_execution_status status{};
  std::optional<query_execution_statistics> statistics{};
  std::optional<result_configuration> result{};
  std::optional<std::string> work_group{};

  static constexpr auto json_naming = json_case::pascal;
  static constexpr json_name json_names[] = {{"result", "ResultConfiguration"}};
};
BOOST_DESCRIBE_STRUCT(query_execution, (), (query_execution_id, query, status, statistics, result, work_group))

/// The result of athena:getQueryExecution, and of startQueryExecution.sync.
struct query_execution_output {
  athena::query_execution execution{};

  static constexpr auto json_naming = json_case::pascal;
  static constexpr json_name json_names[] = {{"execution", "QueryExecution"}};
};
BOOST_DESCRIBE_STRUCT(query_execution_output, (), (execution))

/// Arguments of athena:getQueryResults, the API GetQueryResults of Amazon Athena.
struct get_query_results_input {
  std::string query_execution_id{};
  std::optional<int> max_results{};         ///< 1 to 1,000 rows
  std::optional<std::string> next_token{};

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(get_query_results_input, (), (query_execution_id, max_results, next_token))

/// A cell; without a value it is null.
struct datum {
  std::optional<std::string> var_char_value{};

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(datum, (), (var_char_value))

/// A row of a result.
struct row {
  std::vector<datum> data{};

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(row, (), (data))

/// The rows of a result. The first of a SELECT has the names of its columns.
struct result_set {
  std::vector<row> rows{};

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(result_set, (), (rows))

/// The result of athena:getQueryResults.
struct get_query_results_output {
  result_set result{};
  std::optional<std::string> next_token{};
  std::optional<std::int64_t> update_count{};  ///< rows that were inserted

  static constexpr auto json_naming = json_case::pascal;
  static constexpr json_name json_names[] = {{"result", "ResultSet"}};
};
BOOST_DESCRIBE_STRUCT(get_query_results_output, (), (result, next_token, update_count))

}  // namespace stepwise::athena
