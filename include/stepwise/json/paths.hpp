// SPDX-License-Identifier: BSL-1.0
// What a path finds in JSON values. Step Functions reads paths with Jayway's JsonPath, and so does this
// go by it: by position from the end, filters that test an object itself, slices as its own.
#pragma once

#include <stepwise/json/compare.hpp>
#include <stepwise/json/read.hpp>
#include <stepwise/json/scope.hpp>
#include <stepwise/path/expression.hpp>

#include <boost/json/value.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace stepwise::detail {

class path_reader {
 public:
  path_reader(const expression_view& in, const evaluation_scope& on) : in_(in), on_(on) {}

  /// A definite path gives its value and fails without one; any other an array of what it finds.
  operand read(const expression_node& path) const {
    const json* root = origin(path, nullptr);
    const std::string spelt(in_.spelling(path));
    if (root == nullptr) throw payload_error(spelt, "a variable", "nothing");
    if (!is_definite(in_, path)) return {.made = all(path, *root), .spelling = in_.spelling(path)};
    const json* here = root;
    for (node_index i = path.first; i != no_node; i = in_.steps[i].next) {
      const path_step& step = in_.steps[i];
      const json* next = child(step, *here);
      if (next == nullptr) {
        const std::string wanted = step.what == path_step::type::member ? joined({"the member \"", name_of_step(step), "\""}) : joined({"the element ", std::to_string(step.from)});
        throw payload_error(spelt, joined({wanted, " in ", in_.text.substr(path.at, step.at - path.at)}), describe_value(here));
      }
      here = next;
    }
    return {.there = here, .spelling = in_.spelling(path)};
  }

 private:
  using values = std::vector<const json*>;
  using step_type = path_step::type;

  const expression_view& in_;
  const evaluation_scope& on_;

  static std::string name_of_step(const path_step& step) {
    if (!step.escaped) return std::string(step.name);
    std::string name;
    unescape(step.name, [&](char c) { name += c; });
    return name;
  }

  const json* origin(const expression_node& path, const json* item) const {
    switch (path.from) {
      case expression_node::origin::input: return &on_.input;
      case expression_node::origin::context: return &on_.context;
      case expression_node::origin::variable: return on_.variables.find(path.text);
      case expression_node::origin::item: return item;
    }
    return nullptr;
  }

  static const json* element(const json& here, std::int64_t index) {
    const boost::json::array* array = here.if_array();
    if (array == nullptr) return nullptr;
    const auto size = static_cast<std::int64_t>(array->size());
    if (index < 0) index += size;
    return index < 0 || index >= size ? nullptr : &(*array)[static_cast<std::size_t>(index)];
  }
  static const json* child(const path_step& step, const json& here) {
    return step.what == step_type::index ? element(here, step.from) : member(step, here);
  }
  static const json* member(const path_step& step, const json& here) {
    const boost::json::object* object = here.if_object();
    if (object == nullptr) return nullptr;
    return step.escaped ? object->if_contains(name_of_step(step)) : object->if_contains(step.name);
  }

  json all(const expression_node& path, const json& root) const {
    values found;
    collect(path.first, root, found);
    boost::json::array made;
    made.reserve(found.size());
    for (const json* each : found) made.push_back(*each);
    return made;
  }

  // What the steps from `at` on find from `here` on, in the order of the text.
  void collect(node_index at, const json& here, values& found) const {
    if (at == no_node) {
      found.push_back(&here);
      return;
    }
    const path_step& step = in_.steps[at];
    const auto go_on = [&](const json* next) {
      if (next != nullptr) collect(step.next, *next, found);
    };
    switch (step.what) {
      case step_type::member:
      case step_type::index: go_on(child(step, here)); break;
      case step_type::members:
        for (node_index i = at; i != no_node; i = in_.steps[i].more) go_on(member(in_.steps[i], here));
        break;
      case step_type::indices:
        for (node_index i = at; i != no_node; i = in_.steps[i].more) go_on(element(here, in_.steps[i].from));
        break;
      case step_type::slice: slice(step, here, go_on); break;
      case step_type::wildcard: for_each_child(here, [&](const json& each) { go_on(&each); }); break;
      case step_type::deep: deep(step.next, here, found); break;
      case step_type::filter:
        if (here.is_object()) {
          if (holds(step.test, here)) go_on(&here);
        } else if (const boost::json::array* array = here.if_array()) {
          for (const json& each : *array)
            if (holds(step.test, each)) go_on(&each);
        }
        break;
    }
  }

  static void for_each_child(const json& here, const auto& use) {
    if (const boost::json::object* object = here.if_object()) {
      for (const auto& each : *object) use(each.value());
    } else if (const boost::json::array* array = here.if_array()) {
      for (const json& each : *array) use(each);
    }
  }

  void deep(node_index next, const json& here, values& found) const {
    collect(next, here, found);
    for_each_child(here, [&](const json& each) { deep(next, each, found); });
  }

  // With one bound as in Python. With two, all positions from the one to the other, so that those
  // below zero count from the end each on its own: [-2:1] finds the last two and the first.
  static void slice(const path_step& step, const json& here, const auto& use) {
    const boost::json::array* array = here.if_array();
    if (array == nullptr) return;
    const auto size = static_cast<std::int64_t>(array->size());
    std::int64_t from = step.has_from ? step.from : 0;
    std::int64_t to = step.has_to ? step.to : size;
    if (from < 0 && !step.has_to) from += size;
    if (to < 0 && !step.has_from) to += size;
    for (from = std::max(from, step.has_to ? -size : 0), to = std::min(to, size); from < to; ++from) use(element(here, from));
  }

  // --- filters ---

  bool holds(node_index test, const json& item) const {
    using type = expression_node::type;
    const expression_node& node = in_.nodes[test];
    switch (node.what) {
      case type::both: return holds(node.first, item) && holds(in_.nodes[node.first].next, item);
      case type::either: return holds(node.first, item) || holds(in_.nodes[node.first].next, item);
      case type::negate: return !holds(node.first, item);
      case type::exists: {
        const expression_node& path = in_.nodes[node.first];
        values found;
        if (const json* root = origin(path, &item)) collect(path.first, *root, found);
        return !found.empty();
      }
      default: return compare(node, item);
    }
  }

  // What a side of a comparison is, in `room` where it has to be made; nullptr for what is not there.
  const json* side(const expression_node& node, const json& item, json& room) const {
    if (node.what != expression_node::type::path) return &(room = literal(in_, node));
    const json* here = origin(node, &item);
    if (here != nullptr && !is_definite(in_, node)) return &(room = all(node, *here));
    for (node_index i = node.first; i != no_node && here != nullptr; i = in_.steps[i].next) here = child(in_.steps[i], *here);
    return here;
  }

  bool compare(const expression_node& node, const json& item) const {
    using relation = expression_node::relation;
    const expression_node& first = in_.nodes[node.first];
    json rooms[2];
    const json* left = side(first, item, rooms[0]);
    const json* right = side(in_.nodes[first.next], item, rooms[1]);
    const bool both = left != nullptr && right != nullptr;
    switch (node.op) {
      case relation::equal: return both && same_value(*left, *right);
      case relation::unequal: return !both || !same_value(*left, *right);
      case relation::less: return both && order_of(*left, *right) < 0;
      case relation::less_equal: return both && order_of(*left, *right) <= 0;
      case relation::greater: return both && order_of(*left, *right) > 0;
      case relation::greater_equal: return both && order_of(*left, *right) >= 0;
    }
    return false;
  }
};

}  // namespace stepwise::detail
