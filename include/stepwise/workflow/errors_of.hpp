// SPDX-License-Identifier: BSL-1.0
// The errors that an execution can end with.
#pragma once

#include <stepwise/workflow/workflow.hpp>

#include <array>
#include <cstddef>
#include <string_view>

namespace stepwise {

namespace detail {

/// Whether the JSON text of a type has an upper bound.
constexpr bool is_bounded(const schema& type) {  // a recursive type passes an array, which has none
  switch (type.what) {
    case kind::boolean:
    case kind::integer:
    case kind::number:
    case kind::enumeration:
    case kind::literal: return true;
    case kind::object:
    case kind::variant:
    case kind::tuple:
      for (std::size_t i = 0; i < type.size; ++i)
        if (!is_bounded(*type.members[i].type)) return false;
      return true;
    case kind::overlay: return is_bounded(*type.element) && is_bounded(*type.over);
    case kind::optional:
    case kind::nullable: return is_bounded(*type.element);
    default: return false;
  }
}

/// Whether a catcher of the state takes an error, or each of a family ("Lambda.*").
constexpr bool is_caught(const state_info& at, std::string_view name) {
  const bool by_all = name != "States.DataLimitExceeded";  // the documentation and the service differ
  const bool by_task_failed = by_all && name != "States.Timeout";
  for (const catcher& each : at.catches)
    for (const error_label& error : each.errors) {
      if (error.role == error_role::all && by_all) return true;
      if (error.role == error_role::task_failed && by_task_failed) return true;
      if (error.name.text == name) return true;
    }
  return false;
}

template <class Visit>
constexpr void each_error(const machine& states, int timeout_seconds, Visit visit) {
  for (std::size_t i = 0; i < states.size; ++i) {
    const state_info& at = states[i];
    if (at.allows("can-fail") || at.allows("choice-can-miss")) visit("States.Runtime");
    if (at.type == state_type::fail && !at.error.empty()) visit(at.error);
    if (at.type == state_type::fail && at.paths != nullptr && at.paths->first != nullptr) visit("*");
    if (!works(at.type)) continue;
    const auto can_end_with = [&](std::string_view name) {
      if (name == "States.Runtime" || !is_caught(at, name)) visit(name);
    };
    if (at.nested != nullptr) {
      if (at.nested->is_distributed()) {
        can_end_with("States.ExceedToleratedFailureThreshold");
        if (at.nested->map->reader != nullptr) can_end_with("States.ItemReaderFailed");
        if (at.nested->map->writer != nullptr) can_end_with("States.ResultWriterFailed");
      } else {
        for (const scope_info* const scope : at.nested->scopes)
          for (const std::string_view each : scope->errors) can_end_with(each);
      }
    }
    for (const error_label& each : at.raises) can_end_with(each.name.text);
    if (at.work != nullptr) {
      for (std::size_t k = 0; k < at.work->family_count; ++k) can_end_with(at.work->families[k]);
      if (at.timeout_seconds != 0 || at.heartbeat_seconds != 0) can_end_with("States.Timeout");
      can_end_with("States.Permissions");
    }
    if (!is_bounded(*at.output) || !is_bounded(*at.result)) can_end_with("States.DataLimitExceeded");
  }
  if (timeout_seconds != 0) visit("States.Timeout");
}

template <class Workflow>
struct error_list {
  static constexpr const machine& states = machine_of<typename Workflow::start_at>;

  // Distinct names, in the order in which the states can raise them.
  static constexpr std::size_t collect(std::string_view* found, std::size_t room) {
    std::size_t count = 0;
    if (!sound<Workflow>) return count;
    each_error(states, Workflow::timeout_seconds, [&](std::string_view name) {
      for (std::size_t i = 0; i < count && i < room; ++i)
        if (found[i] == name) return;
      if (count < room) found[count] = name;
      ++count;
    });
    return count;
  }
  static constexpr std::size_t upper_bound = collect(nullptr, 0);
  static constexpr std::size_t size = [] {
    std::string_view found[upper_bound + 1]{};
    return collect(found, upper_bound);
  }();
  static constexpr auto names = [] {
    std::array<std::string_view, size> found{};
    collect(found.data(), size);
    return found;
  }();
};

}  // namespace detail

/// The Error Names that an execution of a workflow can end with: what its tasks raise, their
/// integrations' families (`Lambda.*`), timeouts, States.Permissions, States.DataLimitExceeded where no
/// type bounds a payload, less what is caught; States.Runtime where a state is allowed to fail with it;
/// and those of its Fail states, `*` where one takes its error out of its input. A std::array of views.
template <class Workflow>
inline constexpr const auto& errors_of = detail::error_list<Workflow>::names;

}  // namespace stepwise
