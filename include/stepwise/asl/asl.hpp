// SPDX-License-Identifier: BSL-1.0
// The Amazon States Language definition of a workflow, as a constant.
#pragma once

#include <stepwise/asl/state.hpp>
#include <stepwise/text/writer.hpp>
#include <stepwise/workflow/check.hpp>
#include <stepwise/workflow/workflow.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <utility>

namespace stepwise::detail {

template <class Retries, bool Pretty>
struct retry_member {
  template <class Out>
  static constexpr void write(Out& out) {
    json_writer<Out, Pretty> json{out, 3};
    write_retriers(json, retriers_of<Retries>::list);
  }
};
template <class S, bool Pretty>
constexpr std::string_view retry_text() {
  if constexpr (S::type != state_type::task)
    return {};
  else if constexpr (std::is_same_v<typename S::retries, retries<>>)
    return {};
  else
    return written<retry_member<typename S::retries, Pretty>>.view();
}

// A constant of its own a state, so that no single evaluation grows with the workflow.
template <std::size_t Capacity, bool Pretty>
constexpr text_writer<Capacity> write_fragment(const state_info& state, std::string_view retry) {
  text_writer<Capacity> out;
  json_writer<text_writer<Capacity>, Pretty> json{out, 2};
  write_state(json, state, retry);
  return out;
}
template <class S, bool Pretty, std::size_t Capacity>
inline constexpr text_writer<Capacity> fragment = write_fragment<Capacity, Pretty>(info_of<S>, retry_text<S, Pretty>());

/// Room for the text of a state: nearly all fit into the first size, those with templates are longer by
/// them, and what does not fit gets what it needs.
constexpr std::size_t first_capacity(const state_info& at) {
  std::size_t size = 512;
  if (at.credentials != nullptr) size += 128;
  if (at.flow != nullptr) {
    for (const maybe<template_field>& each : {at.flow->parameters, at.flow->result, at.flow->result_selector, at.flow->assign})
      if (each != nullptr) size += each->tree.text.size();
    size = (size + 127) / 128 * 128;
  }
  return size;
}
template <class S, bool Pretty>
constexpr std::string_view fragment_of() {
  constexpr std::size_t first = first_capacity(info_of<S>);
  if constexpr (fragment<S, Pretty, first>.fits())
    return fragment<S, Pretty, first>.view();
  else
    return fragment<S, Pretty, (fragment<S, Pretty, first>.size + 1023) / 1024 * 1024>.view();
}

template <class Chunk, bool Pretty>
struct chunk_fragments;
template <class... S, bool Pretty>
struct chunk_fragments<list<S...>, Pretty> {
  static constexpr std::string_view table[] = {fragment_of<S, Pretty>()...};
};
template <class Chunks, bool Pretty>
struct fragment_table;
template <class... Chunk, bool Pretty>
struct fragment_table<list<Chunk...>, Pretty> {
  static constexpr const std::string_view* table[] = {chunk_fragments<Chunk, Pretty>::table...};
};

// What stands before the states, and between and after them.
template <class Workflow, bool Pretty>
struct definition_head {
  template <class Out>
  static constexpr void write(Out& out) {
    json_writer<Out, Pretty> json{out};
    json.open('{');
    if (!std::string_view(Workflow::comment).empty()) json.member("Comment", Workflow::comment);
    if (Workflow::language == query_language::jsonata) json.member("QueryLanguage", std::string_view("JSONata"));
    if (!std::string_view(Workflow::version).empty()) json.member("Version", std::string_view(Workflow::version));
    json.member("StartAt", ref_of<typename Workflow::start_at>.name);
    if (Workflow::timeout_seconds != 0) json.member("TimeoutSeconds", Workflow::timeout_seconds);
    json.key("States");
    out.put('{');
  }
};
template <bool Pretty>
inline constexpr std::string_view definition_tail = Pretty ? std::string_view("\n  }\n}\n") : std::string_view("}}");

template <class Workflow, bool Pretty>
struct definition {
  static_assert(sizeof(report<field_problem<Workflow>>) != 0);

  using start = typename Workflow::start_at;
  static constexpr std::size_t states = machine_of<start>.size;
  static constexpr const auto& table = fragment_table<state_chunks<start>, Pretty>::table;
  static constexpr std::string_view head = written<definition_head<Workflow, Pretty>>.view();

  static constexpr std::size_t size = [] {
    std::size_t sum = head.size() + definition_tail<Pretty>.size() + states - 1;
    for (std::size_t i = 0; i < states; ++i) sum += table[i / chunk_size][i % chunk_size].size();
    return sum;
  }();
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
