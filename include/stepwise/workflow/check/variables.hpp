// SPDX-License-Identifier: BSL-1.0
// Checks of variables: each is set on every way to a state that reads it. A new value is seen from the
// next state on; a way through a catcher skips the state's own Assign, and so does a route that was
// taken by its rule.
#pragma once

#include <stepwise/path/expression.hpp>
#include <stepwise/state/limits.hpp>
#include <stepwise/workflow/check/names.hpp>
#include <stepwise/workflow/check/words.hpp>
#include <stepwise/workflow/workflow.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace stepwise::detail {

/// A set of the members of the workflow's Variables.
using variable_set = std::uint64_t;

constexpr variable_set set_of(const schema& variables, std::string_view name) {
  for (std::size_t i = 0; i < variables.size && i < 64; ++i)
    if (variables.members[i].name == name) return variable_set{1} << i;
  return 0;
}

constexpr variable_set assigned_by(const schema& variables, const maybe<template_field>& field) {
  variable_set all = 0;
  if (field == nullptr) return all;
  const template_view& tree = field->tree;
  for (node_index i = tree[0].first; i != no_node; i = tree[i].next) all |= set_of(variables, tree.view(tree[i].key));
  return all;
}
constexpr void add_reads(variable_set& all, const schema& variables, std::string_view expression) {
  bool reads = false;  // taken apart only where a $ stands before a letter, which is rare
  for (std::size_t at = 0; at + 1 < expression.size() && !reads; ++at) reads = expression[at] == '$' && begins_name(expression[at + 1]);
  if (!reads) return;
  const auto parsed = parse_expression<1024>(expression);
  for (std::size_t k = 0; k < parsed.node_count; ++k) {
    const expression_node& node = parsed.nodes[k];
    if (node.what == expression_node::type::path && node.from == expression_node::origin::variable) all |= set_of(variables, node.text);
  }
}
constexpr void add_reads(variable_set& all, const schema& variables, const maybe<template_field>& field) {
  if (field == nullptr) return;
  const template_view& tree = field->tree;
  for (std::size_t i = 0; i < tree.count; ++i)
    if (tree.nodes[i].what == template_node::type::expression) add_reads(all, variables, tree.view(tree.nodes[i].text));
}
constexpr void add_reads(variable_set& all, const schema& variables, const result_place& place) {
  if (place.is_evaluated) add_reads(all, variables, place.text);
}
constexpr void add_reads(variable_set& all, const schema& variables, const maybe<reference_path>& path) {
  if (path == nullptr) return;
  if (path->is_evaluated) add_reads(all, variables, path->text);
  if (path->from == reference_path::origin::variable) all |= set_of(variables, path->steps[0]);
}
constexpr void add_reads(variable_set& all, const schema& variables, const rule& test) {
  if (test.what == rule::kind::compares) {
    add_reads(all, variables, maybe<reference_path>(&test.variable));
    add_reads(all, variables, test.path);
  }
  for (const rule& each : test.parts) add_reads(all, variables, each);
}

constexpr variable_set read_by(const schema& variables, const state_info& at) {
  variable_set all = 0;
  if (at.flow != nullptr)
    for (const maybe<template_field>& each : {at.flow->parameters, at.flow->result_selector, at.flow->assign}) add_reads(all, variables, each);
  if (at.flow != nullptr) {
    add_reads(all, variables, at.flow->input_path);
    add_reads(all, variables, at.flow->output_path);
  }
  if (at.paths != nullptr) {
    add_reads(all, variables, at.paths->first);
    add_reads(all, variables, at.paths->second);
  }
  if (at.nested != nullptr) {
    for (const scope_info* const scope : at.nested->scopes)
      for (std::size_t i = 0; i < 64 && scope->outer_variables >> i != 0; ++i)
        if ((scope->outer_variables >> i & 1) != 0) all |= set_of(variables, scope->variables->members[i].name);
    if (at.nested->map != nullptr) at.nested->map->each_template([&](const maybe<template_field>& each) { add_reads(all, variables, each); });
    if (at.nested->map != nullptr) add_reads(all, variables, at.nested->map->items_path);
    if (at.nested->map != nullptr) at.nested->map->each_path([&](const maybe<reference_path>& each) { add_reads(all, variables, each); });
  }
  add_reads(all, variables, at.credentials);
  for (const catcher& each : at.catches) add_reads(all, variables, each.assign);
  for (const route& each : at.routes) {
    add_reads(all, variables, each.assign);
    add_reads(all, variables, each.test);
  }
  return all;
}

/// Calls `visit(target, assigned)` for every transition out of a state, in the order of each_target.
template <class Visit>
constexpr void each_assigning_target(const schema& variables, const state_info& at, Visit visit) {
  const maybe<template_field> own = at.flow != nullptr ? at.flow->assign : maybe<template_field>();
  if (at.next != nullptr) visit(*at.next, assigned_by(variables, own));
  for (const catcher& each : at.catches) visit(*each.next, assigned_by(variables, each.assign));
  for (const route& each : at.routes)
    if (each.next != nullptr) visit(*each.next, assigned_by(variables, each.what == route::kind::otherwise ? own : each.assign));
}

/// The variables that some state assigns.
constexpr variable_set all_assigned(const schema& variables, const machine& states) {
  variable_set all = 0;
  for (std::size_t i = 0; i < states.size; ++i) {
    if (states[i].flow != nullptr) all |= assigned_by(variables, states[i].flow->assign);
    each_assigning_target(variables, states[i], [&](const state_ref&, variable_set assigned) { all |= assigned; });
  }
  return all;
}

constexpr void check_variable_name(sentence& out, std::string_view name) {
  bool fits = !name.empty() && begins_name(name[0]);
  for (const char c : name) fits = fits && continues_name(c);
  if (!fits)
    out << "the variable " << name << " has no name that a variable can have: a letter, then letters, digits and _";
  else if (code_points(name) > limits::variable_name)
    out << "the variable " << name << " has a name of more than " << static_cast<std::int64_t>(limits::variable_name) << " characters";
  else if (name == "states")
    out << "no variable can be called states: the name is reserved";
}

template <std::size_t N, std::size_t E>
constexpr void check_variables(sentence& out, const machine& states, const graph<N, E>& edges, const schema& variables) {
  if (variables.what == kind::json) return;  // looked at when it runs
  if (variables.what != kind::object || variables.size > 64) {
    out << "the type of the workflow's variables, " << variables << ", must be json or a described struct of at most 64 members";
    return;
  }
  for (std::size_t i = 0; i < variables.size && !out; ++i) check_variable_name(out, variables.members[i].name);
  if (out) return;
  variable_set set_before[N]{};
  // What nobody assigns comes from outside, where the workflow is inside a state; else see check_outermost_variables.
  set_before[0] = ~all_assigned(variables, states);
  for (std::size_t i = 1; i < N; ++i) set_before[i] = ~variable_set{0};
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t i = 0; i < N; ++i) {
      std::size_t e = edges.first[i];
      each_assigning_target(variables, states[i], [&](const state_ref&, variable_set assigned) {
        variable_set& target = set_before[edges.to[e++]];
        const variable_set met = target & (set_before[i] | assigned);
        changed = changed || met != target;
        target = met;
      });
    }
  }
  for (std::size_t i = 0; i < N && !out; ++i) {
    const variable_set missing = read_by(variables, states[i]) & ~set_before[i];
    if (missing == 0) continue;
    std::size_t which = 0;
    while ((missing >> which & 1) == 0) ++which;
    out << "state " << states[i].self->type_name << ": it reads $" << variables.members[which].name << ", which is not assigned ";
    if (i == 0) {
      out << "before it: the workflow starts there; let a Pass before it assign it";
      return;
    }
    for (std::size_t k = 0; k < N; ++k) {
      std::size_t e = edges.first[k];
      std::size_t number = 0;
      bool found = false;
      bool by_catcher = false;
      each_assigning_target(variables, states[k], [&](const state_ref&, variable_set assigned) {
        if (edges.to[e++] == i && !found && ((set_before[k] | assigned) >> which & 1) == 0) {
          found = true;
          by_catcher = number >= (states[k].next != nullptr ? 1u : 0u) && !states[k].catches.empty();
        }
        ++number;
      });
      if (!found) continue;
      out << "on the way from " << states[k].self->type_name << (by_catcher ? ", by its catcher" : "") << "; let that, or what leads there, assign it";
      return;
    }
  }
}

/// Of a whole state machine: nothing is read that nobody assigns.
constexpr void check_outermost_variables(sentence& out, const machine& states, const schema& variables) {
  if (variables.what != kind::object) return;
  const variable_set assigned = all_assigned(variables, states);
  for (std::size_t i = 0; i < states.size && !out; ++i) {
    const variable_set missing = read_by(variables, states[i]) & ~assigned;
    if (missing == 0) continue;
    std::size_t which = 0;
    while ((missing >> which & 1) == 0) ++which;
    out << "state " << states[i].self->type_name << ": it reads $" << variables.members[which].name << ", which no state assigns; let a Pass before it do so";
  }
}

template <class Variables>
struct variables_check {
  static constexpr void check_outermost(sentence& out, const machine& states) {
    if constexpr (!std::is_same_v<Variables, unset>) check_outermost_variables(out, states, schema_of<Variables>);
  }
  static constexpr void check(sentence& out, const machine& states, const auto& edges) { check_variables(out, states, edges, schema_of<Variables>); }
};

}  // namespace stepwise::detail
