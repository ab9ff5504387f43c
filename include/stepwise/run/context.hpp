// SPDX-License-Identifier: BSL-1.0
// Whether a workflow reads the Context Object, so that one which does not pays nothing for it.
#pragma once

#include <stepwise/run/execution.hpp>
#include <stepwise/workflow/machine.hpp>

#include <cstddef>
#include <string_view>

namespace stepwise::detail {

constexpr bool reads_context(const maybe<template_field>& field) { return field != nullptr && find_text(field->tree.text, "$$") != std::string_view::npos; }
constexpr bool reads_context(const maybe<reference_path>& path) { return path != nullptr && (path->from == reference_path::origin::context || (path->is_evaluated && find_text(path->text, "$$") != std::string_view::npos)); }
constexpr bool reads_context(const rule& test) {
  if (test.what == rule::kind::compares && (reads_context(maybe<reference_path>(&test.variable)) || reads_context(test.path))) return true;
  for (const rule& each : test.parts)
    if (reads_context(each)) return true;
  return false;
}
/// Whether an ItemSelector reads anything but the item, which needs no Context Object where it is a member of a struct.
constexpr bool selector_reads_context(const template_field& selector, bool typed) {
  for (std::size_t i = 0; i < selector.tree.count; ++i) {
    if (selector.tree.nodes[i].what != template_node::type::expression) continue;
    const std::string_view text = selector.tree.view(selector.tree.nodes[i].text);
    if (find_text(text, "$$") == std::string_view::npos) continue;
    bool of_item = typed && text.starts_with("$$.Map.Item.Value.") && !find_char(text, '[') && !find_char(text, '*');
    for (const std::string_view each : {"$$.Map.Item.Value", "$$.Map.Item.Index", "$$.Map.Item.Key", "$$.Map.Item.Source"}) of_item = of_item || text == each;
    if (!of_item) return true;
  }
  return false;
}
constexpr bool reads_context(const map_info& map) {
  bool reads = map.items_path.is_evaluated && find_text(map.items_path.text, "$$") != std::string_view::npos;
  if (map.selector != nullptr) reads = reads || selector_reads_context(*map.selector, map.item->what == kind::object);
  for (const maybe<template_field>& each : {map.reader, map.batcher, map.writer}) reads = reads || reads_context(each);
  map.each_path([&](const maybe<reference_path>& each) { reads = reads || reads_context(each); });
  return reads;
}
constexpr bool reads_context(const machine& states);

/// Whether a state reads the Context Object; told by its text, so that it may say yes too often.
constexpr bool reads_context(const state_info& at) {
  if (at.flow != nullptr)
    for (const result_place& each : {at.flow->input_path, at.flow->output_path})
      if (each.is_evaluated && find_text(each.text, "$$") != std::string_view::npos) return true;
  if (at.flow != nullptr)
    for (const maybe<template_field>& each : {at.flow->parameters, at.flow->result_selector, at.flow->assign})
      if (reads_context(each)) return true;
  if (at.paths != nullptr && (reads_context(at.paths->first) || reads_context(at.paths->second))) return true;
  if (at.nested != nullptr) {
    for (const scope_info* const each : at.nested->scopes)
      if (each->states != nullptr && reads_context(*each->states)) return true;
    if (at.nested->map != nullptr && reads_context(*at.nested->map)) return true;
  }
  for (const catcher& each : at.catches)
    if (reads_context(each.assign)) return true;
  for (const route& each : at.routes)
    if (reads_context(each.assign) || reads_context(each.test)) return true;
  return false;
}
constexpr bool reads_context(const machine& states) {
  for (std::size_t i = 0; i < states.size; ++i)
    if (reads_context(states[i])) return true;
  return false;
}

template <class Start>
struct context_scan {
  static constexpr bool reads = reads_context(machine_of<Start>);
};

}  // namespace stepwise::detail
