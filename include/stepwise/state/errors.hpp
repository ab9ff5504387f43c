// SPDX-License-Identifier: BSL-1.0
// Errors: what tasks raise, what catchers and retriers name. The language, "Errors".
#pragma once

#include <stepwise/payload/schema.hpp>
#include <stepwise/text/fixed_string.hpp>
#include <stepwise/text/writer.hpp>

#include <cstddef>
#include <exception>
#include <string>
#include <string_view>
#include <utility>

namespace stepwise {

/// Base of every failure an execution knows by name.
class failure : public std::exception {
 public:
  /// `error` is the Error Name, `message` what a person reads.
  failure(std::string error, std::string message) : error_(std::move(error)), message_(std::move(message)) {}

  std::string_view error() const noexcept { return error_; }
  std::string_view message() const noexcept { return message_; }
  const char* what() const noexcept override { return message_.c_str(); }

 private:
  std::string error_;
  std::string message_;
};

namespace detail {
/// What is said of JSON that cannot be read or written.
class json_failure : public failure {
  using failure::failure;
};
}  // namespace detail

/// An error that a task can raise. A task declares it in `raises`, its handler throws it, catchers and
/// retriers name it: `using CardDeclined = stepwise::error<"CardDeclined">;`
/// Errors are told apart by their name alone, also where one class derives from another.
template <fixed_string Name>
class error : public failure {
 public:
  static constexpr std::string_view error_name = text_of<Name>;

  explicit error(std::string message = {}) : failure(std::string(error_name), std::move(message)) {}
};

/// Several errors in one catcher or retrier (ErrorEquals): `error_equals<OutOfStock, CardDeclined>`.
template <class... Errors>
struct error_equals {};

/// The errors a task can raise of its own accord, beside those of its integration.
template <class... Errors>
struct raises {};

/// The Error Output (`{"Error": …, "Cause": …}`): what the target of a catcher without result_path
/// receives, and what a catcher with one puts there.
struct error_output {
  std::string error;  ///< the Error Name
  std::string cause;  ///< for a Lambda function the JSON text with errorMessage and errorType

  static constexpr auto json_naming = json_case::pascal;
};
BOOST_DESCRIBE_STRUCT(error_output, (), (error, cause))

/// The names Step Functions reserves, and those of the integrations.
namespace errors {
using all = error<"States.ALL">;                 ///< any error but States.Runtime
using task_failed = error<"States.TaskFailed">;  ///< any error but States.Timeout and States.Runtime
using timeout = error<"States.Timeout">;
using heartbeat_timeout = error<"States.HeartbeatTimeout">;
using permissions = error<"States.Permissions">;
using data_limit_exceeded = error<"States.DataLimitExceeded">;
using exceed_tolerated_failure_threshold = error<"States.ExceedToleratedFailureThreshold">;  ///< of a distributed Map
using item_reader_failed = error<"States.ItemReaderFailed">;                                 ///< of a distributed Map
using result_writer_failed = error<"States.ResultWriterFailed">;                             ///< of a distributed Map
using runtime = error<"States.Runtime">;  ///< can be neither retried nor caught

using lambda_service = error<"Lambda.ServiceException">;
using lambda_aws = error<"Lambda.AWSLambdaException">;
using lambda_sdk_client = error<"Lambda.SdkClientException">;
using lambda_client_execution_timeout = error<"Lambda.ClientExecutionTimeoutException">;
using lambda_too_many_requests = error<"Lambda.TooManyRequestsException">;
using lambda_unknown = error<"Lambda.Unknown">;
using sandbox_timed_out = error<"Sandbox.Timedout">;

/// Lambda's transient errors, as AWS recommends to retry them: first after 2 seconds, 6 times, each
/// wait twice the one before.
struct lambda_transient
    : error_equals<lambda_client_execution_timeout, lambda_service, lambda_aws, lambda_sdk_client> {};
}  // namespace errors

namespace detail {

/// What Step Functions makes of an Error Name.
enum class error_role : unsigned char { own, lambda, all, task_failed, runtime, reserved, unknown_reserved, no_error };

inline constexpr std::string_view reserved_errors[] = {
    "States.Timeout", "States.HeartbeatTimeout", "States.Permissions", "States.DataLimitExceeded", "States.QueryEvaluationError",
    "States.ExceedToleratedFailureThreshold", "States.ItemReaderFailed", "States.ResultWriterFailed", "States.BranchFailed",
    "States.IntrinsicFailure", "States.NoChoiceMatched", "States.ParameterPathFailure", "States.ResultPathMatchFailure",
    "States.Http.Socket"};

constexpr error_role role_of(std::string_view name) {
  if (name.starts_with("Lambda.") || name == "Sandbox.Timedout" || name.starts_with("Runtime.")) return error_role::lambda;
  if (!name.starts_with("States.")) return error_role::own;
  if (name == "States.ALL") return error_role::all;
  if (name == "States.TaskFailed") return error_role::task_failed;
  if (name == "States.Runtime") return error_role::runtime;
  for (const std::string_view each : reserved_errors)
    if (each == name) return error_role::reserved;
  return name.starts_with("States.Http.StatusCode.") ? error_role::reserved : error_role::unknown_reserved;
}

/// The names that a slip of the pen may have been meant for.
inline constexpr std::string_view well_known_errors[] = {
    errors::all::error_name, errors::task_failed::error_name, errors::timeout::error_name, errors::heartbeat_timeout::error_name,
    errors::permissions::error_name, errors::data_limit_exceeded::error_name, errors::lambda_service::error_name, errors::lambda_aws::error_name,
    errors::lambda_sdk_client::error_name, errors::lambda_client_execution_timeout::error_name, errors::lambda_too_many_requests::error_name,
    errors::lambda_unknown::error_name, errors::sandbox_timed_out::error_name};

/// An Error Name as catchers and retriers hold it.
struct error_label {
  label name;
  error_role role;
  bool known;  // one of well_known_errors
};

constexpr error_label label_error(std::string_view name) {
  bool known = false;
  for (const std::string_view each : well_known_errors) known = known || each == name;
  return {make_label(name), role_of(name), known};
}

struct name_list {
  const error_label* names = nullptr;
  std::size_t size = 0;

  constexpr const error_label* begin() const { return names; }
  constexpr const error_label* end() const { return names + size; }
  constexpr bool contains(std::string_view name) const {
    for (const error_label& each : *this)
      if (each.name.text == name) return true;
    return false;
  }
  constexpr bool contains(error_role role) const {
    for (const error_label& each : *this)
      if (each.role == role) return true;
    return false;
  }
};

// What is no error goes by the name of its type, for the check to report.
template <class Error>
constexpr error_label label_type() {
  if constexpr (requires { Error::error_name; })
    return label_error(Error::error_name);
  else
    return {{type_name<Error>, false}, error_role::no_error, false};
}

template <class... Errors>
inline constexpr error_label label_table[] = {label_type<Errors>()...};

template <class... Errors>
constexpr name_list list_errors(const error_equals<Errors...>*) {
  if constexpr (sizeof...(Errors) == 0)
    return {};
  else
    return {label_table<Errors...>, sizeof...(Errors)};
}
template <fixed_string Name>
constexpr name_list list_errors(const error<Name>*) {
  return {label_table<error<Name>>, 1};
}
template <class... Errors>
constexpr name_list list_errors(const raises<Errors...>*) {
  return list_errors(static_cast<const error_equals<Errors...>*>(nullptr));
}

/// The names of an error, of several in an error_equals<…>, or of those in a raises<…>.
template <class Errors>
inline constexpr name_list names_of = [] {
  if constexpr (requires(const Errors* errors) { list_errors(errors); })
    return list_errors(static_cast<const Errors*>(nullptr));
  else
    return name_list{label_table<Errors>, 1};
}();

}  // namespace detail
}  // namespace stepwise
