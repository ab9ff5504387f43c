// SPDX-License-Identifier: BSL-1.0
// Checks of Task states.
#pragma once

#include <stepwise/state/limits.hpp>
#include <stepwise/workflow/check/flow.hpp>
#include <stepwise/workflow/check/guards.hpp>
#include <stepwise/workflow/check/paths.hpp>
#include <stepwise/workflow/check/types.hpp>

#include <cstddef>
#include <string_view>

namespace stepwise::detail {

constexpr bool is_function_arn(std::string_view uri) {
  return uri.starts_with("arn:") || uri.starts_with("${");
}

/// The part of a function's ARN that is no name: a function's has letters, digits, - and _, and so has the version
/// or alias behind it. Nothing where all is well, or where a substitution makes it.
constexpr bool is_wrong_function(std::string_view uri, std::string_view& part) {
  const std::size_t at = find_text(uri, ":function:");
  if (!uri.starts_with("arn:") || at == std::string_view::npos || find_text(uri, "${") != std::string_view::npos) return false;
  std::string_view rest = uri.substr(at + 10);
  for (bool more = true; more;) {
    std::size_t size = 0;
    while (size < rest.size() && rest[size] != ':') ++size;
    part = rest.substr(0, size);
    more = size < rest.size();
    rest = rest.substr(more ? size + 1 : size);
    bool fits = !part.empty();
    for (const char c : part) fits = fits && ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '<' || c == '>');
    if (!fits && part != "$LATEST") return true;
  }
  return false;
}

constexpr void check_task(sentence& out, const state_info& at, const readable& around) {
  if (at.work == nullptr) {
    out << "state " << at.self->type_name << ": a Task needs a resource; write using resource = stepwise::lambda<\"...\">";
    return;
  }
  const maybe<service_work>& service = at.work->service;
  if (service != nullptr) service->check_resource(out, at);
  if (out) return;
  if (at.work->uri.empty() || (at.work->wraps_result && at.work->function_name.empty())) {
    out << "state " << at.self->type_name << ": its resource names no function; give it one: stepwise::lambda<\"...\">";
    return;
  }
  if (!at.work->wraps_result && service == nullptr && !is_function_arn(at.work->uri)) {
    out << "state " << at.self->type_name << ": its resource " << at.work->uri
        << " is a bare name; lambda_arn needs an ARN or a ${Substitution}, or write stepwise::lambda<\"" << at.work->uri << "\">";
    return;
  }
  if (std::string_view part; is_wrong_function(at.work->uri, part)) {
    out << "state " << at.self->type_name << ": its resource " << at.work->uri << " names no function: ";
    if (part.empty())
      out << "behind a colon the version or alias is missing";
    else
      out << part << " is no name of a function, a version or an alias";
    return;
  }
  if (at.flow != nullptr) check_flow_in(out, at, around);
  if (!out && service != nullptr) service->check_arguments(out, at);
  if (!out) check_type(out, at, "result", *at.result);
  if (!out && at.result_path.how != placement::replace) check_result_path(out, at, "its result_path", at.result_path);
  const bool selects = at.flow != nullptr && at.flow->result_selector != nullptr;
  if (!out && at.result_path.how == placement::at_path && at.work->wraps_result && !selects) {
    out << "state " << at.self->type_name << ": its result_path " << at.result_path.text
        << " cannot place the bare Payload of lambda:invoke (OutputPath would drop the input): give it a result_selector that reads $.Payload, "
           "or use lambda_arn<\"arn:... or ${...}\">";
  }
  if (!out && at.flow != nullptr) check_flow_out(out, at, around);
  if (!out && at.credentials != nullptr)
    check_template(out, at, "credentials", *at.credentials, at.visible(), around);
  if (!out && at.timeout_seconds != 0) check_range(out, at, "timeout_seconds", at.timeout_seconds, 1, limits::seconds);
  if (!out && at.heartbeat_seconds != 0) {
    check_range(out, at, "heartbeat_seconds", at.heartbeat_seconds, 1, limits::seconds);
    if (!out && at.timeout_seconds != 0 && at.heartbeat_seconds >= at.timeout_seconds)
      out << "state " << at.self->type_name << ": its heartbeat_seconds is " << at.heartbeat_seconds
          << "; it must be less than timeout_seconds, which is " << at.timeout_seconds;
  }
  for (const error_label& each : at.raises) {
    check_error(out, at, "raises", each);
    if (out) return;
    if (each.role == error_role::lambda)
      out << "state " << at.self->type_name << ": it raises " << each.name.text << ", but that is an error of Lambda itself; give it a name of its own";
    else if (each.role != error_role::own)
      out << "state " << at.self->type_name << ": it raises " << each.name.text << ", but names that begin with States. are reserved; give it a name of its own";
    if (each.name.text.empty()) out << "state " << at.self->type_name << ": it raises an error without a name; give it one: stepwise::error<\"...\">";
  }
  if (!out) check_guards(out, at, around);
}

}  // namespace stepwise::detail
