// SPDX-License-Identifier: BSL-1.0
// Where states lead: to states beside them, all of them reached, and to an end.
#include "check/walk.hpp"

#include <stepwise/workflow/check/names.hpp>

#include <algorithm>

namespace stepwise::importer {

namespace {

constexpr std::size_t most_hints = 100;  // where all is wrong, they take long and help nobody

/// The states of a scope as numbers, with what leads to what.
struct numbered {
  std::vector<std::string_view> names;
  std::vector<std::vector<std::size_t>> next;
  std::vector<bool> ends;
  bool is_broken = false;  // something leads nowhere; that is said elsewhere

  std::size_t find(std::string_view name) const { return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin()); }
};

numbered number(const json::object& states) {
  numbered out;
  std::map<std::string_view, std::size_t, std::less<>> places;
  for (const auto& [name, state] : states) {
    places.emplace(name, out.names.size());
    out.names.push_back(name);
  }
  out.next.resize(out.names.size());
  out.ends.resize(out.names.size());
  std::size_t index = 0;
  for (const auto& [name, value] : states) {
    const std::size_t i = index++;
    const auto add = [&](const json::value* target) {
      const auto found = target == nullptr ? places.end() : places.find(text_of(*target));
      if (found == places.end())
        out.is_broken = true;
      else
        out.next[i].push_back(found->second);
    };
    if (!value.is_object()) {
      out.is_broken = true;
      continue;
    }
    const json::object& state = value.get_object();
    const std::string_view type = text_of(state, "Type");
    const json::value* end = state.if_contains("End");
    out.ends[i] = type == "Succeed" || type == "Fail" || (end != nullptr && end->is_bool() && end->get_bool());
    if (state.contains("Next")) add(state.if_contains("Next"));
    if (state.contains("Default")) add(state.if_contains("Default"));
    for (const std::string_view list : {"Choices", "Catch"})
      if (const json::value* all = state.if_contains(list); all != nullptr && all->is_array())
        for (const json::value& each : all->get_array()) add(each.is_object() ? each.get_object().if_contains("Next") : nullptr);
    if (!out.ends[i] && out.next[i].empty()) out.is_broken = true;
  }
  return out;
}

void follow(const std::vector<std::vector<std::size_t>>& next, std::vector<std::size_t> open, std::vector<bool>& seen) {
  for (const std::size_t i : open) seen[i] = true;
  while (!open.empty()) {
    const std::size_t i = open.back();
    open.pop_back();
    for (const std::size_t to : next[i])
      if (!seen[to]) {
        seen[to] = true;
        open.push_back(to);
      }
  }
}

}  // namespace

void check_target(walk& at, const json::value& value, const std::string& pointer, const std::string& what) {
  if (!value.is_string()) return at.error("field-type", pointer, said(what, " is ", describe(value), "; it must be the name of a state"));
  const std::string_view name = value.get_string();
  if (has_substitution(name) || at.in == nullptr || at.in->states->contains(name)) return;
  std::string hint;
  if (const auto elsewhere = at.names.find(name); elsewhere != at.names.end()) {
    hint = said("; there is one at ", elsewhere->second.front(), ", but ", at.in->word, " leads only to states of its own");
  } else if (at.found.size() < most_hints) {
    std::vector<std::string_view> known;
    for (const auto& [each, state] : *at.in->states) known.push_back(each);
    if (const std::string_view meant = nearest(known, name); !meant.empty()) hint = said("; is \"", meant, "\" meant?");
  }
  at.error("target-missing", pointer, said(what, " is \"", name, "\", but there is no such state", hint));
}

void check_graph(walk& at, const scope& of, const json::object& fields) {
  const json::value* start = fields.if_contains("StartAt");
  const numbered graph = number(*of.states);
  if (start == nullptr || graph.is_broken) return;
  const std::size_t first = graph.find(text_of(*start));
  if (first == graph.names.size()) return;
  std::vector<bool> reached(graph.names.size());
  follow(graph.next, {first}, reached);

  std::vector<std::vector<std::size_t>> before(graph.names.size());
  std::vector<std::size_t> ends;
  for (std::size_t i = 0; i < graph.names.size(); ++i) {
    for (const std::size_t to : graph.next[i]) before[to].push_back(i);
    if (graph.ends[i]) ends.push_back(i);
  }

  // Of those that cannot be reached, those that nothing at all leads to; then what is left, circles, by one each.
  std::vector<bool> told = reached;
  const std::string states = below(of.pointer, "States");
  const std::string outer = at.state;
  for (const bool in_circle : {false, true})
    for (std::size_t i = 0; i < graph.names.size(); ++i) {
      const bool is_led_to = std::any_of(before[i].begin(), before[i].end(), [&](std::size_t from) { return from != i; });
      if (told[i] || (is_led_to && !in_circle)) continue;
      follow(graph.next, {i}, told);
      at.state = graph.names[i];
      at.error("state-unreachable", below(states, graph.names[i]),
               said("it cannot be reached: ",
                    in_circle ? "only states that cannot be reached either lead to it" : "no state leads to it, and StartAt does not name it"));
    }
  at.state = outer;

  std::vector<bool> can_end(graph.names.size());
  follow(before, ends, can_end);
  if (!can_end[first]) {
    at.error("no-end", of.pointer, said(of.word, " never ends: no state with End, no Succeed and no Fail can be reached from its StartAt"));
    return;
  }
  bool is_told = false;
  for (std::size_t i = 0; i < graph.names.size(); ++i) {
    if (can_end[i] || !reached[i]) continue;
    at.state = graph.names[i];
    at.say(is_told ? severity::note : severity::warning, "never-ends", below(states, graph.names[i]),
           is_told ? "no end can be reached from it either" : "no end can be reached from it: it leads into a circle without an exit");
    is_told = true;
  }
  at.state = outer;
}

}  // namespace stepwise::importer
