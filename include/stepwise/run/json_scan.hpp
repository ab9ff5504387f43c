// SPDX-License-Identifier: BSL-1.0
// Whether a workflow has expressions that are evaluated by way of JSON, for one sentence where
// <stepwise/json.hpp> is not there.
#pragma once

#include <stepwise/run/context.hpp>
#include <stepwise/workflow/machine.hpp>

#include <cstddef>
#include <string_view>

namespace stepwise::detail {

// A bracket that is not that of a quoted name.
constexpr bool has_index(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i)
    if (text[i] == '[' && (i + 1 == text.size() || text[i + 1] != '\'')) return true;
  return false;
}

/// Whether an expression is more than a path of names: told by its text.
constexpr bool needs_json(std::string_view text) {
  return text.starts_with("States.") || find_text(text, "$$") != std::string_view::npos || has_index(text) || find_char(text, '*') ||
         find_text(text, "..") != std::string_view::npos;
}
/// `source` is what a path reads: the item of a tuple is as good as a member.
constexpr std::string_view find_json(const maybe<template_field>& field, const maybe<schema>& source) {
  for (std::size_t i = 0; field != nullptr && i < field->tree.count; ++i) {
    const template_node& node = field->tree.nodes[i];
    if (node.what != template_node::type::expression) continue;
    const std::string_view text = field->tree.view(node.text);
    std::string_view rest = text;
    if (source != nullptr && source->what == kind::tuple && text.starts_with("$[")) {
      std::size_t at = 2;
      while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
      if (at < text.size() && text[at] == ']') rest = text.substr(at + 1);
    }
    if (text.starts_with("$$.Map.Item.")) rest.remove_prefix(2);
    if (needs_json(rest)) return text;
  }
  return {};
}
constexpr std::string_view find_json(const state_info& at) {
  std::string_view found;
  const auto look = [&](const maybe<template_field>& field, const maybe<schema>& source = {}) {
    if (found.empty()) found = find_json(field, source);
  };
  if (at.flow != nullptr) {
    look(at.flow->parameters, at.flow->visible);
    look(at.flow->result_selector, at.flow->raw_result);
    look(at.flow->assign, at.flow->raw_result);
  }
  if (at.nested != nullptr) {
    if (at.nested->map != nullptr) at.nested->map->each_template([&](const maybe<template_field>& each) { look(each, at.flow->visible); });
  }
  for (const catcher& each : at.catches) look(each.assign);
  for (const route& each : at.routes) look(each.assign);
  return found;
}

constexpr void scan_for_json(sentence& out, const machine& states) {
  for (std::size_t i = 0; i < states.size && !out; ++i) {
    if (const std::string_view found = find_json(states[i]); !found.empty())
      out << "run: state " << states[i].self->type_name << ": " << found << " is evaluated by way of JSON; include <stepwise/json.hpp>, and link stepwise::json";
    if (!out && states[i].nested != nullptr && states[i].nested->map != nullptr && states[i].nested->map->reader == nullptr && states[i].nested->map->items == map_info::source::object &&
        states[i].nested->map->source_type->what != kind::map)
      out << "run: state " << states[i].self->type_name << ": the members of a struct are made items by way of JSON; include <stepwise/json.hpp>, and link stepwise::json";
    if (!out && states[i].nested != nullptr && states[i].nested->map != nullptr && states[i].nested->map->reader == nullptr &&
        states[i].nested->map->source_type->what == kind::tuple)
      out << "run: state " << states[i].self->type_name << ": the items of a tuple are of several types, so they go by way of JSON; include <stepwise/json.hpp>, and link stepwise::json";
    if (!out && states[i].nested != nullptr)
      for (const scope_info* const each : states[i].nested->scopes)
        if (!out && each->states != nullptr) scan_for_json(out, *each->states);
  }
}

template <class Start>
struct json_scan {
  static constexpr sentence words = [] {
    sentence out;
    scan_for_json(out, machine_of<Start>);
    return out;
  }();
};

}  // namespace stepwise::detail
