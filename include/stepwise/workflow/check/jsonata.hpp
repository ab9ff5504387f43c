// SPDX-License-Identifier: BSL-1.0
// Checks of expressions in JSONata as far as their text goes: they begin and end, what is opened in them is
// closed, and they read of $states what is there. What they give is not known here.
#pragma once

#include <stepwise/state/jsonata.hpp>
#include <stepwise/workflow/check/template.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace stepwise::detail {

/// What there is to say of the text of an expression.
struct expression_scan {
  std::string_view wrong{};
  std::size_t error_at = 0;
  bool reads_result = false;        // $states.result
  bool reads_error_output = false;  // $states.errorOutput
};

/// Goes over an expression by its tokens, without its `{%` and `%}`.
class expression_scanner {
 public:
  constexpr explicit expression_scanner(std::string_view text) : text_(text) {}

  constexpr expression_scan scan() {
    constexpr std::size_t deepest = 64;  // what is deeper is not looked at
    char open[deepest]{};
    std::size_t depth = 0;
    while (at_ < text_.size() && made_.wrong.empty()) {
      const char c = text_[at_];
      switch (c) {
        case ' ':
        case '\t':
        case '\r':
        case '\n': ++at_; break;
        case '"':
        case '\'': take_quoted(c, "a string is not closed"); break;
        case '`': take_quoted(c, "a name is not closed"); break;
        case '/': take_slash(); break;
        case '(':
        case '[':
        case '{':
          if (depth == deepest) return made_;
          open[depth++] = c;
          operand_ = false;
          ++at_;
          break;
        case ')':
        case ']':
        case '}':
          if (depth == 0) return fail(at_, c == ')' ? "a ) closes nothing" : c == ']' ? "a ] closes nothing" : "a } closes nothing");
          if (open[depth - 1] != (c == ')' ? '(' : c == ']' ? '[' : '{')) return fail(at_, not_closed(open[depth - 1]));
          --depth;
          operand_ = true;
          ++at_;
          break;
        case '*':
        case '%':  // between operands an operator, else a wildcard or a parent
          operand_ = !operand_;
          ++at_;
          break;
        default:
          if (is_name(c))
            take_name();
          else {
            operand_ = false;
            ++at_;
          }
      }
    }
    if (made_.wrong.empty() && depth != 0) fail(text_.size(), not_closed(open[depth - 1]));
    return made_;
  }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  bool operand_ = false;  // what stands before is one, so that a / divides
  expression_scan made_{};

  constexpr expression_scan& fail(std::size_t at, std::string_view wrong) {
    made_.wrong = wrong;
    made_.error_at = at;
    return made_;
  }
  static constexpr std::string_view not_closed(char bracket) { return bracket == '(' ? "a ( is not closed" : bracket == '[' ? "a [ is not closed" : "a { is not closed"; }
  static constexpr bool is_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$' || static_cast<unsigned char>(c) >= 0x80;
  }

  constexpr void take_quoted(char quote, std::string_view wrong) {
    std::size_t end = at_ + 1;
    while (end < text_.size() && text_[end] != quote) end += text_[end] == '\\' && quote != '`' ? 2 : 1;
    if (end >= text_.size()) {
      fail(at_, wrong);
      return;
    }
    at_ = end + 1;
    operand_ = true;
  }
  // A comment, a regular expression or an operator.
  constexpr void take_slash() {
    if (at_ + 1 < text_.size() && text_[at_ + 1] == '*') {
      std::size_t end = at_ + 2;
      while (end + 1 < text_.size() && (text_[end] != '*' || text_[end + 1] != '/')) ++end;
      if (end + 1 >= text_.size()) {
        fail(at_, "a comment is not closed");
        return;
      }
      at_ = end + 2;
      return;
    }
    std::size_t end = at_ + 1;
    if (!operand_)
      while (end < text_.size() && text_[end] != '/') end += text_[end] == '\\' ? 2 : 1;
    const bool is_regex = !operand_ && end < text_.size();
    at_ = is_regex ? end + 1 : at_ + 1;
    operand_ = is_regex;
  }
  constexpr std::string_view name() {
    const std::size_t from = at_;
    while (at_ < text_.size() && is_name(text_[at_])) ++at_;
    return text_.substr(from, at_ - from);
  }
  constexpr void skip_spaces() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\t' || text_[at_] == '\r' || text_[at_] == '\n')) ++at_;
  }
  constexpr void take_name() {
    const std::string_view word = name();
    operand_ = !(operand_ && (word == "and" || word == "or" || word == "in"));
    if (word != "$states") return;
    skip_spaces();
    if (at_ == text_.size() || text_[at_] != '.') return;
    ++at_;
    skip_spaces();
    const std::string_view member = name();
    made_.reads_result = made_.reads_result || member == "result";
    made_.reads_error_output = made_.reads_error_output || member == "errorOutput";
  }
};

/// The fields of a state that may have expressions.
class expression_check {
 public:
  constexpr expression_check(sentence& out, const state_info& at) : out_(out), at_(at) {}

 private:
  sentence& out_;
  const state_info& at_;

  // A text, or its beginning.
  constexpr void put_text(std::string_view text) {
    constexpr std::size_t most = 60;
    for (const char c : text.substr(0, most)) out_.put(static_cast<unsigned char>(c) < 0x20 ? ' ' : c);
    if (text.size() > most) out_ << " ...";
  }

  enum class reads : unsigned char { neither, result, error_output };

  constexpr void check_text(std::string_view field, std::string_view text, reads may) {
    if (out_) return;
    const bool begins = begins_expression(text);
    const bool ends = text.size() >= 2 && text.ends_with("%}");
    if (!begins && !ends) return;
    const auto begin = [&] { out_ << "state " << at_.self->type_name << ": its " << field << (field.ends_with('s') ? " have " : " has "); };
    if (!begins || !ends || text.size() < 4) {
      begin();
      put_text(text);
      out_ << (begins ? ", which begins as an expression and does not end with %}" : ", which ends as an expression and does not begin with {%");
      return;
    }
    const std::string_view inside = text.substr(2, text.size() - 4);
    bool empty = true;
    for (const char c : inside) empty = empty && (c == ' ' || c == '\t' || c == '\n' || c == '\r');
    const expression_scan found = expression_scanner(inside).scan();
    if (empty || !found.wrong.empty()) {
      begin();
      put_text(text);
      if (empty)
        out_ << ", an expression with nothing in it";
      else
        out_ << ", where " << found.wrong << ", at character " << static_cast<std::int64_t>(found.error_at + 3);
    } else if (found.reads_result && may != reads::result) {
      begin();
      put_text(text);
      out_ << ", but $states.result is only in the output and in the assign of a Task, a Parallel or a Map";
    } else if (found.reads_error_output && may != reads::error_output) {
      begin();
      put_text(text);
      out_ << ", but $states.errorOutput is only in the output and in the assign of a catcher";
    }
  }
  constexpr void check_tree(std::string_view field, const maybe<template_field>& given, reads may) {
    if (given == nullptr || !given->tree.wrong.empty()) return;  // what is no JSON is reported with the template
    const template_view& tree = given->tree;
    for (std::size_t i = 0; i < tree.count && !out_; ++i)
      if (tree.nodes[i].what == template_node::type::string) check_text(field, tree.view(tree.nodes[i].text), may);
  }
  // In place of a constant, where only an expression can be.
  constexpr void check_figure(std::string_view field, std::string_view text) {
    if (out_ || text.empty()) return;
    if (!begins_expression(text)) {
      out_ << "state " << at_.self->type_name << ": its " << field << " is ";
      put_text(text);
      out_ << ", which is no expression; write it as {% ... %}, or give the constant itself";
      return;
    }
    check_text(field, text, reads::neither);
  }

 public:
  constexpr void check() {
    const reads of_work = works(at_.type) ? reads::result : reads::neither;
    if (at_.flow != nullptr) {
      check_tree("arguments", at_.flow->arguments, reads::neither);
      check_tree("output", at_.flow->output, of_work);
      check_tree("assign", at_.flow->assign, of_work);
    }
    if (at_.paths != nullptr) {
      const auto& names = figure_fields(at_.type);
      check_figure(names[0].substr(0, names[0].size() - 5), at_.paths->first_expression);
      check_figure(names[1].substr(0, names[1].size() - 5), at_.paths->second_expression);
    }
    check_text("error", at_.error, reads::neither);
    check_text("cause", at_.cause, reads::neither);
    check_tree("credentials", at_.credentials, reads::neither);
    if (at_.nested != nullptr && at_.nested->map != nullptr) {
      const map_info& map = *at_.nested->map;
      check_tree("items", map.items_field, reads::neither);
      check_tree("item_selector", map.selector, reads::neither);
      check_tree("item_reader", map.reader, reads::neither);
      check_tree("item_batcher", map.batcher, reads::neither);
      check_tree("result_writer", map.writer, reads::neither);
      check_figure("max_concurrency", map.max_concurrency_expression);
      check_figure("tolerated_failure_count", map.tolerated_count_expression);
      check_figure("tolerated_failure_percentage", map.tolerated_percentage_expression);
    }
    for (const catcher& each : at_.catches) {
      check_tree("catcher's output", each.output, reads::error_output);
      check_tree("catcher's assign", each.assign, reads::error_output);
    }
    for (const route& each : at_.routes) {
      if (each.test.what == rule::kind::condition && each.test.value.what == scalar::type::string) check_figure("condition", each.test.value.string);
      check_tree("route's output", each.output, reads::neither);
      check_tree("route's assign", each.assign, reads::neither);
    }
  }
};

template <class S>
struct expression_reader {
  static constexpr void check(sentence& out, const state_info& at) { expression_check(out, at).check(); }
};

template <class Payload, fixed_string Text>
struct parsed_field<arguments<Payload, Text>> {
  static constexpr template_field value{parsed_text<Text, true>::view, &schema_of<Payload>, check_field};
};
template <class Payload, fixed_string Text>
struct parsed_field<output<Payload, Text>> {
  static constexpr template_field value{parsed_text<Text, true>::view, &schema_of<Payload>, check_field};
};

// Of a JSON text only: the item may be a type that is not defined here, as json.
template <class Item, kind What>
inline constexpr schema items_schema{.what = What, .id = facts_of<Item>.id * 31 + static_cast<std::uint64_t>(What), .element = &schema_of<Item>};

/// Items: each element of the array, or each member of the object, is one.
template <class Item>
constexpr void check_each_item(sentence& out, const state_info& at, std::string_view name, const template_field& field, const readable& source) {
  using type = template_node::type;
  template_field whole = field;
  const bool is_json = field.tree.wrong.empty();
  if (is_json && field.tree[0].what == type::string && begins_expression(field.tree.view(field.tree[0].text))) return;
  if (is_json && field.tree[0].what != type::array && field.tree[0].what != type::object) {
    out << "state " << at.self->type_name << ": its " << name << " are " << field.tree.source(field.tree[0].source) << "; they must be an array, an object or an expression";
    return;
  }
  whole.payload = is_json && field.tree[0].what == type::object ? &items_schema<Item, kind::map> : &items_schema<Item, kind::array>;
  check_field(out, at, name, whole, source);
}
template <class Item, fixed_string Text>
struct parsed_field<items<Item, Text>> {
  static constexpr template_field value{parsed_text<Text, true>::view, &schema_of<Item>, check_each_item<Item>};
};

}  // namespace stepwise::detail
