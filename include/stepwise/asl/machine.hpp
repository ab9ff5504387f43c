// SPDX-License-Identifier: BSL-1.0
// What there is to know about a state machine that is not in its ASL.
#pragma once

#include <stepwise/asl/asl.hpp>
#include <stepwise/workflow/errors_of.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace stepwise::detail {

/// Where in a JSON text `${names}` stand: calls `visit(name, place)`, where `place(out)` writes the JSON
/// Pointer below `States`. `member` is a state's member as in States: `"Name":{…}`, compact.
template <class Visit>
constexpr void each_substitution(std::string_view member, Visit visit) {
  constexpr std::size_t deepest = 32;  // a pointer to what is deeper, in rules within rules, ends here
  struct {
    std::string_view key{};
    int index = -1;  // of an array
  } path[deepest]{};
  std::size_t depth = 0;
  std::size_t at = 0;
  std::string_view last;  // the last string, which may turn out to be a key
  const auto place = [&](auto& out) {
    for (std::size_t i = 0; i <= depth && i < deepest; ++i) {
      out.put('/');
      if (path[i].index >= 0) {
        write_integer(out, path[i].index);
        continue;
      }
      for (const char c : path[i].key) {  // RFC 6901, section 3; the key is escaped as JSON already
        if (c == '~')
          out.put("~0");
        else if (c == '/')
          out.put("~1");
        else
          out.put(c);
      }
    }
  };
  while (at < member.size()) {
    const char c = member[at++];
    if (c == '"') {
      const std::size_t from = at;
      while (member[at] != '"') at += member[at] == '\\' ? 2 : 1;
      last = member.substr(from, at - from);
      ++at;
      if (at < member.size() && member[at] == ':') {
        if (depth < deepest) path[depth].key = last;
        ++at;
        continue;
      }
      for (std::size_t start = find_text(last, "${"); start != std::string_view::npos; start = find_text(last, "${", start + 2)) {
        const std::size_t end = find_text(last, "}", start);
        if (end != std::string_view::npos) visit(last.substr(start + 2, end - start - 2), place);
      }
    } else if (c == '{' || c == '[') {
      if (++depth < deepest) path[depth] = {{}, c == '[' ? 0 : -1};
    } else if (c == '}' || c == ']') {
      --depth;
    } else if (c == ',' && depth < deepest && path[depth].index >= 0) {
      ++path[depth].index;
    }
  }
}

/// The workflow's Comment as a member of the definition.
template <class Workflow>
struct comment_member {
  template <class Out>
  static constexpr void write(Out& out) {
    json_writer<Out, false>{out}.member("Comment", std::string_view(Workflow::comment));
  }
};

/// The states of a machine, with those of the workflows inside of it.
template <class Start>
struct all_states_of {
  static constexpr std::size_t size = [] {
    std::size_t count = 0;
    const auto one = [&](const state_info&) { return ++count != 0; };
    each_state(machine_of<Start>, one);
    return count;
  }();
  static constexpr auto list = [] {
    std::array<const state_info*, size> made{};
    std::size_t at = 0;
    const auto one = [&](const state_info& state) {
      made[at++] = &state;
      return true;
    };
    each_state(machine_of<Start>, one);
    return made;
  }();
};

template <class Workflow>
struct machine_description {
  using start = typename Workflow::start_at;

  template <class Out>
  static constexpr void write_list(json_writer<Out, true>& json, std::string_view key, const auto& names) {
    json.key(key);
    json.open('[');
    for (const std::string_view each : names) {
      json.item();
      write_string(json.out, each);
    }
    json.close(']');
  }

  static constexpr std::int64_t count_raw_fields() {
    std::int64_t count = 0;
    for (const state_info* const state : all_states_of<start>::list) {
      if (state->raw == nullptr) continue;
      const template_view& tree = state->raw->tree;
      for (node_index at = tree[0].first; at != no_node; at = tree[at].next) ++count;
    }
    return count;
  }

  // What a task does its work to: a function, or the value of an argument where that is a constant.
  static constexpr std::string_view target(const state_info& at) {
    const resource& work = *at.work;
    if (!work.function_name.empty()) return work.function_name;
    if (work.service == nullptr || work.service->target == "Resource") return work.uri;
    if (at.flow != nullptr && (at.flow->parameters != nullptr || at.flow->arguments != nullptr)) {
      const template_view& tree = at.flow->arguments != nullptr ? at.flow->arguments->tree : at.flow->parameters->tree;
      for (node_index i = tree[0].first; i != no_node; i = tree[i].next)
        if (tree[i].what == template_node::type::string && tree.view(tree[i].key) == work.service->target && !begins_expression(tree.view(tree[i].text))) return tree.view(tree[i].text);
    }
    return "*";
  }
  // Actions with what they are done to, each once.
  template <class Out>
  static constexpr void write_actions(json_writer<Out, true>& json) {
    const auto& states = all_states_of<start>::list;
    const auto is_first = [&](std::size_t i, bool same_target) {
      for (std::size_t k = 0; k < i; ++k)
        if (states[k]->work != nullptr && states[k]->work->action == states[i]->work->action &&
            (!same_target || target(*states[k]) == target(*states[i])))
          return false;
      return true;
    };
    json.key("actions");
    json.open('{');
    for (std::size_t i = 0; i < states.size(); ++i) {
      if (states[i]->work == nullptr || states[i]->work->action.empty() || !is_first(i, false)) continue;
      json.key(states[i]->work->action);
      json.open('[');
      for (std::size_t k = i; k < states.size(); ++k) {
        if (states[k]->work == nullptr || states[k]->work->action != states[i]->work->action || !is_first(k, true)) continue;
        json.item();
        write_string(json.out, target(*states[k]));
      }
      json.close(']');
    }
    json.close('}');
  }

  template <class Out>
  static constexpr void write(Out& out) {
    json_writer<Out, true> json{out};
    json.open('{');
    json.member("workflow", type_name<Workflow>);
    json.member("type", Workflow::kind == workflow_kind::express ? std::string_view("EXPRESS") : std::string_view("STANDARD"));
    json.key("substitutions");
    json.open('[');
    const auto say = [&](std::string_view name, std::string_view under, const auto& place) {
      json.item();
      json.open('{');
      json.key("name");
      out.put('"');
      out.put(name);
      out.put('"');
      json.key("at");
      out.put('"');
      out.put(under);
      place(out);
      out.put('"');
      json.close('}');
    };
    if constexpr (has_comment<Workflow>)
      each_substitution(written<comment_member<Workflow>>.view(), [&](std::string_view name, const auto& place) { say(name, "", place); });
    const auto& table = fragment_table<state_chunks<start>, false, outermost_of<Workflow>>::table;
    for (std::size_t i = 0; i < machine_of<start>.size; ++i) {
      const std::string_view member = table[i / chunk_size][i % chunk_size];
      if (find_text(member, "${") == std::string_view::npos) continue;
      each_substitution(member, [&](std::string_view name, const auto& place) { say(name, "/States", place); });
    }
    json.close(']');
    write_actions(json);
    write_list(json, "errors", errors_of<Workflow>);
    json.member("raw_fields", count_raw_fields());
    json.close('}');
    out.put('\n');
  }
};

template <class Workflow>
constexpr std::string_view describe_machine() {
  if constexpr (sound<Workflow>)
    return written<machine_description<Workflow>>.view();
  else
    return {};
}

}  // namespace stepwise::detail

namespace stepwise {

/// What is not in the definition, as JSON: the workflow's name, the type of the state machine (STANDARD
/// or EXPRESS), where its `${…}` stand (JSON Pointers), the IAM actions that its tasks' resources need, as
/// far as they are known, with what they are used on, errors_of, and how many fields it has as raw_fields.
template <class Workflow>
inline constexpr std::string_view machine_text = detail::describe_machine<Workflow>();

}  // namespace stepwise
