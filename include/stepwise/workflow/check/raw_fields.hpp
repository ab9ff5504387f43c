// SPDX-License-Identifier: BSL-1.0
// Checks of raw_fields: they are JSON, and none is one that the state has already.
#pragma once

#include <stepwise/path/payload_template.hpp>
#include <stepwise/state/data_flow.hpp>
#include <stepwise/workflow/check/words.hpp>

#include <cstdint>
#include <string_view>

namespace stepwise::detail {

/// Whether Stepwise itself writes a field of a state.
constexpr bool writes(const state_info& at, std::string_view field) {
  for (const std::string_view each : {"Type", "Comment", "Next", "End", "QueryLanguage", "Resource", "Choices", "Default"})
    if (field == each) return true;
  const bool wraps = at.work != nullptr && at.work->wraps_result;
  const flow_info flow = at.flow != nullptr ? *at.flow : flow_info{};
  if (field == "InputPath") return flow.input_path.how != placement::replace;
  if (field == "Parameters" || field == "Arguments") return flow.parameters != nullptr || flow.arguments != nullptr || wraps;
  if (field == "Result") return flow.result != nullptr;
  if (field == "ResultSelector") return flow.result_selector != nullptr;
  if (at.type == state_type::parallel && field == "Branches") return true;
  if (at.type == state_type::map)
    for (const std::string_view each : {"ItemProcessor", "Iterator", "ItemsPath", "Items", "ItemReader", "ItemSelector", "ItemBatcher", "MaxConcurrency", "MaxConcurrencyPath", "Label", "ResultWriter",
                                        "ToleratedFailureCount", "ToleratedFailureCountPath", "ToleratedFailurePercentage", "ToleratedFailurePercentagePath"})
      if (field == each) return true;
  if (field == "ResultPath") return at.result_path.how != placement::replace;
  if (field == "OutputPath" || field == "Output") return flow.output_path.how != placement::replace || flow.output != nullptr || wraps;
  if (field == "Assign") return flow.assign != nullptr;
  if (field == "Credentials") return at.credentials != nullptr;
  if (field == "Retry") return at.retries.size != 0;
  if (field == "Catch") return !at.catches.empty();
  if (field == "TimeoutSeconds" || field == "TimeoutSecondsPath") return at.timeout_seconds != 0 || (at.paths != nullptr && at.paths->has_first());
  if (field == "HeartbeatSeconds" || field == "HeartbeatSecondsPath") return at.heartbeat_seconds != 0 || (at.paths != nullptr && at.paths->has_second());
  if (at.type == state_type::wait) return field == "Seconds" || field == "SecondsPath" || field == "Timestamp" || field == "TimestampPath";
  if (at.type == state_type::fail) return field == "Error" || field == "ErrorPath" || field == "Cause" || field == "CausePath";
  return false;
}

constexpr void check_raw_fields(sentence& out, const state_info& at, std::string_view, const template_field& field, const readable&) {
  const template_view& tree = field.tree;
  out << "state " << at.self->type_name << ": its raw_fields ";
  if (!tree.wrong.empty()) {
    out << "are no JSON: " << tree.wrong << " at character " << static_cast<std::int64_t>(tree.error_at + 1);
    return;
  }
  if (tree[0].what != template_node::type::object) {
    out << "are no JSON object";
    return;
  }
  for (node_index i = tree[0].first; i != no_node; i = tree[i].next) {
    if (!writes(at, tree.view(tree[i].key))) continue;
    out << "have " << tree.view(tree[i].key) << ", which the state has already";
    return;
  }
  out = {};
}

template <fixed_string Text>
struct parsed_field<raw_fields<Text>> {
  static constexpr template_field value{parsed_text<Text, true>::view, nullptr, check_raw_fields};
};
}  // namespace stepwise::detail
