// SPDX-License-Identifier: BSL-1.0
// Whether a workflow reads the Context Object, so that one which does not pays nothing for it.
#pragma once

#include <stepwise/run/execution.hpp>
#include <stepwise/workflow/machine.hpp>

#include <cstddef>
#include <string_view>

namespace stepwise::detail {

constexpr bool reads_context(const maybe<template_field>& field) { return field != nullptr && find_text(field->tree.text, "$$") != std::string_view::npos; }
constexpr bool reads_context(const maybe<reference_path>& path) { return path != nullptr && path->from == reference_path::origin::context; }
constexpr bool reads_context(const rule& test) {
  if (test.what == rule::kind::compares && (reads_context(maybe<reference_path>(&test.variable)) || reads_context(test.path))) return true;
  for (const rule& each : test.parts)
    if (reads_context(each)) return true;
  return false;
}
constexpr bool reads_context(const machine& states);

/// Whether a state reads the Context Object; told by its text, so that it may say yes too often.
constexpr bool reads_context(const state_info& at) {
  if (at.flow != nullptr)
    for (const maybe<template_field>& each : {at.flow->parameters, at.flow->result_selector, at.flow->assign})
      if (reads_context(each)) return true;
  if (at.paths != nullptr && (reads_context(at.paths->first) || reads_context(at.paths->second))) return true;
  if (at.nested != nullptr) {
    for (const scope_info* const each : at.nested->scopes)
      if (each->states != nullptr && reads_context(*each->states)) return true;
    if (at.nested->map != nullptr && at.nested->map->items_path.text.starts_with("$$")) return true;
    if (at.nested->map != nullptr)
      for (const maybe<template_field>& each : {at.nested->map->selector, at.nested->map->reader, at.nested->map->batcher, at.nested->map->writer})
        if (reads_context(each)) return true;
    if (at.nested->map != nullptr)
      for (const maybe<reference_path>& each : {at.nested->map->max_concurrency_path, at.nested->map->tolerated_count_path, at.nested->map->tolerated_percentage_path})
        if (reads_context(each)) return true;
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
