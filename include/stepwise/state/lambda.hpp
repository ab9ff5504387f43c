// SPDX-License-Identifier: BSL-1.0
// AWS Lambda as the resource of a task.
#pragma once

#include <stepwise/state/errors.hpp>
#include <stepwise/text/fixed_string.hpp>
#include <stepwise/text/maybe.hpp>

#include <cstddef>
#include <string_view>

namespace stepwise::detail {

struct sentence;
struct state_info;

/// How a task deals with the service that it calls.
enum class task_form : unsigned char { request_response, sync, sync_2, wait_for_task_token };

/// What is known of a resource<…> besides; see resource.hpp.
struct service_work {
  task_form form = task_form::request_response;
  bool is_activity = false;
  std::string_view error_family{};   // "DynamoDB.*": what the errors of the service begin with; `*` where that is not known
  std::string_view error_service{};  // then, of the SDK: the name of the service, which is the same but for its case
  std::string_view target{};         // the argument that says what the action is done to; empty for none
  maybe<schema> context{};           // `$$` of its parameters, where a task token is in it
  // In place of calls, so that those who have no such resource do without its checks: whether there is such an
  // integration; and whether it takes these arguments, and waits for something that comes.
  void (*check_resource)(sentence& out, const state_info& at) = nullptr;
  void (*check_arguments)(sentence& out, const state_info& at) = nullptr;
};

/// What the checks and the emitter know of a task's resource.
struct resource {
  std::string_view uri;                // "Resource"
  std::string_view action;             // what the role must be allowed to do
  std::string_view function_name{};    // of lambda:invoke
  const std::string_view* families = nullptr;  // errors that the integration itself can raise
  std::size_t family_count = 0;
  error_role integration = error_role::lambda;  // the role of those errors
  bool wraps_result = false;           // the result comes as {"Payload": …}
  maybe<service_work> service{};       // of a resource<…>
};

inline constexpr std::string_view lambda_families[] = {"Lambda.*", "Sandbox.Timedout", "Runtime.*"};

}  // namespace stepwise::detail

namespace stepwise {

/// Invokes a function through the optimized integration, `arn:aws:states:::lambda:invoke`. The state's
/// input is the function's event, and what it returns is taken out of `Payload`.
/// `FunctionName` is a name, an ARN or a `${Substitution}`.
template <fixed_string FunctionName>
struct lambda {
  static constexpr detail::resource info{.uri = "arn:aws:states:::lambda:invoke",
                                         .action = "lambda:InvokeFunction",
                                         .function_name = text_of<FunctionName>,
                                         .families = detail::lambda_families,
                                         .family_count = 3,
                                         .wraps_result = true};
};

/// Any Resource by its ARN; <stepwise/services.hpp> defines it.
template <fixed_string Arn>
struct resource;

/// The direct form: the Resource is the function itself, and its result is the bare payload, so that
/// result_path can place it. `Arn` is the function's ARN or a `${Substitution}`; a bare name is none.
template <fixed_string Arn>
struct lambda_arn {
  static constexpr detail::resource info{
      .uri = text_of<Arn>, .action = "lambda:InvokeFunction", .families = detail::lambda_families, .family_count = 3};
};

}  // namespace stepwise

namespace stepwise::detail {
template <class T>
inline constexpr bool is_resource = false;
template <fixed_string Arn>
inline constexpr bool is_resource<stepwise::resource<Arn>> = true;
}  // namespace stepwise::detail
