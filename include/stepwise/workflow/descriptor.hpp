// SPDX-License-Identifier: BSL-1.0
// States as values. Everything but running works on these; lower.hpp makes them from the types.
#pragma once

#include <stepwise/path/readable.hpp>
#include <stepwise/path/reference_path.hpp>
#include <stepwise/path/template_view.hpp>
#include <stepwise/payload/schema.hpp>
#include <stepwise/state/choice.hpp>
#include <stepwise/state/errors.hpp>
#include <stepwise/state/lambda.hpp>
#include <stepwise/state/retry.hpp>
#include <stepwise/state/state.hpp>
#include <stepwise/text/maybe.hpp>
#include <stepwise/text/sentence.hpp>
#include <stepwise/text/writer.hpp>
#include <stepwise/workflow/misuse.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace stepwise::detail {

struct state_info;

/// A sequence of constants with static storage.
template <class T>
struct sequence {
  const T* items = nullptr;
  std::size_t size = 0;
  std::string_view other{};  // the type of what is no such list

  constexpr const T* begin() const { return items; }
  constexpr const T* end() const { return items + size; }
  constexpr bool empty() const { return size == 0; }
  constexpr const T& operator[](std::size_t i) const { return items[i]; }
};

/// A state as others refer to it.
struct state_ref {
  enum class fault : unsigned char { none, incomplete, no_state, template_without_name, inherited_name, name_no_text, value_field };

  std::string_view name;
  bool plain = true;               // the name can stand in JSON as it is
  std::string_view type_name;
  std::uint64_t hash = 0;          // of the name
  std::uint64_t id = 0;            // of the type
  maybe<schema> input{};           // null: anything
  fault what = fault::none;
  std::string_view field{};        // of value_field: which

  constexpr label labelled() const { return {name, plain}; }
};

enum class placement : unsigned char { replace, discard, at_path, invalid };

/// A field that is a path or discard. Where it says nothing it has no text.
struct result_place {
  placement how = placement::replace;
  std::string_view text{};
  bool is_evaluated = false;  // it is no Reference Path into the payload

  constexpr bool is_said() const { return how != placement::replace || !text.empty(); }
};

/// Parameters, Result or ResultSelector.
struct template_field {
  template_view tree{};
  maybe<schema> payload{};
  // In place of a call, so that those who have no templates do without their checks.
  void (*check)(sentence& out, const state_info& at, std::string_view name, const template_field& field, const readable& source) = nullptr;
};

/// What flows through a state where that is more than its input and then its work's result.
struct flow_info {
  result_place input_path{};
  result_place output_path{};
  maybe<template_field> parameters{};
  maybe<template_field> result{};  // of a Pass
  maybe<template_field> result_selector{};
  maybe<template_field> assign{};
  maybe<template_field> arguments{};  // in JSONata
  maybe<template_field> output{};     // in JSONata
  // The types on the way.
  const schema* visible = nullptr;
  maybe<schema> raw_result{};
  const schema* selected = nullptr;  // of what is no Task: what its Assign reads
  const schema* placed = nullptr;
  misuse wrong{};
};

/// Fields that are paths in place of constants: TimeoutSecondsPath and HeartbeatSecondsPath of a Task,
/// SecondsPath and TimestampPath of a Wait, ErrorPath and CausePath of a Fail. In JSONata the constants
/// themselves are expressions.
struct figure_paths {
  maybe<reference_path> first{};
  maybe<reference_path> second{};
  std::string_view first_expression{};
  std::string_view second_expression{};
  // In place of a call, as of template_field.
  void (*check)(sentence& out, const state_info& at, const readable& around) = nullptr;
  misuse wrong{};

  constexpr bool has_first() const { return first != nullptr || !first_expression.empty(); }
  constexpr bool has_second() const { return second != nullptr || !second_expression.empty(); }
};

inline constexpr std::string_view figure_field_names[][2] = {
    {"timeout_seconds_path", "heartbeat_seconds_path"}, {"seconds_path", "timestamp_path"}, {"error_path", "cause_path"}};
constexpr const std::string_view (&figure_fields(state_type type))[2] {
  return figure_field_names[type == state_type::task ? 0 : type == state_type::wait ? 1 : 2];
}

/// What a path that is evaluated has to lead to.
enum class path_use : unsigned char { anything, text, number, boolean, presence };

struct machine;

/// A workflow inside a state: a branch, or an item processor.
struct scope_info {
  enum class fault : unsigned char { none, unset, incomplete, no_workflow };

  fault what = fault::none;
  std::string_view type_name{};
  std::uint64_t id = 0;  // of the type
  bool sound = true;     // its own checks have passed
  maybe<machine> states{};
  maybe<state_ref> start{};
  std::int64_t timeout_seconds = 0;
  bool has_version = false;
  bool is_express = false;
  query_language language{};
  bool always_fails = false;
  sequence<std::string_view> errors{};  // that it can end with
  maybe<schema> variables{};
  std::uint64_t outer_variables = 0;  // members of `variables` that it reads and nobody in it assigns
};

/// What only a Map has.
struct map_info {
  enum class source : unsigned char { unknown, array, object, untyped };

  bool is_iterator = false;      // ItemProcessor is spelt Iterator
  bool is_parameters = false;    // ItemSelector is spelt Parameters
  bool writes_config = false;    // ProcessorConfig is there
  bool writes_mode = false;
  bool writes_execution_type = false;
  bool is_distributed = false;
  bool both_processors = false;
  bool both_selectors = false;
  source items = source::array;
  result_place items_path{};
  const schema* source_type = nullptr;
  const schema* item = nullptr;    // as it comes from the source
  const schema* given = nullptr;   // what the item processor gets
  maybe<template_field> selector{};
  maybe<schema> selector_context{};
  maybe<template_field> reader{};
  maybe<template_field> batcher{};
  maybe<template_field> writer{};
  std::string_view label{};
  bool has_max_concurrency = false;
  std::int64_t max_concurrency = 0;
  bool has_tolerated_count = false;
  std::int64_t tolerated_count = 0;
  bool has_tolerated_percentage = false;
  double tolerated_percentage = 0;
  maybe<reference_path> max_concurrency_path{};
  maybe<reference_path> tolerated_count_path{};
  maybe<reference_path> tolerated_percentage_path{};
  // In JSONata:
  maybe<template_field> items_field{};
  std::string_view max_concurrency_expression{};
  std::string_view tolerated_count_expression{};
  std::string_view tolerated_percentage_expression{};

  /// Calls `visit` for each field that is a template, or a path to a number, whether it is there or not.
  template <class Visit>
  constexpr void each_template(Visit visit) const {
    for (const maybe<template_field>& each : {selector, reader, batcher, writer}) visit(each);
  }
  template <class Visit>
  constexpr void each_path(Visit visit) const {
    for (const maybe<reference_path>& each : {max_concurrency_path, tolerated_count_path, tolerated_percentage_path}) visit(each);
  }
};

/// The workflows inside a Parallel or a Map.
struct nested_info {
  sequence<const scope_info*> scopes{};
  maybe<map_info> map{};
  // In place of a call, as of template_field.
  void (*check)(sentence& out, const state_info& at, const readable& around) = nullptr;
  misuse wrong{};

  constexpr bool is_distributed() const { return map != nullptr && map->is_distributed; }
};

struct catcher {
  name_list errors;
  const state_ref* next;
  result_place result_path;
  const schema* payload;  // what Next receives
  std::string_view comment;
  maybe<template_field> assign{};
  bool assign_unread = false;  // it is none, or what takes it apart is not there
  std::string_view other{};    // the type of what is no on<…>
  maybe<template_field> output{};  // in JSONata
  bool output_unread = false;
};

/// The type of what an operator compares.
constexpr scalar::type compared_type(comparison op) {
  using type = scalar::type;
  if (op <= comparison::string_greater_than_equals || op == comparison::string_matches) return type::string;
  if (op <= comparison::numeric_greater_than_equals) return type::number;
  return op == comparison::boolean_equals || is_test(op) ? type::boolean : type::string;
}

/// A rule of a Choice: a tree of comparisons.
struct rule {
  enum class kind : unsigned char { compares, all, any, negates, condition, unknown };
  kind what = kind::unknown;
  comparison op{};
  reference_path variable{};
  scalar value{};                // of a condition: its text, or a boolean
  maybe<reference_path> path{};  // what is compared with, where that is no constant
  sequence<rule> parts{};
  std::string_view other{};      // the type of what is no rule

  constexpr std::string_view name() const { return comparison_name(op, path != nullptr); }
};

struct route {
  enum class kind : unsigned char { alternative, rule, otherwise, unknown };
  kind what = kind::unknown;
  maybe<state_ref> next{};
  std::string_view comment{};
  maybe<schema> alternative{};
  rule test{};
  maybe<template_field> assign{};
  bool assign_unread = false;
  maybe<template_field> output{};  // in JSONata
  bool output_unread = false;
  std::string_view other{};  // the type of what is no route
};

struct state_info {
  const state_ref* self = nullptr;
  state_type type{};
  bool has_comment = false;
  std::string_view comment{};
  maybe<schema> input{};   // null: anything
  maybe<schema> output{};  // what flows on
  maybe<state_ref> next{};
  bool has_next = false;   // `next` names a state
  bool ends_by_next = false;
  bool says_end = false;
  bool ends_by_flag = false;
  maybe<flow_info> flow{};  // null where it is plain
  maybe<figure_paths> paths{};
  maybe<template_field> raw{};
  query_language language{};     // as it says, or as its fields are; unset where they are of both
  bool says_language = false;
  bool is_carried = false;       // it has fields of JSONata
  void (*check_expressions)(sentence& out, const state_info& at) = nullptr;  // of one that is
  maybe<nested_info> nested{};  // of a Parallel or a Map

  // Task, and what a Parallel and a Map have of it
  maybe<resource> work{};
  maybe<schema> result{};
  maybe<template_field> credentials{};
  result_place result_path{};
  name_list raises{};
  retrier_list retries{};
  bool says_catches = false;
  sequence<catcher> catches{};
  std::int64_t timeout_seconds = 0;
  std::int64_t heartbeat_seconds = 0;

  // Choice
  reference_path over{};
  sequence<route> routes{};

  // Wait
  bool has_seconds = false;
  std::int64_t seconds = 0;
  std::string_view timestamp{};

  // Fail
  bool has_error = false;
  bool has_cause = false;
  std::string_view error{};
  std::string_view cause{};

  bool (*allows)(std::string_view check) = nullptr;
  // Checks paths that are evaluated; in place of a call, as of template_field.
  void (*check_path)(sentence& out, const state_info& at, std::string_view field, std::string_view text, const readable& source, path_use use) = nullptr;
  misuse wrong{};

  /// What the state sees of its input.
  constexpr maybe<schema> visible() const { return flow != nullptr ? maybe<schema>(flow->visible) : input; }
  constexpr bool ends() const { return ends_by_next || ends_by_flag || type == state_type::succeed; }
};

}  // namespace stepwise::detail
