// SPDX-License-Identifier: BSL-1.0
// Amazon ECS: arguments and results of ecs:runTask.
#pragma once

#include <stepwise/payload/schema.hpp>

#include <optional>
#include <string>
#include <vector>

namespace stepwise::ecs {

/// The type AwsVpcConfiguration of Amazon ECS.
struct awsvpc_configuration {
  std::vector<std::string> subnets{};
  std::optional<std::vector<std::string>> security_groups{};
  std::optional<std::string> assign_public_ip{};              ///< ENABLED or DISABLED

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(awsvpc_configuration, (), (subnets, security_groups, assign_public_ip))

/// The type NetworkConfiguration of Amazon ECS.
struct network_configuration {
  ecs::awsvpc_configuration awsvpc_configuration{};

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(network_configuration, (), (awsvpc_configuration))

/// A variable of the environment.
struct key_value {
  std::string name{};
  std::string value{};

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(key_value, (), (name, value))

/// The type ContainerOverride of Amazon ECS.
struct container_override {
  std::string name{};
  std::optional<std::vector<std::string>> command{};
  std::optional<std::vector<key_value>> environment{};
  std::optional<int> cpu{};                             ///< units of 1/1024
  std::optional<int> memory{};                          ///< MiB

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(container_override, (), (name, command, environment, cpu, memory))

/// The type TaskOverride of Amazon ECS.
struct task_override {
  std::optional<std::vector<container_override>> container_overrides{};
  std::optional<std::string> task_role_arn{};
  std::optional<std::string> execution_role_arn{};
  std::optional<std::string> cpu{};
  std::optional<std::string> memory{};

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(task_override, (), (container_overrides, task_role_arn, execution_role_arn, cpu, memory))

/// Arguments of ecs:runTask, the API RunTask of Amazon ECS.
struct run_task_input {
  std::string task_definition{};                                      ///< a family, with or without its revision, or an ARN
  std::optional<std::string> cluster{};                               ///< a name or an ARN
  std::optional<std::string> launch_type{};                           ///< EC2, FARGATE or EXTERNAL
  std::optional<ecs::network_configuration> network_configuration{};
  std::optional<task_override> overrides{};
  std::optional<std::string> group{};
  std::optional<std::string> platform_version{};
  std::optional<std::string> propagate_tags{};                        ///< TASK_DEFINITION
  std::optional<bool> enable_execute_command{};

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(run_task_input, (), (task_definition, cluster, launch_type, network_configuration, overrides, group, platform_version, propagate_tags,
                                           enable_execute_command))

/// A container of a task.
struct container {
  std::string name{};
  std::optional<int> exit_code{};
  std::optional<std::string> reason{};
  std::optional<std::string> last_status{};

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(container, (), (name, exit_code, reason, last_status))

/// A task of Amazon ECS: the result of ecs:runTask.sync.
struct task {
  std::string task_arn{};
  std::string cluster_arn{};
  std::string task_definition_arn{};
  std::string last_status{};
  std::optional<std::string> stop_code{};
  std::optional<std::string> stopped_reason{};
  std::vector<container> containers{};

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(task, (), (task_arn, cluster_arn, task_definition_arn, last_status, stop_code, stopped_reason, containers))

/// Why a task was not begun.
struct failure {
  std::optional<std::string> arn{};
  std::optional<std::string> reason{};
  std::optional<std::string> detail{};

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(failure, (), (arn, reason, detail))

/// The result of ecs:runTask.
struct run_task_output {
  std::vector<task> tasks{};
  std::vector<failure> failures{};

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(run_task_output, (), (tasks, failures))

}  // namespace stepwise::ecs
