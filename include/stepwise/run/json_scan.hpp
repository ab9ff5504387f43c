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
         find_text(text, "..") != std::string_view::npos || find_text(text, "${") != std::string_view::npos;
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
constexpr std::string_view find_json(const maybe<reference_path>& path) { return path != nullptr && path->is_evaluated ? path->text : std::string_view(); }
constexpr std::string_view find_json(const rule& test) {
  std::string_view found = find_json(maybe<reference_path>(&test.variable));
  if (found.empty()) found = find_json(test.path);
  for (const rule& each : test.parts)
    if (found.empty()) found = find_json(each);
  return found;
}
constexpr std::string_view find_json(const state_info& at) {
  std::string_view found;
  const auto look = [&](const maybe<template_field>& field, const maybe<schema>& source = {}) {
    if (found.empty()) found = find_json(field, source);
  };
  const auto look_at = [&](const result_place& place) {
    if (found.empty() && place.is_evaluated) found = place.text;
  };
  if (at.flow != nullptr) {
    look_at(at.flow->input_path);
    look_at(at.flow->output_path);
    look(at.flow->parameters, at.flow->visible);
    look(at.flow->result_selector, at.flow->raw_result);
    look(at.flow->assign, at.flow->raw_result);
  }
  if (at.nested != nullptr) {
    if (at.nested->map != nullptr && at.nested->map->reader == nullptr) look_at(at.nested->map->items_path);
    if (at.nested->map != nullptr) at.nested->map->each_template([&](const maybe<template_field>& each) { look(each, at.flow->visible); });
  }
  for (const catcher& each : at.catches) look(each.assign);
  for (const route& each : at.routes) {
    look(each.assign);
    if (found.empty()) found = find_json(each.test);
  }
  if (found.empty() && at.paths != nullptr) found = find_json(at.paths->first);
  if (found.empty() && at.paths != nullptr) found = find_json(at.paths->second);
  return found;
}

/// Says what of a state goes by way of JSON.
constexpr void scan_for_json(sentence& out, const state_info& at) {
  constexpr std::string_view include = "; include <stepwise/json.hpp>, and link stepwise::json";
  const auto begin = [&]() -> sentence& { return out << "run: state " << at.self->type_name << ": "; };
  if (const std::string_view found = find_json(at); !found.empty()) {
    begin() << found << " is evaluated by way of JSON" << include;
  } else if (at.nested != nullptr && at.nested->map != nullptr && at.nested->map->reader == nullptr) {
    const map_info& map = *at.nested->map;
    if (map.items == map_info::source::object && map.source_type->what != kind::map)
      begin() << "the members of a struct are made items by way of JSON" << include;
    else if (map.source_type->what == kind::tuple)
      begin() << "the items of a tuple are of several types, so they go by way of JSON" << include;
  }
}

template <class Start>
struct json_scan {
  static constexpr sentence words = [] {
    sentence out;
    const auto look = [&](const state_info& at) {
      scan_for_json(out, at);
      return !out;
    };
    each_state(machine_of<Start>, look);
    return out;
  }();
};

}  // namespace stepwise::detail
