// SPDX-License-Identifier: BSL-1.0
// Checks of retriers and catchers: what is done where the work of a state fails.
#pragma once

#include <stepwise/workflow/check/errors.hpp>
#include <stepwise/workflow/check/flow.hpp>
#include <stepwise/workflow/check/paths.hpp>
#include <stepwise/workflow/check/transitions.hpp>

namespace stepwise::detail {

/// Checks what is done where the work of a state fails.
constexpr void check_guards(sentence& out, const state_info& at, const readable& around) {
  if (at.retries.size != 0) check_retriers(out, at);
  if (out || at.catches.empty()) return;
  for (const catcher& each : at.catches)
    if (!each.other.empty()) return put_stranger(out, at, "catches", each.other, "stepwise::on<error, state>");
  check_errors(out, at, "catcher", "catches", at.catches.size, [&](std::size_t i) -> const name_list& { return at.catches[i].errors; });
  for (const catcher& each : at.catches) {
    if (out) return;
    check_target(out, at, *each.next);
    if (!out && each.result_path.how != placement::replace) {
      sentence what;
      what << "the result_path of its catcher for " << each.errors.names[0].name.text;
      check_result_path(out, at, what.view(), each.result_path);
    }
    if (out) return;
    if (each.assign_unread) {
      out << "state " << at.self->type_name << ": the assign of its catcher for " << each.errors.names[0].name.text << unread_assign;
      return;
    }
    if (each.assign != nullptr) check_template(out, at, "catcher's assign", *each.assign, &schema_of<error_output>, around);
    if (!out && each.output != nullptr) check_template(out, at, "catcher's output", *each.output, {}, around);
    if (out) return;
    const bool alone = each.result_path.how == placement::replace;
    check_edge(out, at, "catcher", alone && each.output == nullptr ? "" : "payload", *each.payload, *each.next);
    if (out && alone && at.language != query_language::jsonata) out << "; to keep the input, give the catcher a result_path, as in stepwise::path<\"$.error\">";
  }
}

}  // namespace stepwise::detail
