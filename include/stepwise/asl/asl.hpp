// SPDX-License-Identifier: BSL-1.0
// The Amazon States Language definition of a workflow, as a constant.
#pragma once

#include <stepwise/asl/state.hpp>
#include <stepwise/state/limits.hpp>
#include <stepwise/text/writer.hpp>
#include <stepwise/workflow/check.hpp>
#include <stepwise/workflow/workflow.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <utility>

namespace stepwise::detail {

/// Where the states of a workflow stand in a definition: how deep, with which prefix to their names, and in
/// which language the whole is.
template <class Start, query_language Language>
struct outermost {
  using root = Start;
  static constexpr query_language language = Language;
  static constexpr std::size_t use = 0;  // see scopes.hpp
  static constexpr int level = 2;
  static constexpr std::string_view prefix{};
};
template <class Workflow>
using outermost_of = outermost<typename Workflow::start_at, Workflow::language == query_language::jsonata ? query_language::jsonata : query_language::jsonpath>;
// What the text of a state depends on: most workflows share the first.
struct no_prefix {
  static constexpr std::string_view prefix{};
};
template <int Level, query_language Language, class Prefix = no_prefix>
struct text_place {
  static constexpr query_language language = Language;
  static constexpr int level = Level;
  static constexpr std::string_view prefix = Prefix::prefix;
};
template <class Place>
constexpr auto find_text_place() {
  if constexpr (Place::prefix.empty())
    return text_place<Place::level, Place::language>{};
  else
    return text_place<Place::level, Place::language, Place>{};
}

template <class Retries, bool Pretty, int Level>
struct retry_member {
  template <class Out>
  static constexpr void write(Out& out) {
    json_writer<Out, Pretty> json{out, Level + 1};
    write_retriers(json, retriers_of<Retries>::list);
  }
};
template <class S, bool Pretty, int Level>
constexpr std::string_view retry_text() {
  if constexpr (!works(S::type))
    return {};
  else if constexpr (std::is_same_v<typename S::retries, unset>)
    return {};
  else
    return written<retry_member<typename S::retries, Pretty, Level>>.view();
}

// A constant of its own a state, so that no single evaluation grows with the workflow.
template <std::size_t Capacity, bool Pretty>
constexpr text_writer<Capacity> write_fragment(const state_info& state, int level, query_language language, std::string_view prefix, std::string_view retry, std::string_view inside = {}) {
  text_writer<Capacity> out;
  json_writer<text_writer<Capacity>, Pretty> json{out, level};
  json.prefix = prefix;
  json.language = language;
  write_state(json, state, retry, inside);
  return out;
}
template <class S, bool Pretty, class TextPlace, std::size_t Capacity>
inline constexpr text_writer<Capacity> fragment =
    write_fragment<Capacity, Pretty>(info_of<S>, TextPlace::level, TextPlace::language, TextPlace::prefix, retry_text<S, Pretty, TextPlace::level>());

/// What stands behind Branches or ItemProcessor of a state; defined by <stepwise/parallel.hpp> and <stepwise/map.hpp>.
template <class S, class Place, bool Pretty>
struct inside_text;
template <class S, bool Pretty, class Place, std::size_t Capacity>
inline constexpr text_writer<Capacity> nested_fragment =
    write_fragment<Capacity, Pretty>(info_of<S>, Place::level, Place::language, Place::prefix, retry_text<S, Pretty, Place::level>(), inside_text<S, Place, Pretty>::text.view());

/// Room for the text of a state: nearly all fit into the first size, those with templates are longer by
/// them, and what does not fit gets what it needs.
constexpr std::size_t first_capacity(const state_info& at) {
  std::size_t size = 512;
  if (at.credentials != nullptr) size += 128;
  if (at.flow != nullptr) {
    for (const maybe<template_field>& each : {at.flow->parameters, at.flow->result, at.flow->result_selector, at.flow->assign, at.flow->arguments, at.flow->output})
      if (each != nullptr) size += each->tree.text.size();
    size = (size + 127) / 128 * 128;
  }
  return size;
}
template <class S, bool Pretty, class Place>
constexpr std::string_view fragment_of() {
  if constexpr (S::type == state_type::parallel || S::type == state_type::map) {
    constexpr std::size_t first = first_capacity(info_of<S>) + inside_text<S, Place, Pretty>::text.view().size();
    if constexpr (nested_fragment<S, Pretty, Place, first>.fits())
      return nested_fragment<S, Pretty, Place, first>.view();
    else
      return nested_fragment<S, Pretty, Place, nested_fragment<S, Pretty, Place, first>.size>.view();
  } else {
    constexpr std::size_t first = first_capacity(info_of<S>);
    using place = decltype(find_text_place<Place>());
    if constexpr (fragment<S, Pretty, place, first>.fits())
      return fragment<S, Pretty, place, first>.view();
    else
      return fragment<S, Pretty, place, (fragment<S, Pretty, place, first>.size + 1023) / 1024 * 1024>.view();
  }
}

template <class Chunk, bool Pretty, class Place>
struct chunk_fragments;
template <class... S, bool Pretty, class Place>
struct chunk_fragments<list<S...>, Pretty, Place> {
  static constexpr std::string_view table[] = {fragment_of<S, Pretty, Place>()...};
};
template <class Chunks, bool Pretty, class Place>
struct fragment_table;
template <class... Chunk, bool Pretty, class Place>
struct fragment_table<list<Chunk...>, Pretty, Place> {
  static constexpr const std::string_view* table[] = {chunk_fragments<Chunk, Pretty, Place>::table...};
};

template <class Workflow>
inline constexpr bool has_comment = !std::is_same_v<decltype(Workflow::comment), const no_text>;

// What stands before the states, and between and after them.
template <class Workflow, bool Pretty>
struct definition_head {
  template <class Out>
  static constexpr void write(Out& out) {
    json_writer<Out, Pretty> json{out};
    json.open('{');
    if constexpr (has_comment<Workflow>) json.member("Comment", std::string_view(Workflow::comment));
    write_language(json, Workflow::language);
    if (!std::string_view(Workflow::version).empty()) json.member("Version", std::string_view(Workflow::version));
    json.member("StartAt", ref_of<typename Workflow::start_at>.name);
    if (Workflow::timeout_seconds != 0) json.member("TimeoutSeconds", Workflow::timeout_seconds);
    json.key("States");
    out.put('{');
  }
};
template <bool Pretty>
inline constexpr std::string_view definition_tail = Pretty ? std::string_view("\n  }\n}\n") : std::string_view("}}");

constexpr sentence check_size(std::string_view workflow, std::size_t size) {
  sentence out;
  if (size > limits::definition)
    out << "workflow " << workflow << ": its definition has " << static_cast<std::int64_t>(size) << " bytes; at most " << static_cast<std::int64_t>(limits::definition)
        << " are allowed: move a part of it into a state machine of its own";
  return out;
}
template <class Workflow, std::size_t Size>
struct size_problem {
  static constexpr sentence words = check_size(type_name<Workflow>, Size);
};

template <class Workflow, bool Pretty>
struct definition {
  static_assert(sizeof(report<field_problem<Workflow>>) != 0);

  using start = typename Workflow::start_at;
  static constexpr std::size_t states = machine_of<start>.size;
  static constexpr const auto& table = fragment_table<state_chunks<start>, Pretty, outermost_of<Workflow>>::table;
  static constexpr std::string_view head = written<definition_head<Workflow, Pretty>>.view();

  static constexpr std::size_t size = [] {
    std::size_t sum = head.size() + definition_tail<Pretty>.size() + states - 1;
    for (std::size_t i = 0; i < states; ++i) sum += table[i / chunk_size][i % chunk_size].size();
    return sum;
  }();
  static_assert(Pretty || sizeof(report<size_problem<Workflow, size>>) != 0);
  static constexpr text_block<size> text = [] {
    text_block<size> out{};
    std::size_t at = 0;
    const auto put = [&](std::string_view piece) {
      copy_text(out.data, at, piece);
      at += piece.size();
    };
    put(head);
    for (std::size_t i = 0; i < states; ++i) {
      if (i != 0) put(",");
      put(table[i / chunk_size][i % chunk_size]);
    }
    put(definition_tail<Pretty>);
    return out;
  }();
};

template <class Workflow, bool Pretty>
constexpr std::string_view definition_of() {
  if constexpr (!is_workflow<Workflow>) {
    static_assert(sizeof(report<workflow_wanted<Workflow>>) != 0);
    return {};
  } else if constexpr (sound<Workflow>)
    return definition<Workflow, Pretty>::text.view();
  else
    return {};
}

}  // namespace stepwise::detail

namespace stepwise {

/// The definition of a workflow in the Amazon States Language: compact JSON, fields in the
/// conventional order, states in reading order.
template <class Workflow>
inline constexpr std::string_view asl = detail::definition_of<Workflow, false>();

/// The same, indented by two spaces, with a newline at its end.
template <class Workflow>
inline constexpr std::string_view asl_pretty = detail::definition_of<Workflow, true>();

}  // namespace stepwise
