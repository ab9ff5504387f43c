// SPDX-License-Identifier: BSL-1.0
// Everything that is checked about a state, and the sentences that say what is wrong.
#pragma once

#include <stepwise/text/timestamp.hpp>
#include <stepwise/workflow/check/choice.hpp>
#include <stepwise/workflow/check/flow.hpp>
#include <stepwise/workflow/check/names.hpp>
#include <stepwise/workflow/check/task.hpp>

#include <cstddef>
#include <string_view>

namespace stepwise::detail {

constexpr void check_wait(sentence& out, const state_info& at) {
  const bool has_path[] = {at.paths != nullptr && at.paths->first != nullptr, at.paths != nullptr && at.paths->second != nullptr};
  const int said = (at.has_seconds ? 1 : 0) + (at.timestamp.empty() ? 0 : 1) + (has_path[0] ? 1 : 0) + (has_path[1] ? 1 : 0);
  if (said != 1) {
    out << "state " << at.self->type_name << ": a Wait needs exactly one of seconds and timestamp, or of their paths; it has "
        << (said == 0 ? "none" : said == 2 ? "two" : "more");
  } else if (has_path[0] || has_path[1]) {
    return;
  } else if (at.has_seconds) {
    check_range(out, at, "seconds", at.seconds, 0, 99999999);
  } else if (!parse_timestamp(at.timestamp).valid) {
    out << "state " << at.self->type_name << ": its timestamp " << at.timestamp
        << " is none; write it as 2027-01-01T00:00:00Z, with an uppercase T and a zone";
  }
}

/// Checks a field that is a path in place of a constant: what it reads is there and is of the right type.
constexpr void check_figure_path(sentence& out, const state_info& at, std::string_view field, const maybe<reference_path>& path, bool is_text, const readable& around) {
  if (out || path == nullptr) return;
  sentence what;
  what << "its " << field;
  if (!check_path(out, at, what.view(), *path)) return;
  using origin = reference_path::origin;
  const maybe<schema> input = at.flow != nullptr ? maybe<schema>(at.flow->visible) : at.input;
  const view root = view_of(path->from == origin::input ? input : path->from == origin::context ? around.context : around.variables);
  const auto begin = [&] { out << "state " << at.self->type_name << ": its " << field << " reads " << path->text; };
  if (!root) {
    begin();
    if (path->from == origin::input)
      out << ", but the state has no input; write using input = ... with its type";
    else
      out << no_variables;
    return;
  }
  sentence missing;
  const reading read = read_at(missing, root, *path, {});
  if (missing) {
    begin();
    out << ", but " << missing.view();
    return;
  }
  const view& node = read.node;
  const bool right = node.what() == kind::json || (node.base != nullptr && (is_text ? is_always(*node.base, scalar::type::string) : node.what() == kind::integer));
  if (!right || read.may_be_absent) {
    begin();
    out << ", which ";
    if (right)
      out << "may be absent";
    else
      put_shape((out << "is "), node);
    if (!right) out << "; it must be " << (is_text ? "a string" : "an integer");
    return;
  }
  std::string_view why;
  if (field == "timestamp_path" && node.what() != kind::json) why = "the text may be no timestamp";
  if (field == "seconds_path" && node.what() == kind::integer && (node.base->is_signed || node.base->bits > 31)) why = "the number may be negative, or too large";
  if (!is_text && field != "seconds_path" && node.what() == kind::integer) why = "the number may be no positive one";
  if (why.empty() || at.allows("can-fail")) return;
  out << "state " << at.self->type_name << ": its " << field << " " << path->text << " can fail: " << why;
  allow_hint(out, "can-fail");
}

constexpr void check_figure_paths(sentence& out, const state_info& at, const readable& around) {
  const bool is_fail = at.type == state_type::fail;
  constexpr std::string_view fields[][2] = {{"timeout_seconds_path", "heartbeat_seconds_path"}, {"seconds_path", "timestamp_path"}, {"error_path", "cause_path"}};
  const auto& names = fields[at.type == state_type::task ? 0 : at.type == state_type::wait ? 1 : 2];
  check_figure_path(out, at, names[0], at.paths->first, is_fail, around);
  check_figure_path(out, at, names[1], at.paths->second, at.type != state_type::task, around);
  const auto both = [&](bool said, std::string_view field, const maybe<reference_path>& path) {
    if (!out && said && path != nullptr) out << "state " << at.self->type_name << ": it has " << field << " and its path; say one of them";
  };
  both(at.timeout_seconds != 0, "timeout_seconds", at.paths->first);
  both(at.heartbeat_seconds != 0, "heartbeat_seconds", at.paths->second);
  both(!at.error.empty(), "an error", at.paths->first);
  both(!at.cause.empty(), "a cause", at.paths->second);
}

constexpr void check_fields(sentence& out, const state_info& at) {
  using reason = misuse::reason;
  if (at.wrong.what == reason::none && at.retries.other.empty() && at.catches.other.empty() && at.routes.other.empty()) return;
  misuse wrong = at.wrong;
  const auto no_list = [&](std::string_view field, std::string_view other, std::string_view wanted) {
    if (!other.empty()) wrong = {reason::type, field, other, wanted};
  };
  no_list("retries", at.retries.other, "stepwise::retries<stepwise::retry<...>, ...>");
  no_list("catches", at.catches.other, "stepwise::catches<stepwise::on<...>, ...>");
  no_list("routes", at.routes.other, "stepwise::routes<stepwise::when<...>, ...>");
  out << "state " << at.self->type_name << ": ";
  if (wrong.what == reason::type) {
    out << "its " << wrong.field << (wrong.field == "parameters" ? " are " : " is ");
    put_brief(out, wrong.found);
    out << (wrong.field == "parameters" ? "; they must be " : "; it must be ") << wrong.wanted;
  } else if (wrong.what == reason::constant) {
    out << "its " << wrong.field << " is no constant; write static constexpr " << wrong.wanted << " " << wrong.field << " = ...";
  } else if (wrong.what == reason::header) {
    out << "for its " << wrong.field << ", include <stepwise/data_flow.hpp>";
  } else if (wrong.what == reason::check) {
    out << "allow names " << wrong.found << ", which is no check that can be passed over";
  } else {
    out << "a " << type_names[static_cast<std::size_t>(at.type)] << " has no " << wrong.field;
    if (!wrong.wanted.empty())
      out << "; write " << wrong.wanted;
    else if (wrong.field == "parameters" || wrong.field == "result_path")
      out << "; only a Task and a Pass have";
    else if (wrong.field == "assign")
      out << "; only a state that goes on has";
    else if (wrong.field != "next")
      out << "; only a Task has";
    else
      out << (at.type == state_type::choice ? "; its routes say where it goes" : "; the workflow ends there");
  }
}

/// Of a state in JSONata: it has no field of JSONPath.
constexpr void check_jsonata(sentence& out, const state_info& at) {
  const auto refuse = [&](bool has, std::string_view field) {
    if (!out && has) out << "state " << at.self->type_name << ": it is in JSONata, which has no " << field << "; what it has in its place is not there yet";
  };
  refuse(at.type == state_type::choice, "rules over paths");
  refuse(at.flow != nullptr, "input_path, parameters, result, result_selector, output_path or assign of payload templates");
  refuse(at.result_path.how != placement::replace, "result_path");
  refuse(at.paths != nullptr, "path in place of a constant");
  for (const catcher& each : at.catches) {
    refuse(each.result_path.how != placement::replace, "result_path of a catcher");
    refuse(each.assign != nullptr, "assign of payload templates");
  }
}

/// `around` is what its expressions see besides its payload.
constexpr void check_state(sentence& out, const state_info& at, const readable& around) {
  check_name(out, *at.self);
  if (!out) check_fields(out, at);
  if (!out && at.input != nullptr) check_type(out, at, "input", *at.input);
  if (out) return;
  switch (at.type) {
    case state_type::task: check_task(out, at, around); break;
    case state_type::choice: check_choice(out, at, around); break;
    case state_type::wait: check_wait(out, at); break;
    default: break;
  }
  if (at.type != state_type::task && at.flow != nullptr) {
    if (!out) check_flow_in(out, at, around);
    if (!out && at.result_path.how != placement::replace) check_result_path(out, at, "its result_path", at.result_path);
    if (!out) check_flow_out(out, at, around);
  }
  if (!out && at.language == query_language::jsonata) check_jsonata(out, at);
  if (!out && at.raw != nullptr) at.raw->check(out, at, {}, *at.raw, {});
  if (!out && at.paths != nullptr) check_figure_paths(out, at, around);
  if (!out && at.type != state_type::choice && at.type != state_type::succeed && at.type != state_type::fail) check_transition(out, at);
}

}  // namespace stepwise::detail
