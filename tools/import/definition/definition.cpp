// SPDX-License-Identifier: BSL-1.0
#include "definition/definition.hpp"

#include <algorithm>
#include <set>

namespace stepwise::importer {

namespace {

const json::value* member(const json::object* of, std::string_view name) { return of->if_contains(name); }

query_language language_of(const json::object* fields, query_language otherwise) {
  const json::value* said = member(fields, "QueryLanguage");
  if (said == nullptr || !said->is_string()) return otherwise;
  return said->get_string() == "JSONata" ? query_language::jsonata : query_language::jsonpath;
}

// Inside of a state the language is the machine's, not that of the state.
machine read_scope(const json::object* fields, std::string pointer, query_language language) {
  machine made{.fields = fields, .pointer = std::move(pointer), .language = language_of(fields, language), .states = {}};
  const std::string states_pointer = below(made.pointer, "States");
  const json::object& states = fields->at("States").as_object();

  const auto read_state = [&](std::string_view name, const json::object& from, bool is_reached) {
    state out{.name = name, .type = from.at("Type").as_string(), .fields = &from, .pointer = below(states_pointer, name),
              .language = language_of(&from, made.language), .inside = {}, .carried = {}, .is_reached = is_reached};
    if (const json::value* branches = out.field("Branches")) {
      std::size_t index = 0;
      for (const json::value& each : branches->as_array())
        out.inside.push_back(read_scope(&each.as_object(), below(below(out.pointer, "Branches"), index++), made.language));
    }
    for (const std::string_view field : {"ItemProcessor", "Iterator"})
      if (const json::value* processor = out.field(field)) out.inside.push_back(read_scope(&processor->as_object(), below(out.pointer, field), made.language));
    return out;
  };

  std::set<std::string_view> seen;
  std::vector<std::string_view> open{fields->at("StartAt").as_string()};
  while (!open.empty()) {
    const std::string_view name = open.back();
    open.pop_back();
    if (!seen.insert(name).second) continue;
    const auto found = states.find(name);
    if (found == states.end()) continue;
    made.states.push_back(read_state(found->key(), found->value().as_object(), true));
    const std::vector<std::string_view> next = made.states.back().successors();
    open.insert(open.end(), next.rbegin(), next.rend());
  }
  for (const auto& [name, value] : states)
    if (!seen.contains(name)) made.states.push_back(read_state(name, value.as_object(), false));
  return made;
}

}  // namespace

const state* machine::find(std::string_view name) const {
  const auto found = std::find_if(states.begin(), states.end(), [&](const state& each) { return each.name == name; });
  return found == states.end() ? nullptr : &*found;
}

const json::value* machine::field(std::string_view name) const { return member(fields, name); }
const json::value* state::field(std::string_view wanted) const {
  return std::find(carried.begin(), carried.end(), wanted) == carried.end() ? member(fields, wanted) : nullptr;
}

std::string_view state::text(std::string_view wanted) const {
  const json::value* found = field(wanted);
  return found != nullptr && found->is_string() ? std::string_view(found->get_string()) : std::string_view();
}

std::vector<std::string_view> state::successors() const {
  std::vector<std::string_view> out;
  const auto add = [&](const json::value* target) {
    if (target != nullptr && target->is_string()) out.push_back(target->get_string());
  };
  const auto add_each = [&](std::string_view list) {
    if (const json::value* all = field(list); all != nullptr && all->is_array())
      for (const json::value& each : all->get_array())
        if (each.is_object()) add(each.get_object().if_contains("Next"));
  };
  add(field("Next"));
  add_each("Choices");
  add(field("Default"));
  add_each("Catch");
  return out;
}

machine read_machine(const json::value& definition) { return read_scope(&definition.as_object(), "", query_language::jsonpath); }

}  // namespace stepwise::importer
