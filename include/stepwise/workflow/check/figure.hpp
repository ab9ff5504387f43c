// SPDX-License-Identifier: BSL-1.0
// Checks of fields that are paths in place of constants: SecondsPath, TimeoutSecondsPath, CausePath and
// the like.
#pragma once

#include <stepwise/workflow/check/choice.hpp>
#include <stepwise/workflow/check/evaluated_path.hpp>
#include <stepwise/workflow/lower.hpp>

#include <string_view>

namespace stepwise::detail {

/// Checks a field that is a path in place of a constant: what it reads is there and is of the right type.
constexpr void check_figure_path(sentence& out, const state_info& at, std::string_view field, const maybe<reference_path>& path, bool is_text, const readable& around) {
  if (out || path == nullptr) return;
  if (path->is_evaluated) return check_evaluated_path(out, at, field, path->text, {at.visible(), around.context, around.variables}, is_text ? path_use::text : path_use::number);
  sentence what;
  what << "its " << field;
  if (!check_path(out, at, what.view(), *path)) return;
  using origin = reference_path::origin;
  const maybe<schema> input = at.visible();
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
  if (missing && path->from == origin::context && at.allows("can-fail")) return;
  if (missing) {
    begin();
    out << ", but " << missing.view();
    if (path->from == origin::context && !missing.view().ends_with('?')) allow_hint(out, "can-fail");
    return;
  }
  const view& node = read.node;
  const bool right = node.what() == kind::json || (node.base != nullptr && (is_text ? is_always(*node.base, scalar::type::string) : node.what() == kind::integer));
  if (!right || (read.may_be_absent && !at.allows("can-fail"))) {
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
  const auto& names = figure_fields(at.type);
  check_figure_path(out, at, names[0], at.paths->first, is_fail, around);
  check_figure_path(out, at, names[1], at.paths->second, at.type != state_type::task, around);
  const auto both = [&](bool said, std::string_view field, const maybe<reference_path>& path) {
    if (!out && said && path != nullptr) out << "state " << at.self->type_name << ": it has " << field << " and its path; say one of them";
  };
  both(at.timeout_seconds != 0, "timeout_seconds", at.paths->first);
  both(at.heartbeat_seconds != 0, "heartbeat_seconds", at.paths->second);
  both(at.has_error, "an error", at.paths->first);
  both(at.has_cause, "a cause", at.paths->second);
}

template <class S>
struct figure_reader {
  static constexpr void check(sentence& out, const state_info& at, const readable& around) { check_figure_paths(out, at, around); }
};

}  // namespace stepwise::detail
