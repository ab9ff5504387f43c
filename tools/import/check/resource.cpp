// SPDX-License-Identifier: BSL-1.0
// What a task calls: its Resource, the arguments of that, and who answers it.
#include "check/expressions.hpp"
#include "check/fields.hpp"
#include "check/walk.hpp"

#include <stepwise/json.hpp>
#include <stepwise/services.hpp>
#include <stepwise/workflow/check/service.hpp>
#include <stepwise/workflow/check/task.hpp>

#include <algorithm>

namespace stepwise::importer {

namespace {

using type = detail::resource_name::type;

// Why there is no such integration; empty where there is one.
std::string problem_of(std::string_view resource, const detail::resource_name& name) {
  if (resource.empty()) return "is empty; it must be an ARN, as arn:aws:states:::sns:publish";
  detail::sentence problem;
  switch (name.what) {
    case type::no_arn:
      if (detail::has_substitution(resource)) return {};
      return "is no ARN; write it as in arn:aws:states:::sns:publish";
    case type::other:
      return "is not recognized: it must be the ARN of a function or of an activity, or name an action, as in arn:aws:states:::sns:publish";
    case type::optimized:
      if (detail::find_integration(name.service) == nullptr) return {};
      detail::check_optimized(problem, name, true);
      break;
    case type::sdk: detail::check_sdk(problem, name); break;
    case type::function:
      if (std::string_view part; detail::is_wrong_function(resource, part))
        return part.empty() ? std::string("names no function: behind a colon the version or alias is missing")
                            : said("names no function: ", part, " is no name of a function, a version or an alias");
      break;
    default: break;
  }
  return problem ? said("is not recognized: ", problem.view()) : std::string();
}

std::string_view express_problem(const detail::resource_name& name) {
  if (name.what == type::activity) return "an activity";
  if (name.form != detail::task_form::request_response) return detail::form_suffix(name.form);
  return {};
}

// Whether an expression of JSONata reads the Context Object, or all of $states.
bool reads_context(std::string_view text) {
  if (text.find("context") != std::string_view::npos) return true;
  constexpr std::string_view states = "$states", letters = "_abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", spaces = " \t\r\n";
  for (std::size_t at = text.find(states); at != std::string_view::npos; at = text.find(states, at + 1)) {
    std::string_view behind = text.substr(at + states.size());
    if (!behind.empty() && (letters.find(behind[0]) != std::string_view::npos || (behind[0] >= '0' && behind[0] <= '9'))) continue;  // $statesOfMine
    const auto skip = [&] { behind.remove_prefix(std::min(behind.find_first_not_of(spaces), behind.size())); };
    skip();
    if (!behind.starts_with('.')) return true;
    behind.remove_prefix(1);
    skip();
    if (behind.empty() || (letters.find(behind[0]) == std::string_view::npos && behind[0] != '"' && behind[0] != '`')) return true;
  }
  return false;
}

// Whether something in a template reads the task token, as far as can be seen.
bool reads_token(const json::value& value, query_language language, bool is_expression) {
  if (value.is_object()) {
    for (const auto& [key, each] : value.get_object())
      if (reads_token(each, language, std::string_view(key).ends_with(".$"))) return true;
  } else if (value.is_array()) {
    for (const json::value& each : value.get_array())
      if (reads_token(each, language, false)) return true;
  } else if (value.is_string()) {
    const std::string_view text = value.get_string();
    if (language == query_language::jsonata) return is_jsonata(text) && reads_context(text);
    return is_expression && (has_substitution(text) || read_expression(text).reads_token);
  }
  return false;
}

void check_arguments(walk& at, const json::object& given, const detail::resource_name& name, const std::string& pointer, const std::string& what) {
  const detail::maybe<detail::integration_action> action = detail::find_action(name);
  const std::string_view known = action == nullptr ? std::string_view() : action->arguments;
  const std::string called = said(name.what == type::sdk ? "aws-sdk:" : "", name.service, ":", name.action);
  const auto has = [&](std::string_view wanted) { return given.contains(wanted) || given.contains(said(wanted, ".$")); };
  std::vector<std::string_view> names, meant;
  detail::each_argument(known, [&](std::string_view each, bool) { return names.push_back(each), true; });
  for (const auto& [key, value] : given) {
    std::string_view argument = key;
    if (at.language == query_language::jsonpath && argument.ends_with(".$")) argument.remove_suffix(2);
    if (argument.empty() || has_substitution(argument)) continue;
    const std::string inner = below(pointer, key);
    if (known.empty()) {
      if (argument[0] >= 'a' && argument[0] <= 'z')
        at.warn("argument-unknown", inner,
                said(what, " have ", argument, "; in Step Functions the names of arguments begin with an upper-case letter: ",
                     std::string(1, static_cast<char>(argument[0] - 'a' + 'A')), argument.substr(1)));
      continue;
    }
    bool found = false;
    for (const std::string_view each : names) found = found || each == argument;
    if (found) continue;
    std::string_view near;
    for (int slips = 0; slips <= detail::slips_in(argument) && near.empty() && argument.size() < 80; ++slips)
      for (const std::string_view each : names)
        if (near.empty() && detail::resembles(argument, each, slips)) near = each;
    if (!near.empty()) meant.push_back(near);
    at.warn("argument-unknown", inner,
            said(what, " have ", argument, ", which ", called, " has not", near.empty() ? std::string() : said("; is ", near, " meant?")));
  }
  const auto missing = [&](std::string_view wanted) {
    for (const std::string_view each : meant)
      if (each == wanted) return;
    // Of the optimized integrations Step Functions requires them too; the SDK does when it is called.
    if (!has(wanted))
      at.say(name.what == type::sdk ? severity::warning : severity::error, "argument-missing", pointer,
             said(what, " have no ", wanted, ", which ", called, " requires"));
  };
  detail::each_argument(known, [&](std::string_view each, bool is_required) {
    if (is_required) missing(each);
    return true;
  });
  if (name.service == "sns" && name.action == "publish" && !known.empty() && !has("TopicArn") && !has("TargetArn") && !has("PhoneNumber") &&
      meant.empty())
    at.error("argument-missing", pointer, said(what, " have none of TopicArn, TargetArn and PhoneNumber, of which ", called, " requires one"));
  if (name.service == "http" && name.what == type::optimized && !has("InvocationConfig")) missing("Authentication");
}

}  // namespace

void check_resource(walk& at, const json::object& state, const place& of) {
  const json::value* resource = state.if_contains("Resource");
  if (resource == nullptr) return;
  const std::string pointer = below(of.pointer, "Resource");
  if (!resource->is_string()) return at.error("field-type", pointer, said("its Resource is ", describe(*resource), "; it must be a text, an ARN"));
  const std::string_view text = resource->get_string();
  if (is_jsonata(text))
    return at.error("resource-invalid", pointer,
                    said("its Resource is an expression, ", describe(*resource), "; it must be an ARN that stands there as it is"));
  const detail::resource_name name = detail::read_resource(text);
  const std::string problem = problem_of(text, name);
  const bool is_sound = problem.empty();
  if (!is_sound) at.error("resource-invalid", pointer, said("its Resource ", text, text.empty() ? "" : " ", problem));
  if (const std::string_view why = express_problem(name); is_sound && at.is_express && !why.empty())
    at.error("resource-express", pointer,
             said("its Resource ", text, name.what == type::activity ? " is an activity" : said(" has ", why),
                  ", which an Express state machine does not support"));
  if (is_sound && name.what == type::optimized && detail::find_integration(name.service) == nullptr)
    at.warn("resource-unknown", pointer,
            said("its Resource ", text, " names the service ", name.service, ", which has no integration that is known of; through the SDK it is ",
                 name.before, "aws-sdk:", name.service, ":", name.action));

  const bool in_jsonata = at.language == query_language::jsonata;
  const std::string_view field = in_jsonata ? "Arguments" : "Parameters";
  const json::value* arguments = state.if_contains(field);
  const bool is_call = name.what == type::optimized || name.what == type::sdk;
  if (is_sound && is_call && arguments != nullptr && arguments->is_object())
    check_arguments(at, arguments->get_object(), name, below(of.pointer, field), of.of(field));

  const bool by_token = name.form == detail::task_form::wait_for_task_token && is_call;
  if (!is_sound || at.is_express || (!by_token && name.what != type::activity)) return;
  // What InputPath takes of the Context Object is the input then.
  const bool is_input = !in_jsonata && read_expression(text_of(state, "InputPath")).reads_token;
  const bool passes = is_input || (arguments != nullptr && reads_token(*arguments, at.language, true));
  if (by_token && !passes)
    at.warn("token-not-passed", of.pointer,
            said("its ", field, " do not pass ", in_jsonata ? "$states.context.Task.Token" : "$$.Task.Token", " on, so nobody can answer it"));
  const auto has = [&](std::string_view wanted) { return state.contains(wanted); };
  if (!has("TimeoutSeconds") && !has("HeartbeatSeconds") && !has("TimeoutSecondsPath") && !has("HeartbeatSecondsPath"))
    at.warn("waits-for-ever", of.pointer, "it waits for ever where nobody answers it; give it TimeoutSeconds or HeartbeatSeconds");
}

}  // namespace stepwise::importer
