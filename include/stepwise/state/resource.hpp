// SPDX-License-Identifier: BSL-1.0
// Any Resource of a task, by its ARN. A program that uses one includes <stepwise/services.hpp>.
#pragma once

#include <stepwise/path/context.hpp>
#include <stepwise/payload/json.hpp>
#include <stepwise/payload/suggest.hpp>
#include <stepwise/state/integrations.hpp>
#include <stepwise/state/lambda.hpp>
#include <stepwise/text/fixed_string.hpp>
#include <stepwise/text/writer.hpp>

#include <cstddef>
#include <string_view>

namespace stepwise::detail {

/// A Resource taken apart.
struct resource_name {
  enum class type : unsigned char {
    no_arn,
    other,         // the ARN of something that is no integration
    substitution,  // what it is stands nowhere, or not whole
    function,
    activity,
    optimized,
    sdk,
  };
  type what = type::no_arn;
  task_form form = task_form::request_response;
  bool known_form = true;
  std::string_view before{};   // the text up to the service
  std::string_view service{};
  std::string_view action{};   // or the name of an activity
  std::string_view suffix{};   // "sync:2": the text behind the action
};

/// The parts of an ARN. A colon in `${AWS::Region}` or `<region>` parts nothing.
struct arn_parts {
  static constexpr std::size_t most = 10;
  std::string_view text{};
  std::size_t from[most]{};
  std::size_t to[most]{};
  std::size_t count = 0;

  constexpr std::string_view operator[](std::size_t i) const { return i < count ? text.substr(from[i], to[i] - from[i]) : std::string_view(); }
};
constexpr arn_parts split_arn(std::string_view text) {
  arn_parts made{text};
  char closing = '\0';
  std::size_t start = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    if (i < text.size() && closing != '\0') {
      if (text[i] == closing) closing = '\0';
      continue;
    }
    if (i < text.size() && text[i] == '<') closing = '>';
    if (i < text.size() && text[i] == '{' && i > 0 && text[i - 1] == '$') closing = '}';
    if (i < text.size() && text[i] != ':') continue;
    if (made.count == arn_parts::most) return made;
    made.from[made.count] = start;
    made.to[made.count++] = i;
    start = i + 1;
  }
  return made;
}

constexpr bool has_substitution(std::string_view text) { return find_text(text, "${") != std::string_view::npos || find_char(text, '<'); }

constexpr void read_form(resource_name& made, std::string_view text) {
  std::size_t point = 0;
  while (point < text.size() && text[point] != '.') ++point;
  made.action = text.substr(0, point);
  if (point == text.size()) return;
  made.suffix = text.substr(point + 1);
  if (made.suffix == "sync")
    made.form = task_form::sync;
  else if (made.suffix == "sync:2")
    made.form = task_form::sync_2;
  else if (made.suffix == "waitForTaskToken")
    made.form = task_form::wait_for_task_token;
  else
    made.known_form = false;
}

constexpr resource_name read_resource(std::string_view text) {
  using type = resource_name::type;
  resource_name made;
  if (text.starts_with("${")) {
    made.what = type::substitution;
    return made;
  }
  const arn_parts parts = split_arn(text);
  if (parts.count < 6 || parts[0] != "arn") return made;
  made.what = type::other;
  const auto rest = [&](std::size_t i) { return i < parts.count ? text.substr(parts.from[i]) : std::string_view(); };
  if (parts[2] == "lambda" && parts[5] == "function") {
    if (!parts[6].empty()) made.what = type::function;
  } else if (parts[2] == "states" && parts[5] == "activity") {
    made.service = "activity";
    made.action = rest(6);
    if (!made.action.empty()) made.what = type::activity;
  } else if (parts[2] == "states" && parts.count > 6) {
    const bool is_sdk = parts[5] == "aws-sdk" && parts.count > 7;
    const std::size_t at = is_sdk ? 6 : 5;
    made.what = has_substitution(rest(at)) ? type::substitution : is_sdk ? type::sdk : type::optimized;
    made.before = text.substr(0, parts.from[5]);
    made.service = parts[at];
    read_form(made, rest(at + 1));
  } else if (has_substitution(text.substr(parts.from[2]))) {
    made.what = type::substitution;
  }
  return made;
}

constexpr maybe<integration> find_integration(std::string_view service) {
  for (const integration& each : integrations)
    if (each.name == service) return &each;
  return nullptr;
}
constexpr maybe<integration_action> find_action(const integration& of, std::string_view name) {
  for (std::size_t i = 0; i < of.size; ++i)
    if (of.actions[i].name == name) return &of.actions[i];
  return nullptr;
}
constexpr maybe<integration_action> find_sdk_action(std::string_view service, std::string_view name) {
  for (const integration_action& each : sdk_actions)
    if (each.name.size() == service.size() + 1 + name.size() && each.name.starts_with(service) && each.name.ends_with(name)) return &each;
  return nullptr;
}
/// The action that a resource names, where the tables have it.
constexpr maybe<integration_action> find_action(const resource_name& of) {
  if (of.what == resource_name::type::sdk) return find_sdk_action(of.service, of.action);
  if (of.what != resource_name::type::optimized) return nullptr;
  const maybe<integration> service = find_integration(of.service);
  return service != nullptr ? find_action(*service, of.action) : maybe<integration_action>();
}

/// Whether a family of errors is that of an SDK service: without regard of case, its name.
constexpr bool names_service(std::string_view family, std::string_view service) {
  if (family.size() != service.size() + 2) return false;
  for (std::size_t i = 0; i < service.size(); ++i)
    if (lowered(family[i]) != service[i]) return false;
  return true;
}
constexpr maybe<sdk_service> find_sdk_service(std::string_view service) {
  for (const sdk_service& each : sdk_services)
    if (names_service(each.errors, service)) return &each;
  return nullptr;
}

constexpr unsigned form_bit(task_form form) { return 1u << static_cast<unsigned>(form); }
constexpr std::string_view form_suffix(task_form form) {
  return form == task_form::sync ? ".sync" : form == task_form::sync_2 ? ".sync:2" : form == task_form::wait_for_task_token ? ".waitForTaskToken" : "";
}

/// The families of the errors of a resource.
struct error_families {
  std::string_view list[4]{};
  std::size_t size = 0;

  constexpr void add(std::string_view family) { list[size++] = family; }
};
constexpr error_families families_of(const resource_name& name) {
  using type = resource_name::type;
  error_families made;
  if (name.what == type::function || (name.what == type::optimized && name.service == "lambda")) {
    for (const std::string_view each : lambda_families) made.add(each);
  } else if (name.what == type::optimized) {
    const maybe<integration> service = find_integration(name.service);
    made.add(service == nullptr || service->errors.empty() ? std::string_view("*") : service->errors);
    if (name.service == "http") made.add("States.Http.Socket");
  } else if (name.what == type::sdk) {
    const maybe<sdk_service> service = find_sdk_service(name.service);
    made.add(service == nullptr ? std::string_view("*") : service->errors);
  } else if (name.what != type::activity) {
    made.add("*");
  }
  if (name.form == task_form::sync || name.form == task_form::sync_2) made.add("States.TaskFailed");  // of the job, not of the call
  return made;
}

/// The action of IAM that a resource needs, as far as it is known.
constexpr void write_permission(auto& out, const resource_name& name) {
  using type = resource_name::type;
  if (name.what == type::function) return out.put("lambda:InvokeFunction");
  if (name.what != type::optimized && name.what != type::sdk) return;
  if (const maybe<integration_action> action = find_action(name); action != nullptr && !action->permission.empty()) {
    if (action->permission != "-") out.put(action->permission);
    return;
  }
  std::string_view prefix;
  if (const maybe<sdk_service> service = find_sdk_service(name.service); name.what == type::sdk && service != nullptr) prefix = service->permissions;
  if (const maybe<integration> service = find_integration(name.service); name.what == type::optimized && service != nullptr) prefix = service->permissions;
  if (prefix.empty() || name.action.empty() || (name.what == type::sdk && prefix == "s3")) return;  // those of S3 have other names
  out.put(prefix);
  out.put(':');
  out.put(name.action[0] >= 'a' && name.action[0] <= 'z' ? static_cast<char>(name.action[0] - 'a' + 'A') : name.action[0]);
  out.put(name.action.substr(1));
}

/// The argument that says what an action is done to, for a role that allows no more than that.
constexpr std::string_view target_argument(const resource_name& name) {
  constexpr struct {
    std::string_view service, argument;
  } targets[] = {{"batch", "JobDefinition"}, {"bedrock", "ModelId"}, {"dynamodb", "TableName"},  {"ecs", "TaskDefinition"},
                 {"glue", "JobName"},        {"http", "ApiEndpoint"}, {"lambda", "FunctionName"}, {"s3", "Bucket"},
                 {"sfn", "StateMachineArn"}, {"sns", "TopicArn"},     {"sqs", "QueueUrl"},        {"states", "StateMachineArn"}};
  if (name.what == resource_name::type::function) return "Resource";
  for (const auto& each : targets)
    if (each.service == name.service) return each.argument;
  return {};
}

/// What looks at the task that has such a resource; defined by <stepwise/services.hpp>.
template <class Resource>
struct service_check;

template <fixed_string Arn>
struct permission_text {
  template <class Out>
  static constexpr void write(Out& out) {
    write_permission(out, read_resource(text_of<Arn>));
  }
};

/// What there is to know of a resource, once for all tasks that have it.
template <class Resource, fixed_string Arn>
struct resource_facts {
  static constexpr resource_name name = read_resource(text_of<Arn>);
  static constexpr error_families families = families_of(name);

  static constexpr service_work make_work() {
    service_work made{.form = name.form, .is_activity = name.what == resource_name::type::activity};
    if (families.size != 0) made.error_family = families.list[0];
    if (name.what == resource_name::type::sdk && made.error_family == "*") made.error_service = name.service;
    made.target = target_argument(name);
    if (made.form != task_form::request_response || made.is_activity) made.context = &context_object<json>::with_task;
    made.check_resource = service_check<Resource>::resource;
    made.check_arguments = service_check<Resource>::arguments;
    return made;
  }
  static constexpr service_work work = make_work();

  static constexpr resource make() {
    resource made{.uri = text_of<Arn>, .action = written<permission_text<Arn>>.view(), .families = families.list, .family_count = families.size};
    const bool is_function = name.what == resource_name::type::function || (name.what == resource_name::type::optimized && name.service == "lambda");
    made.integration = is_function ? error_role::lambda : error_role::own;
    made.service = &work;
    return made;
  }
};

}  // namespace stepwise::detail

namespace stepwise {

/// Any Resource, by the text that ASL has for it:
///
///     using resource = stepwise::resource<"arn:aws:states:::sns:publish">;
///     using resource = stepwise::resource<"arn:aws:states:::sqs:sendMessage.waitForTaskToken">;
///     using resource = stepwise::resource<"arn:aws:states:::aws-sdk:s3:getObject">;
///     using resource = stepwise::resource<"arn:aws:states:us-east-1:123456789012:activity:Decide">;
///
/// The arguments of the action are the state's `parameters`, or its input where it has none; its result is
/// what the action gives, with `.sync` what it gives in the end, and with `.waitForTaskToken`, or of an
/// activity, what somebody sends for its token. <stepwise/services.hpp> has types for the actions used most.
template <fixed_string Arn>
struct resource {
  static constexpr detail::resource info = detail::resource_facts<resource, Arn>::make();
};

}  // namespace stepwise
