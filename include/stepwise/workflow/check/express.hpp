// SPDX-License-Identifier: BSL-1.0
// What cannot be in an Express workflow, which is over within minutes.
#pragma once

#include <stepwise/state/limits.hpp>
#include <stepwise/workflow/machine.hpp>

#include <cstddef>
#include <string_view>

namespace stepwise::detail {

/// Why a state cannot be in an Express workflow; empty where it can.
constexpr std::string_view express_problem(const state_info& at) {
  if (at.nested != nullptr && at.nested->is_distributed()) return "a distributed Map needs a Standard one";
  if (at.type == state_type::wait && at.has_seconds && at.seconds > limits::express_seconds)
    return "it waits longer than the 300 seconds that such a workflow has";
  if (at.work == nullptr || at.work->service == nullptr) return {};
  if (at.work->service->is_activity) return "its resource is an activity";
  switch (at.work->service->form) {
    case task_form::sync: return "its resource has .sync";
    case task_form::sync_2: return "its resource has .sync:2";
    case task_form::wait_for_task_token: return "its resource has .waitForTaskToken";
    default: return {};
  }
}

/// A state that cannot be in an Express workflow, and why.
struct express_fault {
  maybe<state_info> at{};
  std::string_view why{};
};
constexpr express_fault find_express_fault(const machine& states) {
  for (std::size_t i = 0; i < states.size; ++i) {
    if (const std::string_view why = express_problem(states[i]); !why.empty()) return {&states[i], why};
    if (states[i].nested == nullptr) continue;
    for (const scope_info* const each : states[i].nested->scopes)
      if (const express_fault inside = find_express_fault(*each->states); inside.at != nullptr) return inside;
  }
  return {};
}

}  // namespace stepwise::detail
