// SPDX-License-Identifier: BSL-1.0
// Whether a workflow has expressions that are evaluated by way of JSON, for one sentence where
// <stepwise/json.hpp> is not there.
#pragma once

#include <stepwise/run/context.hpp>
#include <stepwise/workflow/machine.hpp>

#include <cstddef>
#include <string_view>

namespace stepwise::detail {

/// Whether an expression is more than a path of names: told by its text.
constexpr bool needs_json(std::string_view text) {
  return text.starts_with("States.") || find_text(text, "$$") != std::string_view::npos || find_char(text, '[') || find_char(text, '*') ||
         find_text(text, "..") != std::string_view::npos;
}
constexpr std::string_view find_json(const maybe<template_field>& field) {
  for (std::size_t i = 0; field != nullptr && i < field->tree.count; ++i) {
    const template_node& node = field->tree.nodes[i];
    if (node.what == template_node::type::expression && needs_json(field->tree.view(node.text))) return field->tree.view(node.text);
  }
  return {};
}
constexpr std::string_view find_json(const state_info& at) {
  std::string_view found;
  const auto look = [&](const maybe<template_field>& field) {
    if (found.empty()) found = find_json(field);
  };
  if (at.flow != nullptr)
    for (const maybe<template_field>& each : {at.flow->parameters, at.flow->result_selector, at.flow->assign}) look(each);
  for (const catcher& each : at.catches) look(each.assign);
  for (const route& each : at.routes) look(each.assign);
  return found;
}

template <class Start>
struct json_scan {
  static constexpr sentence words = [] {
    sentence out;
    const machine& states = machine_of<Start>;
    for (std::size_t i = 0; i < states.size && !out; ++i)
      if (const std::string_view found = find_json(states[i]); !found.empty())
        out << "run: state " << states[i].self->type_name << ": " << found
            << " is evaluated by way of JSON; include <stepwise/json.hpp>, and link stepwise::json";
    return out;
  }();
};

}  // namespace stepwise::detail
