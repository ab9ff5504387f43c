// SPDX-License-Identifier: BSL-1.0
#include "write/identifiers.hpp"

#include "types/needs.hpp"

#include <stepwise/state/errors.hpp>
#include <stepwise/state/resource.hpp>

#include <set>
#include <string_view>
#include <vector>

namespace stepwise::importer {

namespace {

void identify_states(const machine& scope, identifiers& out) {
  for (const state& each : scope.states) out.states[&each] = out.taken.take(type_identifier(each.name));
  for (const state& each : scope.states)
    for (const machine& inner : each.inside) identify_states(inner, out);
}

void identify_workflows(const machine& scope, identifiers& out) {
  for (const state& each : scope.states) {
    std::size_t number = 0;
    for (const machine& inner : each.inside) {
      std::string name = out.states.at(&each) + (each.type == "Map" ? "Processor" : "Branch" + (each.inside.size() > 1 ? std::to_string(++number) : std::string()));
      out.workflows[&inner] = out.taken.take(name);
      identify_workflows(inner, out);
    }
  }
}

// Errors that a state names and that are nobody's but its own: aliases stand for them.
std::vector<std::string_view> own_errors(const state& of) {
  std::vector<std::string_view> out;
  for (const std::string_view list : {"Retry", "Catch"})
    if (const json::value* all = of.field(list))
      for (const json::value& each : all->as_array())
        for (const json::value& name : each.as_object().at("ErrorEquals").as_array()) {
          const std::string_view error = name.as_string();
          if (detail::role_of(error) == detail::error_role::own && !error.empty()) out.push_back(error);
        }
  return out;
}

void identify_errors(const machine& scope, identifiers& out) {
  for (const state& each : scope.states) {
    const std::vector<std::string_view> raised_here = raised_by(each);
    const std::set<std::string_view> raised(raised_here.begin(), raised_here.end());
    for (const std::string_view error : own_errors(each)) {
      const bool is_raised = raised.contains(error);
      if (!out.errors.contains(error) && (is_raised || error.find('.') == std::string_view::npos)) out.errors[std::string(error)] = out.taken.take(type_identifier(error));
    }
    for (const machine& inner : each.inside) identify_errors(inner, out);
  }
}

}  // namespace

identifiers identify(const machine& whole, const std::string& workflow) {
  identifiers out;
  identify_states(whole, out);
  // The workflow gives way: a state's name is its own.
  out.workflows[&whole] = out.taken.has(workflow) ? out.taken.take(workflow + "Workflow") : out.taken.take(workflow);
  identify_workflows(whole, out);
  identify_errors(whole, out);
  return out;
}

std::vector<std::string_view> raised_by(const state& task) {
  std::vector<std::string_view> out;
  if (task.type != "Task") return out;
  const detail::resource_name resource = detail::read_resource(task.text("Resource"));
  using type = detail::resource_name::type;
  const bool is_code = resource.what == type::function || resource.what == type::activity || resource.what == type::substitution || resource.service == "lambda" ||
                       resource.form == detail::task_form::wait_for_task_token;
  std::set<std::string_view> known;
  for (const std::string_view error : own_errors(task))
    // Those of a service have its name in front.
    if ((is_code || error.find('.') == std::string_view::npos) && known.insert(error).second) out.push_back(error);
  return out;
}

}  // namespace stepwise::importer
