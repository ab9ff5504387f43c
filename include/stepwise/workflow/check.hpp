// SPDX-License-Identifier: BSL-1.0
// Everything that is checked about a state, and the sentences that say what is wrong.
#pragma once

#include <stepwise/state/limits.hpp>
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
    check_range(out, at, "seconds", at.seconds, 0, limits::seconds);
  } else if (!parse_timestamp(at.timestamp).valid) {
    out << "state " << at.self->type_name << ": its timestamp " << at.timestamp
        << " is none; write it as 2027-01-01T00:00:00Z, with an uppercase T and a zone";
  }
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
    const bool are = wrong.field == "parameters" || wrong.field == "credentials";
    out << "its " << wrong.field << (are ? " are " : " is ");
    put_brief(out, wrong.found);
    out << (are ? "; they must be " : "; it must be ") << wrong.wanted;
  } else if (wrong.what == reason::constant) {
    out << "its " << wrong.field << " is no constant; write static constexpr " << wrong.wanted << " " << wrong.field << " = ...";
  } else if (wrong.what == reason::header) {
    out << "for its " << wrong.field << ", include <stepwise/" << (wrong.wanted.empty() ? std::string_view("data_flow.hpp") : wrong.wanted) << ">";
  } else if (wrong.what == reason::check) {
    out << "allow names " << wrong.found << ", which is no check that can be passed over";
  } else {
    out << "a " << type_names[static_cast<std::size_t>(at.type)] << " has no " << wrong.field;
    if (!wrong.wanted.empty())
      out << "; write " << wrong.wanted;
    else if (wrong.field == "parameters" || wrong.field == "result_path")
      out << "; only a Task, a Parallel, a Map and a Pass have";
    else if (wrong.field == "retries" || wrong.field == "catches" || wrong.field == "result_selector")
      out << "; only a Task, a Parallel and a Map have";
    else if (wrong.field == "max_concurrency")
      out << "; all branches run at once";
    else if (wrong.field == "assign")
      out << "; only a state that goes on has";
    else if (wrong.field == "branches")
      out << "; only a Parallel has";
    else if (wrong.field.starts_with("item") || wrong.field.starts_with("tolerated"))
      out << "; only a Map has";
    else if (wrong.field != "next")
      out << "; only a Task has";
    else
      out << (at.type == state_type::choice ? "; its routes say where it goes" : "; the workflow ends there");
  }
}

constexpr bool has_flow_fields(const flow_info& flow) {
  return flow.input_path.is_said() || flow.output_path.is_said() || flow.parameters != nullptr || flow.result != nullptr ||
         flow.result_selector != nullptr || flow.assign != nullptr;
}
/// Of a state in JSONata: it has no field of JSONPath.
constexpr void check_jsonata(sentence& out, const state_info& at) {
  const auto refuse = [&](bool has, std::string_view field) {
    if (!out && has) out << "state " << at.self->type_name << ": it is in JSONata, which has no " << field << "; what it has in its place is not there yet";
  };
  refuse(at.type == state_type::choice, "rules over paths");
  refuse(at.flow != nullptr && has_flow_fields(*at.flow), "input_path, parameters, result, result_selector, output_path or assign of payload templates");
  if (at.nested != nullptr && at.nested->map != nullptr) {
    const map_info& map = *at.nested->map;
    refuse(map.items_path.is_said(), "items_path");
    for (const maybe<template_field>& each : {map.selector, map.reader, map.batcher, map.writer}) refuse(each != nullptr, "item_selector, item_reader, item_batcher or result_writer of payload templates");
    refuse(map.max_concurrency_path != nullptr || map.tolerated_count_path != nullptr || map.tolerated_percentage_path != nullptr, "path in place of a constant");
  }
  refuse(at.result_path.is_said(), "result_path");
  refuse(at.paths != nullptr, "path in place of a constant");
  refuse(at.credentials != nullptr && at.credentials->tree.count > 1 && at.credentials->tree.nodes[1].what == template_node::type::expression, "RoleArn.$ of Credentials");
  for (const catcher& each : at.catches) {
    refuse(each.result_path.is_said(), "result_path of a catcher");
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
    case state_type::parallel:
    case state_type::map: at.nested->check(out, at, around); break;
    case state_type::choice: check_choice(out, at, around); break;
    case state_type::wait: check_wait(out, at); break;
    default: break;
  }
  if (!works(at.type) && at.flow != nullptr) {
    if (!out && at.type != state_type::choice) check_flow_in(out, at, around);
    if (!out && at.result_path.how != placement::replace) check_result_path(out, at, "its result_path", at.result_path);
    if (!out) check_flow_out(out, at, around);
  }
  if (!out && at.language == query_language::jsonata) check_jsonata(out, at);
  if (!out && at.raw != nullptr) at.raw->check(out, at, {}, *at.raw, {});
  if (!out && at.paths != nullptr) at.paths->check(out, at, around);
  if (!out && at.type != state_type::choice && at.type != state_type::succeed && at.type != state_type::fail) check_transition(out, at);
}

}  // namespace stepwise::detail
