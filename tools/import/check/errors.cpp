// SPDX-License-Identifier: BSL-1.0
#include "check/errors.hpp"

#include "check/walk.hpp"
#include "write/identifiers.hpp"

#include <stepwise/json.hpp>
#include <stepwise/services.hpp>
#include <stepwise/state/errors.hpp>
#include <stepwise/state/resource.hpp>
#include <stepwise/workflow/check/errors.hpp>

#include <algorithm>
#include <set>

namespace stepwise::importer {

namespace {

using detail::error_role;
using error_set = std::set<std::string, std::less<>>;

bool is_distributed(const state& map) {
  const json::value* config = map.inside.empty() ? nullptr : map.inside.front().field("ProcessorConfig");
  return map.type == "Map" && config != nullptr && text_of(config->as_object(), "Mode") == "DISTRIBUTED";
}

std::vector<std::vector<std::string_view>> lists_of(const state& of, std::string_view field) {
  std::vector<std::vector<std::string_view>> out;
  if (const json::value* all = of.field(field))
    for (const json::value& each : all->as_array()) {
      out.emplace_back();
      for (const json::value& name : each.as_object().at("ErrorEquals").as_array()) out.back().push_back(name.as_string());
    }
  return out;
}
bool contains(const std::vector<std::string_view>& list, std::string_view name) { return std::find(list.begin(), list.end(), name) != list.end(); }

/// What calls code of one's own: that may raise any error.
bool is_code(const detail::resource_name& resource) {
  using type = detail::resource_name::type;
  return resource.what == type::function || resource.what == type::activity || resource.what == type::substitution || resource.what == type::no_arn ||
         resource.service == "lambda" || resource.form != detail::task_form::request_response;
}

bool is_caught(const state& of, std::string_view error) {
  const bool by_all = error != "States.DataLimitExceeded" && error != "States.Runtime";
  for (const std::vector<std::string_view>& each : lists_of(of, "Catch"))
    if (contains(each, error) || (by_all && contains(each, "States.ALL")) ||
        (by_all && error != "States.Timeout" && contains(each, "States.TaskFailed")))
      return true;
  return false;
}

/// The errors that an execution of a machine can end with: names, families as "Lambda.*", and "*" for any.
struct errors_out {
  error_set names;
  bool by_code = false;  // some function or activity inside may raise any of its own
};

errors_out errors_of(const machine& scope);

errors_out errors_of(const state& each) {
  errors_out own;
  if (each.type == "Choice" && each.field("Default") == nullptr) own.names.insert("States.Runtime");
  if (each.type == "Fail") {
    if (const std::string_view error = each.text("Error"); !error.empty())
      own.names.emplace(is_jsonata(error) || has_substitution(error) ? std::string_view("*") : error);
    if (each.field("ErrorPath") != nullptr) own.names.insert("*");
  }
  if (each.type == "Task") {
    const detail::resource_name resource = detail::read_resource(each.text("Resource"));
    const detail::error_families families = detail::families_of(resource);
    for (std::size_t i = 0; i < families.size; ++i) own.names.emplace(families.list[i]);
    for (const std::string_view error : raised_by(each)) own.names.emplace(error);
    for (const std::string_view field : {"TimeoutSeconds", "TimeoutSecondsPath", "HeartbeatSeconds", "HeartbeatSecondsPath"})
      if (each.field(field) != nullptr) own.names.insert("States.Timeout");
    own.names.insert("States.Permissions");
    own.by_code = is_code(resource);
  }
  if (is_distributed(each)) {
    own.names.insert("States.ExceedToleratedFailureThreshold");
    if (each.field("ItemReader") != nullptr) own.names.insert("States.ItemReaderFailed");
    if (each.field("ResultWriter") != nullptr) own.names.insert("States.ResultWriterFailed");
  } else {
    for (const machine& inner : each.inside) {
      const errors_out more = errors_of(inner);
      own.names.insert(more.names.begin(), more.names.end());
      own.by_code = own.by_code || more.by_code;
    }
  }
  return own;
}

errors_out errors_of(const machine& scope) {
  errors_out out;
  out.names.insert("States.DataLimitExceeded");
  for (const state& each : scope.states) {
    const errors_out own = errors_of(each);
    for (const std::string& name : own.names)
      if (!is_caught(each, name)) out.names.insert(name);
    out.by_code = out.by_code || (own.by_code && !is_caught(each, "an error of its own"));
    if (each.language == query_language::jsonata && !is_caught(each, "States.QueryEvaluationError")) out.names.insert("States.QueryEvaluationError");
  }
  return out;
}

struct verdict_of_error {
  bool can_come = true;
  bool is_sure = true;  // that it cannot
  std::string why;
};

verdict_of_error in_task(const state& task, const std::set<std::string_view>& raised, std::string_view name, error_role role) {
  const detail::resource_name resource = detail::read_resource(task.text("Resource"));
  using type = detail::resource_name::type;
  const verdict_of_error no{.can_come = false, .is_sure = true, .why = {}};
  if (role == error_role::reserved) {
    if (name == "States.HeartbeatTimeout" && task.field("HeartbeatSeconds") == nullptr && task.field("HeartbeatSecondsPath") == nullptr)
      return {false, true, ": it has no HeartbeatSeconds"};
    if (name == "States.QueryEvaluationError" && task.language != query_language::jsonata) return {false, true, ": it is in JSONPath"};
    if (name.starts_with("States.Http.") && !(resource.what == type::optimized && resource.service == "http"))
      return {false, true, ": it does not call http:invoke"};
    for (const std::string_view each :
         {"States.HeartbeatTimeout", "States.QueryEvaluationError", "States.Timeout", "States.Permissions", "States.DataLimitExceeded"})
      if (name == each) return {};
    if (name.starts_with("States.Http.")) return {};
    for (const std::string_view each :
         {"States.IntrinsicFailure", "States.NoChoiceMatched", "States.ParameterPathFailure", "States.ResultPathMatchFailure"})
      if (name == each) return {false, true, ": Step Functions reports it as States.Runtime, which can be neither caught nor retried"};
    return {false, true, ": a Task does not fail with it"};
  }
  if (raised.contains(name)) return {};
  const bool calls_function = resource.what == type::function || resource.what == type::substitution || resource.what == type::no_arn ||
                              (resource.what == type::optimized && resource.service == "lambda");
  const detail::error_families families = detail::families_of(resource);
  for (std::size_t i = 0; i < families.size; ++i)
    if (detail::stands_for(families.list[i], name)) {
      if (!calls_function || role != error_role::lambda) return {};
      for (const std::string_view each : detail::well_known_errors)
        if (each == name) return {};
      for (int slips = 0; slips <= detail::slips_in(name) && name.size() < 80; ++slips)
        for (const std::string_view each : detail::well_known_errors)
          if (detail::role_of(each) == error_role::lambda && detail::resembles(name, each, slips))
            return {false, true, said(", while ", each, " can")};
      return {};
    }
  if (role == error_role::lambda) {
    if (calls_function) return {};
    return {false, true, ": it calls no function"};
  }
  // The spelling of a service's name.
  for (std::size_t i = 0; i < families.size; ++i) {
    std::string_view family = families.list[i];
    if (family.size() < 3 || !family.ends_with(".*")) continue;
    family.remove_suffix(1);
    if (detail::starts_alike(name, family)) return {false, true, said(", while ", family, name.substr(family.size()), " can")};
  }
  if (resource.what == type::sdk && detail::starts_alike(name, resource.service) && name.substr(resource.service.size()).starts_with('.')) return {};
  if (is_code(resource)) return {false, false, {}};
  return {false, true,
          said(": the errors of ", resource.service, " do not begin so",
               families.size != 0 && families.list[0] != "*" ? said(", but with ", families.list[0].substr(0, families.list[0].size() - 1)) : "")};
}

verdict_of_error in_nested(const state& of, std::string_view name, error_role role) {
  const std::string_view type = of.type;
  if (name == "States.DataLimitExceeded" || (name == "States.QueryEvaluationError" && of.language == query_language::jsonata)) return {};
  const errors_out inside = errors_of(of);
  for (const std::string& each : inside.names)
    if (each == "*" || detail::stands_for(each, name)) return {};
  if (is_distributed(of))
    return {false, true,
            role == error_role::reserved
                ? said(name == "States.ItemReaderFailed"     ? ": it has no ItemReader"
                       : name == "States.ResultWriterFailed" ? ": it has no ResultWriter"
                                                             : ": a distributed Map does not fail with it")
                : std::string(": a distributed Map counts the errors of its executions, and fails with States.ExceedToleratedFailureThreshold")};
  if (role == error_role::own && inside.by_code) return {false, false, {}};
  return {false, true, type == "Parallel" ? ": none of its branches ends with it" : ": its item processor does not end with it"};
}

bool takes(const std::vector<std::string_view>& earlier, std::string_view name) {
  if (contains(earlier, name)) return true;
  const error_role role = detail::role_of(name);
  const bool by_wildcard = role == error_role::own || role == error_role::lambda || (role == error_role::reserved && name != "States.Timeout");
  return by_wildcard && contains(earlier, "States.TaskFailed");
}

void doubt_list(const state& of, std::string_view field, std::string_view role, std::vector<finding>& found) {
  const std::vector<std::vector<std::string_view>> lists = lists_of(of, field);
  const std::string pointer = below(of.pointer, field);
  const std::vector<std::string_view> raised_here = raised_by(of);
  const std::set<std::string_view> raised(raised_here.begin(), raised_here.end());
  const auto say = [&](severity how, std::string_view rule, std::string where, std::string what) {
    found.push_back({how, rule, std::move(where), std::string(of.name), std::move(what)});
  };
  for (std::size_t i = 0; i < lists.size(); ++i) {
    const std::string here = below(pointer, i);
    const std::string subject = said("its ", role, " number ", word(i + 1));
    bool dead = true;
    std::vector<std::pair<std::size_t, std::string>> taken;  // what others take, and why
    for (std::size_t k = 0; k < lists[i].size(); ++k) {
      const std::string_view name = lists[i][k];
      const std::string where = below(below(here, "ErrorEquals"), k);
      const error_role kind = detail::role_of(name);
      if (has_substitution(name)) {
        dead = false;
        continue;
      }
      if (kind == error_role::reserved || kind == error_role::own || kind == error_role::lambda) {
        const verdict_of_error verdict = of.type == "Task" ? in_task(of, raised, name, kind) : in_nested(of, name, kind);
        if (!verdict.can_come)
          say(verdict.is_sure ? severity::warning : severity::note, "error-cannot-come", where,
              verdict.is_sure ? said(subject, " names ", name, ", which cannot come", verdict.why)
                              : said(subject, " names ", name, ", which only code inside of it could raise"));
      }
      if (kind == error_role::runtime) {
        taken.emplace_back(k, "States.Runtime can be neither caught nor retried");
        continue;
      }
      std::size_t by = 0;
      while (by < i && !takes(lists[by], name)) ++by;
      if (by < i)
        taken.emplace_back(k, said(name, " is taken by the one for ", lists[by].front(), " before it"));
      else
        dead = false;
    }
    if (dead && !taken.empty())
      say(severity::warning, role == "catcher" ? "catcher-cannot-fire" : "retrier-cannot-fire", here,
          said(subject, " cannot fire: ", taken.front().second));
    else
      for (const auto& [k, why] : taken)
        say(severity::warning, "error-taken-before", below(below(here, "ErrorEquals"), k), said(subject, " names ", lists[i][k], " in vain: ", why));
    for (std::size_t k = 0; k < lists[i].size(); ++k)
      if (std::find(lists[i].begin(), lists[i].begin() + static_cast<std::ptrdiff_t>(k), lists[i][k]) !=
          lists[i].begin() + static_cast<std::ptrdiff_t>(k))
        say(severity::warning, "error-twice", below(below(here, "ErrorEquals"), k), said(subject, " names ", lists[i][k], " twice"));
  }
}

}  // namespace

void doubt_errors(const state& of, std::vector<finding>& found) {
  doubt_list(of, "Retry", "retrier", found);
  doubt_list(of, "Catch", "catcher", found);
}

}  // namespace stepwise::importer
