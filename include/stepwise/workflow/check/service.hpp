// SPDX-License-Identifier: BSL-1.0
// Checks of tasks that have a resource<…>: there is such an integration, it takes these arguments, and what
// waits for a token gives it to somebody.
#pragma once

#include <stepwise/state/resource.hpp>
#include <stepwise/workflow/check/words.hpp>

#include <cstddef>
#include <string_view>

namespace stepwise::detail {

/// "getItem, putItem, updateItem and deleteItem"
constexpr void put_actions(sentence& out, const integration& service) {
  for (std::size_t i = 0; i < service.size; ++i)
    out << (i == 0 ? "" : i + 1 == service.size ? " and " : ", ") << service.actions[i].name;
}

/// The name in a list that another may be a slip of, or nothing.
template <class List>
constexpr std::string_view nearest(const List& list, std::size_t size, std::string_view name) {
  for (int slips = 0; slips <= slips_in(name); ++slips)
    for (std::size_t i = 0; i < size; ++i)
      if (resembles(name, list[i].name, slips)) return list[i].name;
  return {};
}

constexpr bool is_lower_case(std::string_view text) {
  for (const char c : text)
    if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9')) return false;
  return !text.empty();
}
constexpr bool is_camel_case(std::string_view text) {
  for (const char c : text)
    if (!(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') && !(c >= '0' && c <= '9')) return false;
  return !text.empty() && text[0] >= 'a' && text[0] <= 'z';
}

/// The forms that an action has beside the plain one.
constexpr void put_forms(sentence& out, const integration_action& action) {
  bool first = true;
  for (const task_form each : {task_form::sync, task_form::sync_2, task_form::wait_for_task_token}) {
    if ((action.forms & form_bit(each)) == 0) continue;
    out << (first ? ", but " : " and ") << form_suffix(each);
    first = false;
  }
}

/// `is_allowed`: a service that the table has not may be newer than the table.
constexpr void check_optimized(sentence& out, const resource_name& name, bool is_allowed) {
  const auto through_sdk = [&](std::string_view service) { out << "through the SDK it is " << name.before << "aws-sdk:" << service << ":" << name.action; };
  const maybe<integration> service = find_integration(name.service);
  if (service == nullptr) {
    if (is_allowed) return;
    out << "no service is called " << name.service << "; ";
    if (const std::string_view meant = nearest(integrations, sizeof(integrations) / sizeof(*integrations), name.service); !meant.empty()) {
      out << "is " << meant << " meant?";
    } else {
      through_sdk(name.service);
      allow_hint(out, "resource-unknown");
    }
    return;
  }
  const maybe<integration_action> action = find_action(*service, name.action);
  if (action == nullptr) {
    out << name.service << " has ";
    put_actions(out, *service);
    if (!nearest(service->actions, service->size, name.action).empty() || service->sdk.empty()) return;
    out << "; ";
    through_sdk(service->sdk);
  } else if (!name.known_form || (action->forms & form_bit(name.form)) == 0) {
    out << name.action << " of " << name.service << " has no ." << name.suffix;
    put_forms(out, *action);
  }
}

constexpr void check_sdk(sentence& out, const resource_name& name) {
  if (!is_lower_case(name.service))
    out << "the service of an SDK integration is written in lower case, without other characters";
  else if (!is_camel_case(name.action))
    out << "the action of an SDK integration begins with a lower-case letter, as in arn:aws:states:::aws-sdk:s3:getObject";
  else if (!name.known_form || name.form == task_form::sync || name.form == task_form::sync_2)
    out << "an SDK integration has no ." << name.suffix << ", but .waitForTaskToken";
}

constexpr void check_resource(sentence& out, const state_info& at, const resource_name& name) {
  using type = resource_name::type;
  sentence problem;
  switch (name.what) {
    case type::no_arn: problem << "it is no ARN; write it as in arn:aws:states:::sns:publish"; break;
    case type::other:
      problem << "it must be the ARN of a function or of an activity, or name an action, as in arn:aws:states:::sns:publish";
      break;
    case type::optimized: check_optimized(problem, name, at.allows("resource-unknown")); break;
    case type::sdk: check_sdk(problem, name); break;
    default: break;
  }
  if (problem) out << "state " << at.self->type_name << ": its resource " << at.work->uri << " is no integration: " << problem.view();
}

/// Calls `visit(name, is_required)` for each argument in a list until it returns false.
template <class Visit>
constexpr void each_argument(std::string_view list, Visit visit) {
  for (std::size_t from = 0, to = 0; from < list.size(); from = to + 1) {
    for (to = from; list[to] != ' ';) ++to;
    const bool is_required = list[to - 1] == '*';
    if (!visit(list.substr(from, to - from - (is_required ? 1 : 0)), is_required)) return;
  }
}

/// What makes the arguments of a task: its Parameters, or its Arguments in JSONata.
constexpr maybe<template_field> given_to(const state_info& at) {
  if (at.flow == nullptr) return nullptr;
  return at.flow->arguments != nullptr ? at.flow->arguments : at.flow->parameters;
}

/// The arguments of a task: the members of its parameters, or of what it passes on where it has none.
class argument_check {
 public:
  constexpr argument_check(sentence& out, const state_info& at, const resource_name& name) : out_(out), at_(at), name_(name) {}

 private:
  sentence& out_;
  const state_info& at_;
  const resource_name& name_;
  std::string_view known_{};
  bool in_sdk_ = false;
  bool told_ = true;  // whether it is known what is passed

  constexpr bool has_parameters() const { return given_to(at_) != nullptr; }

  // Calls `visit(name, is_always_there)`.
  template <class Visit>
  constexpr void each_given(Visit visit) {
    if (has_parameters()) {
      const template_view& tree = given_to(at_)->tree;
      told_ = tree[0].what == template_node::type::object;  // in JSONata it may be an expression
      for (node_index i = tree[0].first; i != no_node; i = tree[i].next)
        if (!visit(tree.view(tree[i].key), true)) return;
      return;
    }
    const view input = view_of(at_.visible());
    told_ = input.what() == kind::object;
    if (told_) each_member(input, [&](std::string_view name, const view& member) { return visit(name, member.what() != kind::optional); });
  }

  constexpr sentence& begin() {
    out_ << "state " << at_.self->type_name << ": ";
    const bool in_jsonata = at_.language == query_language::jsonata;
    if (has_parameters()) return out_ << (in_jsonata ? "its arguments have " : "its parameters have ");
    out_ << (in_jsonata ? "it has no arguments, and its input " : "it has no parameters, and its input ");
    const maybe<schema> input = at_.visible();
    return out_ << *input << " has ";
  }
  constexpr sentence& put_action() { return out_ << (in_sdk_ ? "aws-sdk:" : "") << name_.service << ":" << name_.action; }

  constexpr void check_name(std::string_view given) {
    bool found = known_.empty();
    each_argument(known_, [&](std::string_view each, bool) {
      found = found || each == given;
      return !found;
    });
    if (!found && at_.allows("argument-unknown")) return;  // the lists of arguments may be older than the service
    if (!found) {
      begin() << given << ", which ";
      put_action() << " has not";
      for (int slips = 0; slips <= slips_in(given); ++slips) {
        std::string_view meant;
        each_argument(known_, [&](std::string_view each, bool) {
          if (resembles(given, each, slips)) meant = each;
          return meant.empty();
        });
        if (meant.empty()) continue;
        out_ << "; is " << meant << " meant?";
        return;
      }
      if (has_parameters()) allow_hint(out_, "argument-unknown");
    } else if (known_.empty() && !given.empty() && given[0] >= 'a' && given[0] <= 'z' && !at_.allows("argument-unknown")) {
      begin() << given << "; in Step Functions the names of arguments begin with an upper-case letter: ";
      out_.put(static_cast<char>(given[0] - 'a' + 'A'));
      out_ << given.substr(1);
    }
  }

  constexpr bool has(std::string_view wanted) {
    bool found = false;
    each_given([&](std::string_view given, bool is_always_there) {
      found = found || (given == wanted && is_always_there);
      return !found;
    });
    return found;
  }
  constexpr bool may_have(std::string_view wanted) {
    bool found = false;
    each_given([&](std::string_view given, bool) {
      found = found || given == wanted;
      return !found;
    });
    return found;
  }
  constexpr void check_there(std::string_view wanted) {
    if (has(wanted) || (in_sdk_ && at_.allows("argument-missing"))) return;
    begin() << "no " << wanted << ", which ";
    put_action() << " requires";
    if (in_sdk_) allow_hint(out_, "argument-missing");  // of the optimized ones Step Functions requires them too
  }

 public:
  // Stands behind what it calls: Clang makes a template's function for a constant only once it has seen its body.
  constexpr void check() {
    if (const maybe<integration_action> action = find_action(name_); action != nullptr) {
      known_ = action->arguments;
      in_sdk_ = name_.what == resource_name::type::sdk;
    }
    each_given([&](std::string_view argument, bool) {
      check_name(argument);
      return !out_;
    });
    if (out_ || known_.empty() || !told_) return;
    each_argument(known_, [&](std::string_view argument, bool is_required) {
      if (is_required) check_there(argument);
      return !out_;
    });
    if (!out_ && name_.service == "sns" && name_.action == "publish" && !may_have("TopicArn") && !may_have("TargetArn") && !may_have("PhoneNumber")) {
      begin() << "none of TopicArn, TargetArn and PhoneNumber, of which ";
      put_action() << " requires one";
    }
    if (!out_ && name_.service == "http" && !in_sdk_ && !has("InvocationConfig")) check_there("Authentication");
  }
};

/// Whether a template reads the task token. An expression for the whole may do so in many ways.
constexpr bool reads_token(const template_view& tree) {
  for (std::size_t i = 0; i < tree.count; ++i) {
    const template_node& node = tree.nodes[i];
    if (node.what == template_node::type::string && begins_expression(tree.view(node.text)) &&
        (i == 0 || find_text(tree.view(node.text), "$states.context") != std::string_view::npos))
      return true;
    if (node.what != template_node::type::expression) continue;
    const std::string_view text = tree.view(node.text);
    if (text == "$$" || find_text(text, "$$.Task") != std::string_view::npos || find_text(text, "$$[") != std::string_view::npos) return true;
  }
  return false;
}

constexpr void check_waiting(sentence& out, const state_info& at) {
  const service_work& work = *at.work->service;
  const bool by_token = work.form == task_form::wait_for_task_token;
  if (!by_token && !work.is_activity) return;
  const maybe<template_field> given = given_to(at);
  const bool passes = given != nullptr && reads_token(given->tree);
  if (by_token && !passes && !at.allows("token-not-passed")) {
    out << "state " << at.self->type_name
        << (at.language == query_language::jsonata ? ": its arguments do not pass $states.context.Task.Token on" : ": its parameters do not pass $$.Task.Token on") << ", so nobody can answer it";
    allow_hint(out, "token-not-passed");
  } else if (at.timeout_seconds == 0 && at.heartbeat_seconds == 0 && at.paths == nullptr && !at.allows("waits-for-ever")) {
    out << "state " << at.self->type_name << ": it waits for ever where nobody answers it; give it timeout_seconds or heartbeat_seconds";
    allow_hint(out, "waits-for-ever");
  }
}

constexpr void check_arguments(sentence& out, const state_info& at, const resource_name& name) {
  using type = resource_name::type;
  if (name.what == type::optimized || name.what == type::sdk) argument_check(out, at, name).check();
  if (!out) check_waiting(out, at);
  if (out || name.what != type::optimized || name.service != "states" || name.form != task_form::sync) return;
  const view output = member_of(view_of(at.result), "Output");
  if (!output || output.what() == kind::string || output.what() == kind::json || output.base == nullptr) return;
  out << "state " << at.self->type_name << ": Output of its result " << *at.result << " is " << *output.base
      << ", but with .sync it is a JSON text; with .sync:2 it is the output itself";
}

template <fixed_string Arn>
struct service_check<stepwise::resource<Arn>> {
  static constexpr const resource_name& name = resource_facts<stepwise::resource<Arn>, Arn>::name;
  static constexpr void resource(sentence& out, const state_info& at) { check_resource(out, at, name); }
  static constexpr void arguments(sentence& out, const state_info& at) { check_arguments(out, at, name); }
};

}  // namespace stepwise::detail
