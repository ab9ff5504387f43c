// SPDX-License-Identifier: BSL-1.0
// AWS Glue: arguments and results of glue:startJobRun.
#pragma once

#include <stepwise/payload/schema.hpp>

#include <map>
#include <optional>
#include <string>

namespace stepwise::glue {

/// The type NotificationProperty of AWS Glue.
struct notification_property {
  std::optional<int> notify_delay_after{};  ///< minutes

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(notification_property, (), (notify_delay_after))

/// Arguments of glue:startJobRun, the API StartJobRun of AWS Glue.
struct start_job_run_input {
  std::string job_name{};
  std::optional<std::map<std::string, std::string>> arguments{};  ///< of the job, by names as `--name`
  std::optional<std::string> job_run_id{};                        ///< of a run that is tried again
  std::optional<int> timeout{};                                   ///< minutes
  std::optional<double> max_capacity{};                           ///< data processing units
  std::optional<std::string> worker_type{};
  std::optional<int> number_of_workers{};
  std::optional<std::string> execution_class{};                   ///< FLEX or STANDARD
  std::optional<std::string> security_configuration{};
  std::optional<notification_property> notification{};

  static constexpr auto json_naming = json_case::pascal;
  static constexpr json_name json_names[] = {{"notification", "NotificationProperty"}};
};
BOOST_DESCRIBE_STRUCT(start_job_run_input, (), (job_name, arguments, job_run_id, timeout, max_capacity, worker_type, number_of_workers, execution_class,
                                                security_configuration, notification))

/// The result of glue:startJobRun: it has begun.
struct start_job_run_output {
  std::string job_run_id{};
  std::optional<std::string> job_name{};

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(start_job_run_output, (), (job_run_id, job_name))

/// A run that is done: the result of glue:startJobRun.sync, and the type JobRun of AWS Glue.
struct job_run {
  std::string id{};
  std::string job_name{};
  std::string job_run_state{};                 ///< SUCCEEDED or STOPPED: with any other the task fails
  std::optional<int> attempt{};                ///< counted from 0
  std::optional<int> execution_time{};         ///< seconds
  std::optional<std::string> error_message{};

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(job_run, (), (id, job_name, job_run_state, attempt, execution_time, error_message))

}  // namespace stepwise::glue
