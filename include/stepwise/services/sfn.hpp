// SPDX-License-Identifier: BSL-1.0
// AWS Step Functions itself: states:startExecution, and startExecution, startSyncExecution and sendTaskSuccess through
// the SDK.
#pragma once

#include <stepwise/payload/schema.hpp>

#include <optional>
#include <string>

namespace stepwise::sfn {

/// Arguments of states:startExecution, and of startExecution and startSyncExecution through the SDK: the APIs of AWS
/// Step Functions. Through the SDK `Input` is a JSON text.
template <class Input = std::string>
struct start_execution_input {
  std::string state_machine_arn{};
  std::optional<Input> input{};               ///< by default an object without members
  std::optional<std::string> name{};          ///< of the execution, up to 80 characters
  std::optional<std::string> trace_header{};  ///< of AWS X-Ray

  static constexpr auto json_naming = json_case::pascal;

  BOOST_DESCRIBE_CLASS(start_execution_input, (), (state_machine_arn, input, name, trace_header), (), ())
};

/// The result of states:startExecution, and of startExecution through the SDK: it has begun.
struct start_execution_output {
  std::string execution_arn{};

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(start_execution_output, (), (execution_arn))

/// The result of states:startExecution.sync, where `Output` is a JSON text, and of .sync:2, where it is the output
/// itself: `execution_output<Receipt>`.
template <class Output = std::string>
struct execution_output {
  std::string execution_arn{};
  std::string state_machine_arn{};
  std::string name{};
  std::string status{};             ///< SUCCEEDED: with any other the task fails
  Output output{};

  static constexpr auto json_naming = json_case::pascal;

  BOOST_DESCRIBE_CLASS(execution_output, (), (execution_arn, state_machine_arn, name, status, output), (), ())
};

/// The result of startSyncExecution through the SDK, which succeeds also where the execution has failed.
struct start_sync_execution_output {
  std::string execution_arn{};
  std::string status{};                 ///< SUCCEEDED, FAILED or TIMED_OUT
  std::optional<std::string> output{};  ///< a JSON text
  std::optional<std::string> error{};
  std::optional<std::string> cause{};

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(start_sync_execution_output, (), (execution_arn, status, output, error, cause))

/// Arguments of sendTaskSuccess through the SDK: the result of a task that waits for its token. Its own result is
/// an empty_object.
struct send_task_success_input {
  std::string task_token{};
  std::string output{};      ///< a JSON text

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(send_task_success_input, (), (task_token, output))

}  // namespace stepwise::sfn
