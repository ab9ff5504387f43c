// SPDX-License-Identifier: BSL-1.0
// The errors that an execution can end with.
#pragma once

#include <stepwise/state/limits.hpp>
#include <stepwise/workflow/workflow.hpp>

#include <array>
#include <cstddef>
#include <string_view>

namespace stepwise {

namespace detail {

/// The most bytes that the JSON text of a type can have, or 0 where nothing bounds it. A recursive type passes an
/// array, which has no bound.
constexpr std::size_t most_bytes(const schema& type) {
  const auto sum_of = [&](std::size_t around) {
    std::size_t sum = 2;
    for (std::size_t i = 0; i < type.size && sum != 0; ++i) {
      const std::size_t one = most_bytes(*type.members[i].type);
      sum = one == 0 ? 0 : sum + one + around + type.members[i].name.size();
    }
    return sum;
  };
  switch (type.what) {
    case kind::boolean: return 5;
    case kind::integer: return 20;
    case kind::number: return 24;
    case kind::literal: return type.scalars[0].what == scalar::type::string ? type.scalars[0].string.size() + 2 : 24;
    case kind::enumeration: {
      std::size_t most = 2;
      for (std::size_t i = 0; i < type.size; ++i)
        if (type.names[i].size() + 2 > most) most = type.names[i].size() + 2;
      return most;
    }
    case kind::object: return sum_of(4);
    case kind::tuple: return sum_of(1);
    case kind::variant: {
      std::size_t most = 1;
      for (std::size_t i = 0; i < type.size && most != 0; ++i) {
        const std::size_t one = most_bytes(*type.members[i].type);
        if (one == 0 || one > most) most = one;
      }
      return most;
    }
    case kind::overlay: {
      const std::size_t base = most_bytes(*type.element);
      const std::size_t over = most_bytes(*type.over);
      std::size_t names = 0;
      for (std::size_t i = 0; i < type.size; ++i) names += type.steps[i].size() + 6;
      return base == 0 || over == 0 ? 0 : base + over + names;
    }
    case kind::optional:
    case kind::nullable: return most_bytes(*type.element);
    default: return 0;
  }
}
/// Whether a payload of this type always has fewer bytes than Step Functions takes.
constexpr bool is_bounded(const schema& type) {
  const std::size_t most = most_bytes(type);
  return most != 0 && most <= limits::payload;
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
    if (at.type == state_type::fail && !at.error.empty()) visit(at.is_carried && begins_expression(at.error) ? std::string_view("*") : at.error);
    if (at.is_carried && !is_caught(at, "States.QueryEvaluationError")) visit("States.QueryEvaluationError");
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
      if (at.timeout_seconds != 0 || at.heartbeat_seconds != 0 || at.paths != nullptr) can_end_with("States.Timeout");
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
/// and those of its Fail states, `*` where one takes its error out of its input; States.QueryEvaluationError where
/// a state has expressions in JSONata. A std::array of views.
template <class Workflow>
inline constexpr const auto& errors_of = detail::error_list<Workflow>::names;

}  // namespace stepwise
