// SPDX-License-Identifier: BSL-1.0
// A state machine with all the workflows inside its states: names are unique over the whole of it. A workflow
// that is in it more than once gets a prefix wherever it comes again: the name of the state that it is in.
#pragma once

#include <stepwise/workflow/check/names.hpp>
#include <stepwise/workflow/nested.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace stepwise::detail {

/// A workflow where it is used. Number 0 is the whole.
struct scope_use {
  static constexpr std::size_t room = 400;

  const machine* states = nullptr;
  std::string_view type_name{};  // of the workflow
  std::uint64_t id = 0;
  std::size_t parent = 0;        // the use that it is inside of
  std::uint64_t state = 0;       // the type's id of the state there
  std::size_t branch = 0;
  char text[room]{};
  std::size_t size = 0;
  std::uint64_t hash = hash_text({});

  constexpr std::string_view prefix() const { return {text, size}; }
  constexpr void put(char c) { put(std::string_view(&c, 1)); }
  constexpr void put(std::string_view more) {
    for (const char c : more)
      if (size < room) text[size++] = c;
    hash = continue_hash(hash, more);
  }
};

constexpr std::size_t count_uses(const machine& states) {
  std::size_t count = 1;
  for (std::size_t i = 0; i < states.size; ++i) {
    if (states[i].nested == nullptr) continue;
    for (const scope_info* const each : states[i].nested->scopes)
      if (each->states != nullptr) count += count_uses(*each->states);
  }
  return count;
}

template <std::size_t N>
struct scope_uses {
  scope_use uses[N]{};
  std::size_t size = 0;

  constexpr std::size_t add(const machine& states, std::string_view type_name, std::uint64_t id, std::size_t parent, const maybe<state_info>& in, std::size_t branch) {
    const std::size_t number = size++;
    scope_use& made = uses[number];
    made.states = &states;
    made.type_name = type_name;
    made.id = id;
    made.parent = parent;
    made.branch = branch;
    if (in != nullptr) {
      made.state = in->self->id;
      made.put(uses[parent].prefix());
      bool again = false;
      for (std::size_t i = 0; i < number && !again; ++i) again = uses[i].id == id && uses[i].hash == made.hash;
      if (again) {
        made.put(in->self->name);
        // Several times in one Parallel: by number.
        std::size_t same = 0;
        for (const scope_info* const each : in->nested->scopes) same += each->id == id ? 1 : 0;
        if (same > 1) {
          made.put(" ");
          write_integer(made, static_cast<std::int64_t>(branch + 1));
        }
        made.put(": ");
      }
    }
    for (std::size_t i = 0; i < states.size; ++i) {
      if (states[i].nested == nullptr) continue;
      std::size_t index = 0;
      for (const scope_info* const each : states[i].nested->scopes) {
        if (each->states != nullptr) add(*each->states, each->type_name, each->id, number, &states[i], index);
        ++index;
      }
    }
    return number;
  }

  /// The use of the workflow in branch number `branch` of a state, whose type has the id `state`, of use `parent`.
  constexpr std::size_t find(std::size_t parent, std::uint64_t state, std::size_t branch) const {
    std::size_t i = 1;
    while (uses[i].parent != parent || uses[i].state != state || uses[i].branch != branch) ++i;
    return i;
  }
};

template <class Start>
constexpr auto find_uses() {
  constexpr std::size_t count = count_uses(machine_of<Start>);
  scope_uses<count> made;
  made.add(machine_of<Start>, {}, 0, 0, nullptr, 0);
  return made;
}
/// The workflows of the machine that starts at Start, each with the prefix of its names.
template <class Start>
inline constexpr auto uses_of = find_uses<Start>();

template <class Start>
struct inner_names {
  static constexpr std::size_t use(std::size_t parent, std::uint64_t state, std::size_t branch) { return uses_of<Start>.find(parent, state, branch); }
  static constexpr std::string_view prefix(std::size_t use) { return uses_of<Start>.uses[use].prefix(); }
};

/// What is wrong with the names of a machine as a whole.
template <class Start>
constexpr void check_scopes(sentence& out) {
  constexpr std::size_t total = [] {
    std::size_t sum = 0;
    for (const scope_use& each : uses_of<Start>.uses) sum += each.states->size;
    return sum;
  }();
  constexpr std::size_t slots = slots_for(total);
  struct entry {
    std::uint64_t hash = 0;
    const scope_use* use = nullptr;
    const state_info* at = nullptr;
    bool taken = false;
  };
  entry table[slots]{};
  for (const scope_use& use : uses_of<Start>.uses) {
    for (std::size_t i = 0; i < use.states->size; ++i) {
      const state_info& at = (*use.states)[i];
      const std::string_view name = at.self->name;
      if (use.size != 0 && code_points(use.prefix()) + code_points(name) > 80) {
        out << "state " << at.self->type_name << ": in " << use.type_name << ", which the workflow has more than once, its name gets the prefix " << use.prefix().substr(0, use.size - 1)
            << " and has more than 80 characters; give it, or the state that " << use.type_name << " is in, a shorter one";
        return;
      }
      const std::uint64_t hash = use.size == 0 ? at.self->hash : continue_hash(use.hash, name);
      std::size_t slot = hash & (slots - 1);
      for (; table[slot].taken; slot = (slot + 1) & (slots - 1)) {
        const entry& other = table[slot];
        if (other.hash != hash || other.use->size + other.at->self->name.size() != use.size + name.size()) continue;
        out << "state " << at.self->type_name << ": the name " << use.prefix() << name << " is there twice, ";
        const auto put_scope = [&](const scope_use& in) {
          if (in.type_name.empty())
            out << "outside";
          else
            out << "in " << in.type_name;
        };
        put_scope(*other.use);
        out << " and ";
        put_scope(use);
        out << ", but names are unique over the whole machine; ";
        if (other.at->self->id == at.self->id)
          out << "let one of them have a state of its own, as struct Other : " << at.self->type_name << " {}";
        else
          out << "give one of them another: static constexpr auto name = \"...\"";
        return;
      }
      table[slot] = {hash, &use, &at, true};
    }
  }
}

/// Labels name the runs of distributed Maps, so each is there once.
constexpr void check_labels(sentence& out, const machine& states, std::string_view label, std::size_t& count) {
  for (std::size_t i = 0; i < states.size && !out; ++i) {
    if (states[i].nested == nullptr) continue;
    if (states[i].nested->map != nullptr && states[i].nested->map->label == label && ++count == 2)
      out << "state " << states[i].self->type_name << ": its label " << label << " is there twice in the machine; a label names the runs of one Map";
    for (const scope_info* const each : states[i].nested->scopes) check_labels(out, *each->states, label, count);
  }
}
constexpr void check_each_label(sentence& out, const machine& states, const machine& whole) {
  for (std::size_t i = 0; i < states.size && !out; ++i) {
    if (states[i].nested == nullptr) continue;
    std::size_t count = 0;
    if (states[i].nested->map != nullptr && !states[i].nested->map->label.empty()) check_labels(out, whole, states[i].nested->map->label, count);
    for (const scope_info* const each : states[i].nested->scopes) check_each_label(out, *each->states, whole);
  }
}

template <class Start>
struct scopes_check {
  static constexpr void check(sentence& out) {
    if constexpr (count_uses(machine_of<Start>) > 1) {
      check_scopes<Start>(out);
      if (!out) check_each_label(out, machine_of<Start>, machine_of<Start>);
    }
  }
};

}  // namespace stepwise::detail
