// SPDX-License-Identifier: BSL-1.0
// The JSON of a state.
#pragma once

#include <stepwise/payload/tag.hpp>
#include <stepwise/text/writer.hpp>
#include <stepwise/workflow/descriptor.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace stepwise::detail {

/// Writes JSON, compact or indented by two spaces a level, beginning at `level`.
template <class Out, bool Pretty>
struct json_writer {
  Out& out;
  int level = 0;
  bool first = true;
  std::string_view prefix{};  // of the names of states
  query_language language{};  // of the machine

  constexpr void line() {
    if constexpr (Pretty) {
      constexpr std::string_view spaces = "                                                            ";
      out.put('\n');
      std::size_t left = static_cast<std::size_t>(level) * 2;
      for (; left > spaces.size(); left -= spaces.size()) out.put(spaces);
      out.put(spaces.substr(0, left));
    }
  }
  constexpr void item() {
    if (!first) out.put(',');
    line();
    first = false;
  }
  constexpr void open(char bracket) {
    out.put(bracket);
    ++level;
    first = true;
  }
  constexpr void close(char bracket) {
    --level;
    if (!first) line();
    out.put(bracket);
    first = false;
  }
  /// Begins a member whose name needs no escapes. A literal is cheaper to write than a view of one.
  constexpr void key(const auto& name) {
    item();
    out.put('"');
    out.put(name);
    if constexpr (Pretty)
      out.put("\": ");
    else
      out.put("\":");
  }
  constexpr void member(const auto& name, std::string_view text) {
    key(name);
    write_string(out, text);
  }
  constexpr void member(const auto& name, const label& text) {
    key(name);
    write_string(out, text);
  }
  constexpr void member(const auto& name, std::int64_t value) {
    key(name);
    write_integer(out, value);
  }
  /// The name of a state.
  constexpr void name(const label& text) {
    if (prefix.empty()) {
      write_string(out, text);
      return;
    }
    out.put('"');
    write_escaped(out, prefix);
    write_escaped(out, text.text);
    out.put('"');
  }
  constexpr void transition(const auto& field, const label& target) {
    key(field);
    name(target);
  }
};

template <class Out, bool Pretty>
constexpr void write_language(json_writer<Out, Pretty>& json, query_language language) {
  if (language != query_language::unset) json.member("QueryLanguage", language == query_language::jsonata ? std::string_view("JSONata") : std::string_view("JSONPath"));
}

/// The Comment of a retrier, a catcher or a route.
template <class Out, bool Pretty>
constexpr void write_comment(json_writer<Out, Pretty>& json, std::string_view comment) {
  if (!comment.empty()) json.member("Comment", comment == empty_comment.view() ? std::string_view() : comment);
}

template <class Out, bool Pretty>
constexpr void write_errors(json_writer<Out, Pretty>& json, const name_list& errors) {
  json.key("ErrorEquals");
  json.open('[');
  for (const error_label& each : errors) {
    json.item();
    write_string(json.out, each.name);
  }
  json.close(']');
}

// Most states of a workflow have the same retriers: their text is made once a list of retriers.
template <class Out, bool Pretty>
constexpr void write_retriers(json_writer<Out, Pretty>& json, const retrier_list& retriers) {
  json.out.put(Pretty ? std::string_view("\"Retry\": ") : std::string_view("\"Retry\":"));
  json.open('[');
  for (const retrier& each : retriers) {
    json.item();
    json.open('{');
    write_errors(json, each.errors);
    if (each.when.interval_seconds != -1) json.member("IntervalSeconds", each.when.interval_seconds);
    if (each.when.max_attempts != -1) json.member("MaxAttempts", each.when.max_attempts);
    if (each.when.backoff_rate != -1) {
      json.key("BackoffRate");
      write_number(json.out, each.when.backoff_rate);
    }
    if (each.when.max_delay_seconds != -1) json.member("MaxDelaySeconds", each.when.max_delay_seconds);
    if (each.when.jitter_strategy != jitter::unset)
      json.member("JitterStrategy", each.when.jitter_strategy == jitter::full ? std::string_view("FULL") : std::string_view("NONE"));
    write_comment(json, each.comment);
    json.close('}');
  }
  json.close(']');
}

template <class Out, bool Pretty>
constexpr void write_members(json_writer<Out, Pretty>& json, const template_view& tree, node_index index);

/// Writes a value of a template as it is written there, laid out anew.
template <class Out, bool Pretty>
constexpr void write_template(json_writer<Out, Pretty>& json, const template_view& tree, node_index index) {
  using type = template_node::type;
  const template_node& node = tree[index];
  if (node.what != type::object && node.what != type::array) {
    json.out.put(tree.source(node.source));
    return;
  }
  json.open(node.what == type::object ? '{' : '[');
  write_members(json, tree, index);
  json.close(node.what == type::object ? '}' : ']');
}
/// The members of an object, or the items of an array.
template <class Out, bool Pretty>
constexpr void write_members(json_writer<Out, Pretty>& json, const template_view& tree, node_index index) {
  for (node_index i = tree[index].first; i != no_node; i = tree[i].next) {
    json.item();
    if (tree[index].what == template_node::type::object) {
      json.out.put(tree.raw_key(tree[i]));
      json.out.put(Pretty ? std::string_view(": ") : std::string_view(":"));
    }
    write_template(json, tree, i);
  }
}
template <class Out, bool Pretty>
constexpr void write_field(json_writer<Out, Pretty>& json, std::string_view name, const maybe<template_field>& field) {
  if (field == nullptr) return;
  json.key(name);
  write_template(json, field->tree, 0);
}

template <class Out, bool Pretty>
constexpr void write_result_path(json_writer<Out, Pretty>& json, const result_place& place) {
  if (place.how == placement::discard) {
    json.key("ResultPath");
    json.out.put("null");
  } else if (place.is_said()) {
    json.member("ResultPath", place.text);
  }
}

template <class Out, bool Pretty>
constexpr void write_catchers(json_writer<Out, Pretty>& json, const sequence<catcher>& catchers) {
  json.key("Catch");
  json.open('[');
  for (const catcher& each : catchers) {
    json.item();
    json.open('{');
    write_errors(json, each.errors);
    write_result_path(json, each.result_path);
    write_field(json, "Output", each.output);
    write_field(json, "Assign", each.assign);
    json.transition("Next", each.next->labelled());
    write_comment(json, each.comment);
    json.close('}');
  }
  json.close(']');
}

/// A member step as a path has it: `.name`, or `['name']` where the name is no plain word.
template <class Out>
constexpr void write_step(Out& out, std::string_view name) {
  constexpr std::string_view specials = ".[]@,:?*()'\"$ ";
  if (name.find_first_of(specials) == std::string_view::npos) {
    out.put('.');
    write_escaped(out, name);
  } else {
    out.put("['");
    write_escaped(out, name);
    out.put("']");
  }
}

template <class Out, bool Pretty>
constexpr void write_variable(json_writer<Out, Pretty>& json, std::string_view base, const tag_place& tag) {
  json.key("Variable");
  json.out.put('"');
  write_escaped(json.out, base);
  for (std::size_t i = 0; i < tag.size; ++i) write_step(json.out, tag.steps[i]);
  json.out.put('"');
}

constexpr std::string_view equals_name(scalar::type what) {
  return what == scalar::type::string ? "StringEquals" : what == scalar::type::number ? "NumericEquals" : "BooleanEquals";
}
constexpr std::string_view is_name(scalar::type what) {
  return what == scalar::type::string ? "IsString" : what == scalar::type::number ? "IsNumeric" : "IsBoolean";
}

// The test that a payload is an alternative: its tag equals the literal; a catch-all's is of the right
// type and equals none of the literals that it excludes.
template <class Out, bool Pretty>
constexpr void write_alternative(json_writer<Out, Pretty>& json, std::string_view base, const tag_place& place, const schema& tag) {
  if (tag.what == kind::literal) {
    write_variable(json, base, place);
    json.key(equals_name(tag.scalars[0].what));
    write_scalar(json.out, tag.scalars[0]);
    return;
  }
  json.key("And");
  json.open('[');
  json.item();
  json.open('{');
  write_variable(json, base, place);
  json.key(is_name(tag.scalars[0].what));
  json.out.put("true");
  json.close('}');
  for (std::size_t i = 0; i < tag.size; ++i) {
    json.item();
    json.open('{');
    json.key("Not");
    json.open('{');
    write_variable(json, base, place);
    json.key(equals_name(tag.scalars[i].what));
    write_scalar(json.out, tag.scalars[i]);
    json.close('}');
    json.close('}');
  }
  json.close(']');
}

/// Writes the members of a rule.
template <class Out, bool Pretty>
constexpr void write_rule(json_writer<Out, Pretty>& json, const rule& test) {
  const auto part = [&](const rule& each) {
    json.open('{');
    write_rule(json, each);
    json.close('}');
  };
  if (test.what == rule::kind::compares) {
    json.member("Variable", test.variable.text);
    json.key(test.name());
    if (test.path != nullptr)
      write_string(json.out, test.path->text);
    else
      write_scalar(json.out, test.value);
  } else if (test.what == rule::kind::condition) {
    json.key("Condition");
    write_scalar(json.out, test.value);
  } else if (test.what == rule::kind::negates) {
    json.key("Not");
    part(test.parts[0]);
  } else {
    json.key(test.what == rule::kind::all ? std::string_view("And") : std::string_view("Or"));
    json.open('[');
    for (const rule& each : test.parts) {
      json.item();
      part(each);
    }
    json.close(']');
  }
}

template <class Out, bool Pretty>
constexpr void write_choices(json_writer<Out, Pretty>& json, const state_info& at) {
  const view over = node_at(view_of(at.visible()), at.over.steps, at.over.size);
  const bool is_variant = over && over.what() == kind::variant;
  const tag_place place = is_variant ? find_tag(*over.base) : tag_place{};
  maybe<route> last;
  json.key("Choices");
  json.open('[');
  for (const route& each : at.routes) {
    if (each.what == route::kind::otherwise) {
      last = &each;
      continue;
    }
    json.item();
    json.open('{');
    if (each.what == route::kind::alternative) {
      std::size_t index = 0;
      while (!same_type(*over.base->members[index].type, *each.alternative)) ++index;
      write_alternative(json, at.over.text, place, tag_schema(*over.base, place, index));
    } else {
      write_rule(json, each.test);
    }
    write_field(json, "Output", each.output);
    write_field(json, "Assign", each.assign);
    json.transition("Next", each.next->labelled());
    write_comment(json, each.comment);
    json.close('}');
  }
  json.close(']');
  if (last != nullptr) json.transition("Default", last->next->labelled());
}

/// Writes InputPath or OutputPath, where it says anything. `before` are the steps that go before its own.
template <class Out, bool Pretty>
constexpr void write_reading_path(json_writer<Out, Pretty>& json, std::string_view name, const result_place& place, std::string_view before = {}) {
  if (!place.is_said() && before.empty()) return;
  json.key(name);
  if (place.how == placement::discard) {
    json.out.put("null");
    return;
  }
  json.out.put("\"$");
  json.out.put(before);
  write_escaped(json.out, place.text.substr(place.is_said() ? 1 : 0));
  json.out.put('"');
}

template <class Out, bool Pretty>
constexpr void write_paths(json_writer<Out, Pretty>& json, std::string_view first, std::string_view second, const figure_paths& paths) {
  if (paths.first != nullptr) json.member(first, paths.first->text);
  if (paths.second != nullptr) json.member(second, paths.second->text);
  // The names without Path.
  if (!paths.first_expression.empty()) json.member(first.substr(0, first.size() - 4), paths.first_expression);
  if (!paths.second_expression.empty()) json.member(second.substr(0, second.size() - 4), paths.second_expression);
}

/// Writes what flows through a task that has more to say of it than a result_path.
template <class Out, bool Pretty>
constexpr void write_task_flow(json_writer<Out, Pretty>& json, const state_info& at) {
  const flow_info& flow = *at.flow;
  write_reading_path(json, "InputPath", flow.input_path);
  if (at.work->wraps_result) {
    json.key("Parameters");
    json.open('{');
    json.member("FunctionName", at.work->function_name);
    if (flow.parameters != nullptr)
      write_field(json, "Payload", flow.parameters);
    else
      json.member("Payload.$", std::string_view("$"));
    json.close('}');
  } else {
    write_field(json, "Parameters", flow.parameters);
  }
  write_field(json, "ResultSelector", flow.result_selector);
  write_result_path(json, at.result_path);
  const bool unwraps = at.work->wraps_result && at.result_path.how == placement::replace && flow.result_selector == nullptr;
  write_reading_path(json, "OutputPath", flow.output_path, unwraps ? std::string_view(".Payload") : std::string_view());
  write_field(json, "Assign", flow.assign);
}

/// The same in JSONata.
template <class Out, bool Pretty>
constexpr void write_jsonata_flow(json_writer<Out, Pretty>& json, const state_info& at) {
  const flow_info flow = at.flow != nullptr ? *at.flow : flow_info{};
  if (at.work->wraps_result) {
    json.key("Arguments");
    json.open('{');
    json.member("FunctionName", at.work->function_name);
    if (flow.arguments != nullptr)
      write_field(json, "Payload", flow.arguments);
    else
      json.member("Payload", std::string_view("{% $states.input %}"));
    json.close('}');
    if (flow.output == nullptr) json.member("Output", std::string_view("{% $states.result.Payload %}"));
  } else {
    write_field(json, "Arguments", flow.arguments);
  }
  write_field(json, "Output", flow.output);
  write_field(json, "Assign", flow.assign);
}

template <class Out, bool Pretty>
constexpr void write_task(json_writer<Out, Pretty>& json, const state_info& at, std::string_view retry) {
  json.member("Resource", at.work->uri);
  const query_language language = at.language == query_language::unset ? json.language : at.language;
  if (language == query_language::jsonata) {
    write_jsonata_flow(json, at);
  } else if (at.flow != nullptr) {
    write_task_flow(json, at);
  } else {
    if (at.work->wraps_result) {
      json.key("Parameters");
      json.open('{');
      json.member("FunctionName", at.work->function_name);
      json.key("Payload.$");
      json.out.put("\"$\"");
      json.close('}');
    }
    write_result_path(json, at.result_path);
    if (at.work->wraps_result && at.result_path.how == placement::replace) {
      json.key("OutputPath");
      json.out.put("\"$.Payload\"");
    }
  }
  write_field(json, "Credentials", at.credentials);
  if (at.timeout_seconds != 0) json.member("TimeoutSeconds", at.timeout_seconds);
  if (at.heartbeat_seconds != 0) json.member("HeartbeatSeconds", at.heartbeat_seconds);
  if (at.paths != nullptr) write_paths(json, "TimeoutSecondsPath", "HeartbeatSecondsPath", *at.paths);
  if (!retry.empty()) {
    json.item();
    json.out.put(retry);
  }
  if (at.says_catches) write_catchers(json, at.catches);
}

/// Writes what flows through a state that is no Task.
template <class Out, bool Pretty>
constexpr void write_flow(json_writer<Out, Pretty>& json, const state_info& at) {
  if (at.flow == nullptr) return;
  write_reading_path(json, "InputPath", at.flow->input_path);
  write_field(json, "Parameters", at.flow->parameters);
  write_field(json, "Result", at.flow->result);
  write_result_path(json, at.result_path);
  write_reading_path(json, "OutputPath", at.flow->output_path);
  write_field(json, "Output", at.flow->output);
  write_field(json, "Assign", at.flow->assign);
}

/// Writes a Parallel or a Map; defined by <stepwise/parallel.hpp> and <stepwise/map.hpp>.
template <class Out>
struct nested_writer;

/// Writes a member of States. `retry` is its Retry, `inside` what stands behind its Branches or ItemProcessor.
template <class Out, bool Pretty>
constexpr void write_state(json_writer<Out, Pretty>& json, const state_info& at, std::string_view retry, std::string_view inside = {}) {
  json.line();
  json.name(at.self->labelled());
  json.out.put(Pretty ? std::string_view(": ") : std::string_view(":"));
  json.open('{');
  json.key("Type");
  json.out.put('"');
  json.out.put(type_names[static_cast<std::size_t>(at.type)]);
  json.out.put('"');
  if (at.has_comment) json.member("Comment", at.comment);
  if (at.says_language) write_language(json, at.language);
  switch (at.type) {
    case state_type::task: write_task(json, at, retry); break;
    case state_type::parallel:
    case state_type::map:
      if constexpr (requires { sizeof(nested_writer<Out>); }) nested_writer<Out>::write(json, at, retry, inside);
      break;
    case state_type::pass:
    case state_type::succeed: write_flow(json, at); break;
    case state_type::choice:
      write_flow(json, at);
      write_choices(json, at);
      break;
    case state_type::wait:
      write_flow(json, at);
      if (at.paths != nullptr)
        write_paths(json, "SecondsPath", "TimestampPath", *at.paths);
      else if (at.has_seconds)
        json.member("Seconds", at.seconds);
      else
        json.member("Timestamp", at.timestamp);
      break;
    case state_type::fail:
      if (at.has_error) json.member("Error", at.error);
      if (at.has_cause) json.member("Cause", at.cause);
      if (at.paths != nullptr) write_paths(json, "ErrorPath", "CausePath", *at.paths);
      break;
    default: break;
  }
  if (at.raw != nullptr) write_members(json, at.raw->tree, 0);
  if (at.next != nullptr) {
    json.transition("Next", at.next->labelled());
  }
  if (at.ends_by_next || at.says_end) {
    json.key("End");
    json.out.put(at.ends_by_next || at.ends_by_flag ? std::string_view("true") : std::string_view("false"));
  }
  json.close('}');
}

}  // namespace stepwise::detail
