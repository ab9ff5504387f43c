// SPDX-License-Identifier: BSL-1.0
// What the checks of a definition share: where they are in it, and what they found.
#pragma once

#include "definition/definition.hpp"
#include "report/finding.hpp"

#include <stepwise/state/state.hpp>

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace stepwise::importer {

/// Words and numbers as one text.
inline std::string_view word(std::string_view text) { return text; }
inline std::string word(std::size_t number) { return std::to_string(number); }
inline std::string word(std::int64_t number) { return std::to_string(number); }
template <class... Words>
std::string said(const Words&... words) {
  std::string out;
  (out.append(word(words)), ...);
  return out;
}

/// A value in words: the text "x", the number 5, null, an array.
std::string describe(const json::value& value);
/// A text in quotes, not all of it where it is long.
std::string quoted(std::string_view text);
/// How an enumeration is said: A, B or C.
std::string one_of(const std::vector<std::string_view>& words);
/// The name in a list that another may be a slip of, or nothing.
std::string_view nearest(const std::vector<std::string_view>& names, std::string_view name);

/// " are " behind "its Branches", " is " behind "its Type".
std::string_view is_or_are(std::string_view what);

inline bool has_substitution(std::string_view text) { return text.find("${") != std::string_view::npos; }
inline bool is_substituted(const json::value& value) { return value.is_string() && has_substitution(value.get_string()); }
inline std::string_view text_of(const json::value& value) { return value.is_string() ? std::string_view(value.get_string()) : std::string_view(); }
/// A member's text; empty where it has none or is no text.
inline std::string_view text_of(const json::object& from, std::string_view name) {
  const json::value* found = from.if_contains(name);
  return found != nullptr ? text_of(*found) : std::string_view();
}

/// An object that is looked at: where it is, and what it is called in a sentence.
struct place {
  std::string pointer;
  std::string subject = "it";  // "its retrier number 2"

  /// "its Next", "the Next of its retrier number 2"
  std::string of(std::string_view field) const { return subject == "it" ? said("its ", field) : said("the ", field, " of ", subject); }
};

/// States under one "States", and what is known of the names in there.
struct scope {
  const scope* outer = nullptr;
  const json::object* states = nullptr;
  std::string pointer;  // of the machine, the branch or the item processor
  std::string_view word = "the state machine";
  query_language language = query_language::jsonpath;
  bool is_apart = false;  // the executions of a distributed Map: no variable of outside is seen in there
  std::set<std::string, std::less<>> assigned;
};

enum class part_of_state { itself, rule, catcher };

/// A walk through a definition.
struct walk {
  std::vector<finding> found;

  bool is_express = false;
  std::map<std::string_view, std::vector<std::string>, std::less<>> names;  // of all states, with their pointers
  std::set<std::string, std::less<>> variables_read;

  // Of the state that is looked at:
  const scope* in = nullptr;
  std::string state;
  std::string state_pointer;
  state_type type = state_type::pass;
  query_language language = query_language::jsonpath;
  part_of_state part = part_of_state::itself;
  bool has_token = true;  // there may be a task token
  bool in_map = false;    // of which the Context Object may tell

  struct assigned_variable {
    std::string state, pointer, name;
  };
  std::vector<assigned_variable> assigned;
  /// Takes down each $name in an expression.
  void note_variables(std::string_view text);

  void say(severity how, std::string_view rule, std::string pointer, std::string what) {
    found.push_back({how, rule, std::move(pointer), state, std::move(what)});
  }
  void error(std::string_view rule, std::string pointer, std::string what) { say(severity::error, rule, std::move(pointer), std::move(what)); }
  void warn(std::string_view rule, std::string pointer, std::string what) { say(severity::warning, rule, std::move(pointer), std::move(what)); }
  void note(std::string_view rule, std::string pointer, std::string what) { say(severity::note, rule, std::move(pointer), std::move(what)); }
};

/// Looks at all that can be seen at its place: errors, and some of what is doubtful.
std::vector<finding> look_at(const json::object& definition, bool is_express);

// Each of these is about one subject, in a file of its own. Their `pointer` is that of the value.

/// Where a path or a function stands.
enum class expression_kind {
  path,              // InputPath
  single,            // ItemsPath: to one value
  target,            // ResultPath: to one place in the payload
  path_or_function,  // ErrorPath
  value,             // behind a name that ends in .$
};
void check_expression(walk& at, std::string_view text, expression_kind kind, const std::string& pointer, const std::string& what);
/// A payload template, or in JSONata a value with expressions. `what` is "its Parameters".
enum class template_kind { evaluated, constant };
void check_template(walk& at, const json::value& value, const std::string& pointer, const std::string& what,
                    template_kind kind = template_kind::evaluated);
void check_assign(walk& at, const json::value& value, const std::string& pointer, const std::string& what);

/// What `$states` has there.
struct jsonata_scope {
  bool result = false;
  bool error_output = false;
};
jsonata_scope scope_of(const walk& at, std::string_view field);
bool is_jsonata(std::string_view text);
void check_jsonata(walk& at, std::string_view text, const std::string& pointer, const std::string& what, jsonata_scope seen);

void check_resource(walk& at, const json::object& state, const place& of);
void check_target(walk& at, const json::value& value, const std::string& pointer, const std::string& what);
void check_retriers(walk& at, const json::value& value, const place& of);
void check_catchers(walk& at, const json::value& value, const place& of);
void check_choices(walk& at, const json::value& value, const place& of);
void check_map(walk& at, const json::object& state, const place& of);
void check_graph(walk& at, const scope& of, const json::object& fields);
/// Whether a state's type and Resource let it have a task token.
bool may_have_token(state_type type, const json::object& state);
/// The variables that the states of a scope assign.
std::set<std::string, std::less<>> assigned_in(const json::object& states);

}  // namespace stepwise::importer
