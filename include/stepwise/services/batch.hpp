// SPDX-License-Identifier: BSL-1.0
// AWS Batch: arguments and results of batch:submitJob.
#pragma once

#include <stepwise/payload/schema.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace stepwise::batch {

/// A variable of the environment.
struct key_value {
  std::string name{};
  std::string value{};

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(key_value, (), (name, value))

/// The type ResourceRequirement of AWS Batch.
struct resource_requirement {
  std::string type{};   ///< GPU, MEMORY or VCPU
  std::string value{};

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(resource_requirement, (), (type, value))

/// The type ContainerOverrides of AWS Batch.
struct container_overrides {
  std::optional<std::vector<std::string>> command{};
  std::optional<std::vector<key_value>> environment{};
  std::optional<std::string> instance_type{};
  std::optional<std::vector<resource_requirement>> resource_requirements{};

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(container_overrides, (), (command, environment, instance_type, resource_requirements))

/// The type ArrayProperties of AWS Batch.
struct array_properties {
  int size{};  ///< 2 to 10,000

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(array_properties, (), (size))

/// The type JobDependency of AWS Batch.
struct job_dependency {
  std::optional<std::string> job_id{};
  std::optional<std::string> type{};    ///< N_TO_N or SEQUENTIAL

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(job_dependency, (), (job_id, type))

/// The type RetryStrategy of AWS Batch.
struct retry_strategy {
  int attempts{};  ///< 1 to 10

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(retry_strategy, (), (attempts))

/// The type JobTimeout of AWS Batch.
struct job_timeout {
  int attempt_duration_seconds{};  ///< at least 60 seconds

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(job_timeout, (), (attempt_duration_seconds))

/// Arguments of batch:submitJob, the API SubmitJob of AWS Batch.
struct submit_job_input {
  std::string job_name{};                                           ///< up to 128 characters
  std::string job_definition{};                                     ///< a name, with or without its revision, or an ARN
  std::string job_queue{};                                          ///< a name or an ARN
  std::optional<std::map<std::string, std::string>> parameters{};
  std::optional<batch::container_overrides> container_overrides{};
  std::optional<batch::array_properties> array_properties{};
  std::optional<std::vector<job_dependency>> depends_on{};
  std::optional<batch::retry_strategy> retry_strategy{};
  std::optional<job_timeout> timeout{};
  std::optional<std::map<std::string, std::string>> tags{};

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(submit_job_input, (), (job_name, job_definition, job_queue, parameters, container_overrides, array_properties, depends_on,
                                             retry_strategy, timeout, tags))

/// The result of batch:submitJob: it has begun.
struct submit_job_output {
  std::string job_id{};
  std::string job_name{};
  std::optional<std::string> job_arn{};

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(submit_job_output, (), (job_id, job_name, job_arn))

/// The type ContainerDetail of AWS Batch.
struct container_detail {
  std::optional<int> exit_code{};
  std::optional<std::string> reason{};
  std::optional<std::string> log_stream_name{};  ///< of Amazon CloudWatch Logs

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(container_detail, (), (exit_code, reason, log_stream_name))

/// A job that is done: the result of batch:submitJob.sync.
struct job_detail {
  std::string job_id{};
  std::string job_name{};
  std::string job_queue{};                      ///< an ARN
  std::string job_definition{};                 ///< an ARN
  std::string status{};                         ///< SUCCEEDED: with any other the task fails
  std::optional<std::string> status_reason{};
  std::optional<std::int64_t> created_at{};     ///< milliseconds since 1970
  std::optional<std::int64_t> started_at{};     ///< milliseconds since 1970
  std::optional<std::int64_t> stopped_at{};     ///< milliseconds since 1970
  std::optional<container_detail> container{};

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(job_detail, (), (job_id, job_name, job_queue, job_definition, status, status_reason, created_at, started_at, stopped_at, container))

}  // namespace stepwise::batch
