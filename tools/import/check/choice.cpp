// SPDX-License-Identifier: BSL-1.0
// The rules of a Choice.
#include "check/expressions.hpp"
#include "check/fields.hpp"

#include <stepwise/state/rule.hpp>
#include <stepwise/text/pattern.hpp>
#include <stepwise/text/timestamp.hpp>
#include <stepwise/workflow/check/names.hpp>

#include <algorithm>

namespace stepwise::importer {

namespace {

struct comparing {
  std::string_view name;
  detail::comparison op;
  bool with_path;
};
const std::vector<comparing>& comparisons() {
  static const std::vector<comparing> all = [] {
    std::vector<comparing> out;
    for (std::size_t i = 0; i < std::size(detail::comparison_names); ++i) {
      const auto op = static_cast<detail::comparison>(i);
      out.push_back({detail::comparison_name(op, false), op, false});
      if (op <= detail::comparison::boolean_equals) out.push_back({detail::comparison_name(op, true), op, true});
    }
    return out;
  }();
  return all;
}
const comparing* find_comparison(std::string_view name) {
  for (const comparing& each : comparisons())
    if (each.name == name) return &each;
  return nullptr;
}

void check_operand(walk& at, const comparing& by, const json::value& value, const place& of) {
  const std::string pointer = below(of.pointer, by.name);
  const std::string what = of.of(by.name);
  const auto need = [&](bool is_right, std::string_view wanted) {
    if (!is_right) at.error("field-type", pointer, said(what, " is ", describe(value), "; it must be ", wanted));
    return is_right;
  };
  if (by.with_path) {
    if (need(value.is_string(), "a path, as $.order.id")) check_expression(at, text_of(value), expression_kind::path, pointer, what);
    return;
  }
  if (is_substituted(value)) return;
  const std::string_view name = by.name;
  if (detail::is_test(by.op) || name.starts_with("Boolean")) {
    need(value.is_bool(), "true or false");
  } else if (name.starts_with("Numeric")) {
    need(value.is_number(), "a number");
  } else if (name.starts_with("Timestamp")) {
    if (need(value.is_string(), "a timestamp") && !detail::parse_timestamp(text_of(value)).valid)
      at.warn("timestamp-never-equal", pointer,
              said(what, " is ", describe(value), ", which is no timestamp; write it as 2027-01-01T00:00:00Z, with an uppercase T and a zone"));
  } else if (need(value.is_string(), "a text") && by.op == detail::comparison::string_matches) {
    if (const std::size_t stray = detail::stray_escape(text_of(value)); stray != std::string_view::npos)
      at.warn("pattern-invalid", pointer,
              said(what, " has a backslash at character ", word(detail::code_points(text_of(value).substr(0, stray)) + 1),
                   " that is before no * and no backslash; the state fails where it gets to this rule"));
  }
}

void check_rule(walk& at, const json::value& value, const place& of, bool is_top);

void check_parts(walk& at, const json::value& value, std::string_view word_of, const place& of) {
  const std::string pointer = below(of.pointer, word_of);
  if (word_of == "Not") return check_rule(at, value, {pointer, of.of(word_of)}, false);
  if (!need_array(at, value, pointer, of.of(word_of))) return;
  const json::array& all = value.get_array();
  for (std::size_t i = 0; i < all.size(); ++i) check_rule(at, all[i], {below(pointer, i), said("part ", word(i + 1), " of ", of.of(word_of))}, false);
}

void check_rule(walk& at, const json::value& value, const place& of, bool is_top) {
  if (!need_object(at, value, of.pointer, of.subject)) return;
  const json::object& rule = value.get_object();
  std::vector<std::string_view> tests, unknown;
  std::vector<std::string_view> known{"Variable", "And", "Or", "Not"};
  for (const comparing& each : comparisons()) known.push_back(each.name);
  if (is_top) known.insert(known.end(), {"Next", "Assign", "Comment"});
  for (const auto& [key, each] : rule) {
    const std::string_view name = key;
    const std::string pointer = below(of.pointer, name);
    if (name == "And" || name == "Or" || name == "Not") {
      tests.push_back(name);
      check_parts(at, each, name, of);
    } else if (const comparing* found = find_comparison(name)) {
      tests.push_back(name);
      check_operand(at, *found, each, of);
    } else if (name == "Variable") {
      if (each.is_string())
        check_expression(at, text_of(each), expression_kind::path, pointer, of.of(name));
      else
        at.error("field-type", pointer, said(of.of(name), " is ", describe(each), "; it must be a path, as $.order.id"));
    } else if (name == "Comment") {
      if (!each.is_string()) at.error("field-type", pointer, said(of.of(name), " is ", describe(each), "; it must be a text"));
    } else if (name == "Next" && is_top) {
      check_target(at, each, pointer, of.of(name));
    } else if (name == "Assign" && is_top) {
      check_assign(at, each, pointer, of.of(name));
    } else if (name == "Next" || name == "Assign") {
      at.error("field-misplaced", pointer, said(of.subject, " has ", name, ", which only a whole rule has; a part of it has none"));
    } else if (name == "Condition" || name == "Output") {
      at.error("field-misplaced", pointer, said(of.subject, " has ", name, ", which is a field of JSONata, but it is in JSONPath"));
    } else {
      const std::string_view near = nearest(known, name);
      unknown.push_back(near);
      at.error("field-unknown", pointer,
               said(of.subject, " has the field \"", name, "\", which a rule has not", near.empty() ? "" : said("; is ", near, " meant?")));
    }
  }
  const auto was_meant = [&](std::string_view name) { return std::find(unknown.begin(), unknown.end(), name) != unknown.end(); };
  if (is_top && !rule.contains("Next") && !was_meant("Next"))
    at.error("field-missing", of.pointer, said(of.subject, " has no Next, which a rule needs"));
  if (tests.size() > 1) {
    std::string both;
    for (std::size_t i = 0; i < tests.size(); ++i) both += said(i == 0 ? "" : i + 1 == tests.size() ? " and " : ", ", tests[i]);
    return at.error("rule-tests", of.pointer,
                    said(of.subject, " has ", both, "; it must have exactly one, and more of them are said with And or Or"));
  }
  const bool combines = tests.size() == 1 && find_comparison(tests[0]) == nullptr;
  if (tests.empty() && unknown.empty() && !rule.contains("Condition"))
    at.error("rule-tests", of.pointer, said(of.subject, " tests nothing; it needs a Variable with a comparison, as StringEquals, or And, Or or Not"));
  else if (combines && rule.contains("Variable"))
    at.error("rule-tests", below(of.pointer, "Variable"),
             said(of.subject, " has a Variable beside ", tests[0], "; the parts of that have their own"));
  else if (tests.size() == 1 && !combines && !rule.contains("Variable") && !was_meant("Variable"))
    at.error("field-missing", of.pointer, said(of.subject, " has no Variable, which ", tests[0], " compares"));
}

void check_condition(walk& at, const json::object& rule, const place& of) {
  const json::value* condition = rule.if_contains("Condition");
  if (condition == nullptr || condition->is_bool() || is_substituted(*condition)) return;
  const std::string pointer = below(of.pointer, "Condition");
  const std::string_view text = text_of(*condition);
  if (!text.starts_with("{%"))
    at.error(condition->is_string() ? "jsonata-invalid" : "field-type", pointer,
             said(of.of("Condition"), " is ", describe(*condition), "; it must be an expression {% ... %}, or true or false"));
  else
    check_jsonata(at, text, pointer, of.of("Condition"), {});
}

}  // namespace

void check_choices(walk& at, const json::value& value, const place& of) {
  const std::string pointer = below(of.pointer, "Choices");
  if (!need_array(at, value, pointer, of.of("Choices"))) return;
  const json::array& all = value.get_array();
  at.part = part_of_state::rule;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const place here{below(pointer, i), said("its rule number ", word(i + 1))};
    if (at.language == query_language::jsonpath) {
      check_rule(at, all[i], here, true);
    } else if (need_object(at, all[i], here.pointer, here.subject)) {
      const json::object& rule = all[i].get_object();
      bool compares = false;
      for (const auto& [key, each] : rule)
        compares = compares || find_comparison(key) != nullptr || key == "Variable" || key == "And" || key == "Or" || key == "Not";
      if (compares) {
        at.error(
            "field-misplaced", here.pointer,
            said(here.subject, " compares as rules in JSONPath do, but the state is in JSONata; there it is a Condition, an expression {% ... %}"));
        if (const json::value* next = rule.if_contains("Next")) check_target(at, *next, below(here.pointer, "Next"), here.of("Next"));
        continue;
      }
      check_fields(at, rule, here, rules::choice_rule);
      check_condition(at, rule, here);
    }
  }
  at.part = part_of_state::itself;
}

}  // namespace stepwise::importer
