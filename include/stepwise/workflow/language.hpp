// SPDX-License-Identifier: BSL-1.0
// Which query language the fields of a state are in.
#pragma once

#include <stepwise/state/jsonata.hpp>
#include <stepwise/workflow/descriptor.hpp>

#include <cstddef>
#include <string_view>

namespace stepwise::detail {

/// The first field of a state that is in JSONPath, and the first that is in JSONata.
struct language_use {
  std::string_view of_jsonpath{};
  std::string_view of_jsonata{};
  bool by_text = false;  // what is of JSONata are strings that look like expressions, which JSONPath may have too

  constexpr void jsonpath(bool has, std::string_view field) {
    if (has && of_jsonpath.empty()) of_jsonpath = field;
  }
  constexpr void jsonata(bool has, std::string_view field) {
    if (!has || (!of_jsonata.empty() && !by_text)) return;
    of_jsonata = field;
    by_text = false;
  }
  constexpr void text(bool has, std::string_view field) {
    if (!has || !of_jsonata.empty()) return;
    of_jsonata = field;
    by_text = true;
  }
  /// A field that both have: the words in it tell.
  constexpr void both(const maybe<template_field>& field, std::string_view in_jsonpath, std::string_view in_jsonata) {
    if (field == nullptr) return;
    const template_view& tree = field->tree;
    for (std::size_t i = 0; i < tree.count; ++i) {
      const template_node& node = tree.nodes[i];
      if (node.what == template_node::type::expression)
        jsonpath(true, in_jsonpath);
      else if (node.what == template_node::type::string && begins_expression(tree.view(node.text)))
        text(true, in_jsonata);
    }
  }
  /// Of a Map, where the names tell too.
  constexpr void named(const maybe<template_field>& field, std::string_view in_jsonpath, std::string_view in_jsonata) {
    both(field, in_jsonpath, in_jsonata);
    if (field == nullptr || field->tree.count == 0) return;
    const template_view& tree = field->tree;
    for (node_index i = tree[0].first; i != no_node; i = tree[i].next) {
      const std::string_view name = tree.view(tree[i].key);
      jsonpath(name == "Parameters" || name.ends_with("Path"), in_jsonpath);
      jsonata(name == "Arguments", in_jsonata);
      if (name == "ReaderConfig")
        for (node_index k = tree[i].first; k != no_node; k = tree[k].next) jsonpath(tree.view(tree[k].key) == "MaxItemsPath", in_jsonpath);
    }
  }
};

constexpr language_use languages_in(const state_info& at) {
  language_use use;
  if (at.flow != nullptr) {
    const flow_info& flow = *at.flow;
    use.jsonpath(flow.input_path.is_said(), "input_path");
    use.jsonpath(flow.parameters != nullptr, "parameters");
    use.jsonpath(flow.result != nullptr, "result");
    use.jsonpath(flow.result_selector != nullptr, "result_selector");
    use.jsonpath(flow.output_path.is_said(), "output_path");
    use.jsonata(flow.arguments != nullptr, "arguments");
    use.jsonata(flow.output != nullptr, "output");
    use.both(flow.assign, "assign with names that end in .$", "assign with expressions");
  }
  use.jsonpath(at.result_path.is_said(), "result_path");
  if (at.paths != nullptr) {
    use.jsonpath(at.paths->first != nullptr, figure_fields(at.type)[0]);
    use.jsonpath(at.paths->second != nullptr, figure_fields(at.type)[1]);
    use.jsonata(!at.paths->first_expression.empty() || !at.paths->second_expression.empty(), "expression in place of a constant");
  }
  use.text(begins_expression(at.error) || begins_expression(at.cause), "expression in place of an error or a cause");
  use.both(at.credentials, "credentials with RoleArn.$", "credentials with an expression");
  if (at.nested != nullptr && at.nested->map != nullptr) {
    const map_info& map = *at.nested->map;
    use.jsonpath(map.items_path.is_said(), "items_path");
    use.jsonpath(map.selector != nullptr && map.is_parameters, "parameters");
    use.jsonata(map.items_field != nullptr, "items");
    use.both(map.selector, "item_selector with names that end in .$", "item_selector with expressions");
    use.named(map.reader, "item_reader with Parameters or a path", "item_reader with Arguments or an expression");
    use.named(map.batcher, "item_batcher with a path", "item_batcher with an expression");
    use.named(map.writer, "result_writer with Parameters", "result_writer with Arguments");
    use.jsonpath(map.max_concurrency_path != nullptr, "max_concurrency_path");
    use.jsonpath(map.tolerated_count_path != nullptr, "tolerated_failure_count_path");
    use.jsonpath(map.tolerated_percentage_path != nullptr, "tolerated_failure_percentage_path");
    use.jsonata(!map.max_concurrency_expression.empty() || !map.tolerated_count_expression.empty() || !map.tolerated_percentage_expression.empty(),
                "expression in place of a constant");
  }
  for (const catcher& each : at.catches) {
    use.jsonpath(each.result_path.is_said(), "result_path of a catcher");
    use.jsonata(each.output != nullptr || each.output_unread, "output of a catcher");
    use.both(each.assign, "assign with names that end in .$", "assign with expressions");
  }
  for (const route& each : at.routes) {
    const bool is_condition = each.what == route::kind::rule && each.test.what == rule::kind::condition;
    use.jsonata(is_condition, "condition");
    use.jsonpath(each.what == route::kind::alternative || (each.what == route::kind::rule && !is_condition), "rules over paths");
    use.jsonata(each.output != nullptr || each.output_unread, "output of a route");
    use.both(each.assign, "assign with names that end in .$", "assign with expressions");
  }
  return use;
}

}  // namespace stepwise::detail
