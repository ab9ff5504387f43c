// SPDX-License-Identifier: BSL-1.0
// A Parallel, lowered, and its checks.
#pragma once

#include <stepwise/payload/tuple.hpp>
#include <stepwise/state/parallel.hpp>
#include <stepwise/workflow/check/nested.hpp>
#include <stepwise/workflow/nested.hpp>

#include <tuple>

namespace stepwise::detail {

template <class Branches>
struct branch_list {
  static constexpr sequence<const scope_info*> list{nullptr, 0, type_name<Branches>};
  using result = std::tuple<>;
};
template <>
struct branch_list<branches<>> : scope_list<> {
  using result = std::tuple<>;
};
template <class... Workflows>
struct branch_list<branches<Workflows...>> : scope_list<Workflows...> {
  using result = std::tuple<scope_output<Workflows>...>;
};

template <class S>
struct nested_result<S, state_type::parallel> {
  using type = typename branch_list<typename S::branches>::result;
};

template <class Branches>
struct branch_types;
template <class... Workflows>
struct branch_types<branches<Workflows...>> {
  using type = list<Workflows...>;
};
template <class S>
struct workflows_in<S, state_type::parallel> : branch_types<typename S::branches> {};

constexpr void check_parallel(sentence& out, const state_info& at, const readable& around) {
  const sequence<const scope_info*>& all = at.nested->scopes;
  if (!all.other.empty()) {
    out << "state " << at.self->type_name << ": its branches are ";
    put_brief(out, all.other);
    out << "; they must be stepwise::branches<workflow, ...>";
    return;
  }
  if (all.empty()) {
    out << "state " << at.self->type_name << ": a Parallel needs branches; write using branches = stepwise::branches<workflow, ...>";
    return;
  }
  for (const scope_info* const each : all) check_scope(out, at, *each, "branch", around);
  if (!out) check_flow_in(out, at, around);
  const maybe<template_field>& made = at.flow->arguments != nullptr ? at.flow->arguments : at.flow->parameters;
  for (const scope_info* const each : all)
    if (!out) check_entry(out, at, *each, "branch", made != nullptr ? "payload" : "input", made != nullptr ? *made->payload : *at.flow->visible);
  for (const scope_info* const each : all)
    if (!out && each->always_fails && !at.allows("branch-always-fails")) {
      out << "state " << at.self->type_name << ": its branch " << each->type_name << " always fails, and so does the state";
      allow_hint(out, "branch-always-fails");
    }
  if (!out) check_nested_out(out, at, around);
}

template <class S>
struct nested_of<S, state_type::parallel> {
  static constexpr nested_info value{.scopes = branch_list<typename S::branches>::list, .check = check_parallel};
};

}  // namespace stepwise::detail
