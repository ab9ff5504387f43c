// SPDX-License-Identifier: BSL-1.0
// What cannot be in an Express workflow, which is over within minutes.
#pragma once

#include <stepwise/state/limits.hpp>
#include <stepwise/workflow/machine.hpp>

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
  express_fault found;
  const auto look = [&](const state_info& at) {
    if (const std::string_view why = express_problem(at); !why.empty()) found = {&at, why};
    return found.why.empty();
  };
  each_state(states, look);
  return found;
}

}  // namespace stepwise::detail
