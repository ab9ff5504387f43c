// SPDX-License-Identifier: BSL-1.0
// What may stand behind a key that ends in `.$`: a path (`$.order.items[0]`, `$$.Execution.Id`, `$total`)
// or an intrinsic function (`States.Format('{}', $.name)`), taken apart. The language, "Paths" and
// "Intrinsic Functions".
#pragma once

#include <stepwise/path/function.hpp>
#include <stepwise/path/template_view.hpp>
#include <stepwise/text/writer.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace stepwise::detail {

/// A step of a path. The steps of one path are a list by `next`.
struct path_step {
  enum class type : unsigned char {
    member,    // .name, ['name']
    members,   // ['a','b']: this name and those `more` leads to
    index,     // [0], [-1]
    indices,   // [0,2]: this one and those `more` leads to
    slice,     // [from:to], without the last; negative positions count from the end
    wildcard,  // .*, [*]
    deep,      // ..: the next step, here and everywhere below
    filter,    // [?(…)], the test is the node `test`
  };
  type what = type::member;
  std::string_view name{};  // as written: with escapes, where `escaped`
  bool escaped = false;
  bool has_from = false, has_to = false;  // of a slice
  std::int64_t from = 0, to = 0;          // an index is in `from`
  std::size_t at = 0;                     // where it stands in the text
  node_index next = no_node;
  node_index more = no_node;
  node_index test = no_node;
};

/// A node of an expression. The arguments of a function, and what an operator stands between, are a
/// list by `next` from `first` on.
struct expression_node {
  enum class type : unsigned char {
    path,
    call,
    string,  // the text between its quotes, with its escapes
    number,
    boolean,
    null,
    substituted,  // a `${Substitution}` is part of it, without which it cannot be taken apart
    // In the test of a filter only:
    compare,
    both,
    either,
    negate,
    exists,
  };
  enum class origin : unsigned char { input, context, variable, item };
  enum class relation : unsigned char { equal, unequal, less, less_equal, greater, greater_equal };

  type what = type::null;
  origin from = origin::input;               // of a path
  function name = function::format;          // of a call
  relation op = relation::equal;             // of a comparison
  bool boolean = false;
  double number = 0;
  std::string_view text{};                   // of a string, or the name of a variable
  std::size_t at = 0, end = 0;               // where it stands in the text
  node_index first = no_node;                // of a path: its first step
  node_index next = no_node;
};

/// An expression as a tree in two arrays, and the character where it went wrong, if it did.
template <std::size_t Capacity>
struct expression {
  std::string_view text;
  expression_node nodes[Capacity]{};
  path_step steps[Capacity]{};
  std::size_t node_count = 0;
  std::size_t step_count = 0;
  node_index root = no_node;
  std::size_t error_at = 0;
  std::string_view wrong{};  // what is wrong at error_at; empty where nothing is

  constexpr bool valid() const { return wrong.empty(); }
};

/// Room for an expression: no node or step takes less than one of these characters to write.
constexpr std::size_t room_for(std::string_view text) {
  constexpr std::string_view marks = "$@.[,('?&|!=<>";
  std::size_t room = 4;
  for (const char c : text) room += find_char(marks, c) ? 1 : 0;
  return room;
}

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
/// A character that may begin the name of a variable (UAX 31; every character beyond ASCII is let pass).
constexpr bool starts_name(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; }
constexpr bool goes_on_name(char c) { return starts_name(c) || is_digit(c) || c == '_'; }

/// Whether a `${Substitution}`, which is filled in when the state machine is created, is more than a part of a quoted text.
constexpr bool is_substituted(std::string_view text) {
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\')
      ++i;
    else if (text[i] == '\'')
      quoted = !quoted;
    else if (!quoted && text.substr(i).starts_with("${"))
      return find_text(text, "}", i) != std::string_view::npos;
  }
  return false;
}

template <std::size_t Capacity>
class expression_parser {
 public:
  constexpr explicit expression_parser(std::string_view text) : text_(text) { out_.text = text; }

  /// The whole text, one path or one function.
  constexpr expression<Capacity> parse() {
    if (peek() == '$')
      out_.root = parse_path();
    else if (starts_name(peek()))
      out_.root = parse_call(1);
    else
      fail("a path must begin with $, a function with States.");
    if (out_.valid() && at_ != text_.size()) fail("unexpected text");
    if (!out_.valid() && is_substituted(text_)) {
      out_.wrong = {};
      out_.node_count = 0;
      out_.root = add(node{.what = node::type::substituted, .end = text_.size()});
    }
    return out_;
  }

 private:
  using node = expression_node;
  static constexpr int max_depth = 10;

  std::string_view text_;
  std::size_t at_ = 0;
  expression<Capacity> out_{};

  constexpr bool ok() const { return out_.wrong.empty(); }
  constexpr char peek(std::size_t ahead = 0) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }
  constexpr bool take(std::string_view words) {
    if (text_.substr(at_, words.size()) != words) return false;
    at_ += words.size();
    return true;
  }
  constexpr void skip_spaces() {
    while (peek() == ' ') ++at_;
  }
  constexpr node_index fail(std::string_view what, std::size_t at) {
    if (ok()) {
      out_.wrong = what;
      out_.error_at = at;
    }
    return no_node;
  }
  constexpr node_index fail(std::string_view what) { return fail(what, at_); }

  constexpr node_index add(node made) {
    if (out_.node_count == Capacity) return fail("too long");
    if (made.end == 0) made.end = at_;
    out_.nodes[out_.node_count] = made;
    return static_cast<node_index>(out_.node_count++);
  }
  constexpr node_index add(path_step made) {
    if (out_.step_count == Capacity) return fail("too long");
    out_.steps[out_.step_count] = made;
    return static_cast<node_index>(out_.step_count++);
  }

  // --- paths ---

  constexpr node_index parse_path() {
    const std::size_t from = at_;
    node made{.what = node::type::path, .at = from};
    if (take("@")) {
      made.from = node::origin::item;
    } else {
      ++at_;  // $
      if (peek() == '$') {
        ++at_;
        made.from = node::origin::context;
      } else if (starts_name(peek())) {
        const std::size_t name = at_;
        while (goes_on_name(peek())) ++at_;
        made.from = node::origin::variable;
        made.text = text_.substr(name, at_ - name);
      }
    }
    node_index last = no_node;
    while (ok() && (peek() == '.' || peek() == '[')) {
      const node_index step = parse_step();
      if (!ok()) return no_node;
      if (last == no_node)
        made.first = step;
      else
        out_.steps[last].next = step;
      last = step;
    }
    made.end = at_;
    return ok() ? add(made) : no_node;
  }

  constexpr node_index parse_step() {
    using type = path_step::type;
    const std::size_t from = at_;
    if (peek() == '[') return parse_bracket();
    ++at_;
    if (peek() == '.') {
      // The second dot is left for the name that follows; before a bracket it belongs here.
      if (peek(1) == '[') ++at_;
      return add(path_step{.what = type::deep, .at = from});
    }
    if (peek() == '*') {
      ++at_;
      return add(path_step{.what = type::wildcard, .at = from});
    }
    const std::size_t name = at_;
    constexpr std::string_view stops = ".[]@,:?*()'\"$ &|=<>!";
    while (at_ < text_.size() && !find_char(stops, text_[at_])) ++at_;
    if (at_ == name) return fail(at_ == text_.size() ? std::string_view("a name is missing behind the dot") : std::string_view("unexpected character in a name; write ['…'] around it"));
    if (peek() == '(') return fail("paths have no functions here; use an intrinsic function, as States.ArrayLength");
    return add(path_step{.what = type::member, .name = text_.substr(name, at_ - name), .at = from});
  }

  constexpr node_index parse_bracket() {
    using type = path_step::type;
    const std::size_t from = at_++;
    skip_spaces();
    node_index made = no_node;
    if (peek() == '*') {
      ++at_;
      made = add(path_step{.what = type::wildcard, .at = from});
    } else if (peek() == '?') {
      ++at_;
      made = parse_filter(from);
    } else if (peek() == '\'' || peek() == '"') {
      made = parse_names(from);
    } else {
      made = parse_numbers(from);
    }
    skip_spaces();
    if (ok() && !take("]")) return fail("a ] is missing");
    return made;
  }

  // Between quotes; gives the text with its escapes.
  constexpr bool parse_quoted(std::string_view& text, bool& escaped) {
    const std::size_t open = at_;
    const char quote = text_[at_++];
    const std::size_t from = at_;
    while (peek() != quote || at_ >= text_.size()) {
      if (at_ >= text_.size()) {
        fail("its closing quote is missing", open);
        return false;
      }
      if (peek() == '\\') {
        const char next = peek(1);
        if (next != '\\' && next != '\'' && next != '"' && next != '{' && next != '}') {
          fail("a backslash must be followed by \\, ', { or }");
          return false;
        }
        escaped = true;
        ++at_;
      }
      ++at_;
    }
    text = text_.substr(from, at_ - from);
    ++at_;
    return true;
  }

  constexpr node_index parse_names(std::size_t from) {
    node_index first = no_node;
    node_index last = no_node;
    do {
      skip_spaces();
      if (peek() != '\'' && peek() != '"') return fail("a quoted name is missing");
      path_step made{.what = path_step::type::member, .at = from};
      if (!parse_quoted(made.name, made.escaped)) return no_node;
      const node_index here = add(made);
      if (!ok()) return no_node;
      if (last == no_node) {
        first = here;
      } else {
        out_.steps[last].more = here;
        out_.steps[first].what = path_step::type::members;
      }
      last = here;
      skip_spaces();
    } while (take(","));
    return first;
  }

  constexpr bool parse_integer(std::int64_t& value) {
    const bool negative = take("-");
    if (!is_digit(peek())) return false;
    value = 0;
    while (is_digit(peek()) && value < 100000000000) value = value * 10 + (text_[at_++] - '0');
    if (negative) value = -value;
    return true;
  }

  constexpr node_index parse_numbers(std::size_t from) {
    path_step made{.what = path_step::type::index, .at = from};
    made.has_from = parse_integer(made.from);
    skip_spaces();
    if (take(":")) {
      made.what = path_step::type::slice;
      skip_spaces();
      made.has_to = parse_integer(made.to);
      skip_spaces();
      if (peek() == ':') return fail("a slice has no step");
      return add(made);
    }
    if (!made.has_from) return fail("an index, a quoted name, a slice, * or ?(...) is expected");
    const node_index first = add(made);
    node_index last = first;
    while (ok() && take(",")) {
      skip_spaces();
      path_step more{.what = path_step::type::index, .at = at_};
      if (!parse_integer(more.from)) return fail("an index is missing");
      const node_index here = add(more);
      if (!ok()) return no_node;
      out_.steps[first].what = path_step::type::indices;
      out_.steps[last].more = here;
      last = here;
      skip_spaces();
    }
    return first;
  }

  // --- filters ---

  constexpr node_index parse_filter(std::size_t from) {
    if (!take("(")) return fail("a filter is written [?(...)]");
    path_step made{.what = path_step::type::filter, .at = from};
    made.test = parse_either(1);
    if (ok() && !take(")")) return fail("a ) is missing");
    return ok() ? add(made) : no_node;
  }

  constexpr node_index join(node::type what, node_index left, node_index right) {
    if (!ok()) return no_node;
    out_.nodes[left].next = right;
    return add(node{.what = what, .at = out_.nodes[left].at, .first = left});
  }
  constexpr node_index parse_either(int depth) {
    node_index left = parse_both(depth);
    while (ok() && take("||")) left = join(node::type::either, left, parse_both(depth));
    return left;
  }
  constexpr node_index parse_both(int depth) {
    node_index left = parse_test(depth);
    while (ok() && take("&&")) left = join(node::type::both, left, parse_test(depth));
    return left;
  }
  constexpr node_index parse_test(int depth) {
    if (depth > max_depth) return fail("too many parentheses");
    skip_spaces();
    const std::size_t from = at_;
    node_index made = no_node;
    if (peek() == '!' && peek(1) != '=') {
      ++at_;
      const node_index inner = parse_test(depth + 1);
      made = ok() ? add(node{.what = node::type::negate, .at = from, .first = inner}) : no_node;
    } else if (take("(")) {
      made = parse_either(depth + 1);
      if (ok() && !take(")")) return fail("a ) is missing");
    } else {
      made = parse_comparison();
    }
    skip_spaces();
    return made;
  }
  constexpr node_index parse_comparison() {
    using relation = node::relation;
    const std::size_t from = at_;
    const node_index left = parse_operand();
    skip_spaces();
    relation op = relation::equal;
    if (!ok()) return no_node;
    if (take("=="))
      op = relation::equal;
    else if (take("!="))
      op = relation::unequal;
    else if (take("<="))
      op = relation::less_equal;
    else if (take(">="))
      op = relation::greater_equal;
    else if (take("<"))
      op = relation::less;
    else if (take(">"))
      op = relation::greater;
    else if (out_.nodes[left].what == node::type::path)
      return add(node{.what = node::type::exists, .at = from, .first = left});
    else
      return fail("a comparison is expected: ==, !=, <, <=, > or >=");
    skip_spaces();
    const node_index right = parse_operand();
    if (!ok()) return no_node;
    out_.nodes[left].next = right;
    return add(node{.what = node::type::compare, .op = op, .at = from, .first = left});
  }
  constexpr node_index parse_operand() {
    if (peek() == '@' || peek() == '$') return parse_path();
    return parse_literal("a path, a quoted string, a number, true, false or null is expected");
  }

  // --- functions ---

  constexpr node_index parse_literal(std::string_view expected) {
    node made{.at = at_};
    if (peek() == '\'' || peek() == '"') {
      made.what = node::type::string;
      bool escaped = false;
      if (!parse_quoted(made.text, escaped)) return no_node;
    } else if (take("true")) {
      made.what = node::type::boolean;
      made.boolean = true;
    } else if (take("false")) {
      made.what = node::type::boolean;
    } else if (take("null")) {
      made.what = node::type::null;
    } else if (is_digit(peek()) || peek() == '-') {
      made.what = node::type::number;
      if (!parse_number(made.number)) return fail("a number is expected");
    } else {
      return fail(expected);
    }
    return add(made);
  }

  // Exact up to 15 digits, with or without a point; that is what has_short_decimal asks for.
  constexpr bool parse_number(double& value) {
    const bool negative = take("-");
    if (!is_digit(peek())) return false;
    double whole = 0;
    double scale = 1;
    while (is_digit(peek())) whole = whole * 10 + (text_[at_++] - '0');
    if (peek() == '.' && is_digit(peek(1))) {
      ++at_;
      for (; is_digit(peek()); scale *= 10) whole = whole * 10 + (text_[at_++] - '0');
    }
    int exponent = 0;
    if (peek() == 'e' || peek() == 'E') {
      ++at_;
      const bool down = take("-");
      if (!down) take("+");
      if (!is_digit(peek())) return false;
      while (is_digit(peek()) && exponent < 400) exponent = exponent * 10 + (text_[at_++] - '0');
      for (int i = 0; i < exponent; ++i) (down ? scale : whole) *= 10;
    }
    value = (negative ? -whole : whole) / scale;
    return true;
  }

  constexpr node_index parse_call(int depth) {
    const std::size_t from = at_;
    if (depth > max_depth) return fail("functions may be nested 10 deep");
    if (!take("States.")) return fail("a function begins with States.");
    const std::size_t name = at_;
    while (goes_on_name(peek())) ++at_;
    const std::string_view called = text_.substr(name, at_ - name);
    const std::size_t known = find_function(called);
    if (known == function_count) return fail("no function has this name", from);
    const function_info& info = functions[known];
    if (!take("(")) return fail("a ( is missing behind the function's name");
    node made{.what = node::type::call, .name = info.id, .at = from};
    node_index last = no_node;
    std::size_t count = 0;
    skip_spaces();
    if (!take(")")) {
      do {
        skip_spaces();
        const node_index argument = parse_argument(depth);
        if (!ok()) return no_node;
        if (last == no_node)
          made.first = argument;
        else
          out_.nodes[last].next = argument;
        last = argument;
        ++count;
        skip_spaces();
      } while (take(","));
      if (!take(")")) return fail("a , or ) is missing");
    }
    if (count < info.least || count > info.most) return fail("it has too many or too few arguments", from);
    made.end = at_;
    return add(made);
  }
  constexpr node_index parse_argument(int depth) {
    if (peek() == '$') return parse_path();
    if (text_.substr(at_).starts_with("States.")) return parse_call(depth + 1);
    return parse_literal("a path, a function, a quoted string, a number, true, false or null is expected");
  }
};

/// Takes a text apart. `Capacity` is at least room_for(text).
template <std::size_t Capacity>
constexpr expression<Capacity> parse_expression(std::string_view text) {
  return expression_parser<Capacity>(text).parse();
}

/// The text of a quoted string or name without its escapes, a character at a time.
template <class Put>
constexpr void unescape(std::string_view text, Put put) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size()) ++i;
    put(text[i]);
  }
}

/// Whether a path names one node at most: it has no wildcard, slice, filter, list or deep scan.
template <class Tree>
constexpr bool is_definite(const Tree& in, const expression_node& path) {
  for (node_index i = path.first; i != no_node; i = in.steps[i].next)
    if (in.steps[i].what != path_step::type::member && in.steps[i].what != path_step::type::index) return false;
  return true;
}

}  // namespace stepwise::detail
