// SPDX-License-Identifier: BSL-1.0
// A payload template (Parameters, ResultSelector): JSON in which the value behind a key that ends in
// `.$` is a path or a function. The language, "Payload Templates".
#pragma once

#include <stepwise/path/expression.hpp>
#include <stepwise/path/template_view.hpp>
#include <stepwise/text/fixed_string.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace stepwise::detail {

/// A template as a tree. `decoded` holds the characters with the escapes of its strings resolved, each
/// string where it begins in the source.
template <std::size_t Capacity, std::size_t Size>
struct template_tree {
  template_node nodes[Capacity]{};
  std::size_t count = 0;
  char decoded[Size + 1]{};
  std::size_t error_at = 0;
  std::string_view wrong{};

  constexpr bool valid() const { return wrong.empty(); }
  constexpr std::string_view view(template_node::place at) const { return {decoded + at.at, at.size}; }
};

constexpr std::size_t template_room(std::string_view text) {
  std::size_t room = 1;
  for (const char c : text) room += find_char("{[,", c) ? 1 : 0;
  return room;
}

template <std::size_t Capacity, std::size_t Size>
class template_parser {
 public:
  /// Of a `constant` nothing is evaluated, and it may be any value.
  constexpr template_parser(std::string_view text, bool constant) : text_(text), constant_(constant) {}

  constexpr template_tree<Capacity, Size> parse() {
    skip();
    if (peek() != '{' && !constant_) fail("a template is a JSON object");
    value(1);
    skip();
    if (out_.valid() && at_ != text_.size()) fail("unexpected text behind the object");
    return out_;
  }

 private:
  using node = template_node;
  static constexpr int max_depth = 32;

  std::string_view text_;
  bool constant_;
  std::size_t at_ = 0;
  template_tree<Capacity, Size> out_{};

  constexpr bool ok() const { return out_.wrong.empty(); }
  constexpr char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  constexpr bool take(char c) {
    if (peek() != c) return false;
    ++at_;
    return true;
  }
  constexpr bool take(std::string_view words) {
    if (text_.substr(at_, words.size()) != words) return false;
    at_ += words.size();
    return true;
  }
  constexpr void skip() {
    while (find_char(" \t\r\n", peek()) && at_ < text_.size()) ++at_;
  }
  constexpr node_index fail(std::string_view what) {
    if (ok()) {
      out_.wrong = what;
      out_.error_at = at_;
    }
    return no_node;
  }

  // Nodes are numbered as they begin, so that the whole is number 0.
  constexpr node_index value(int depth) {
    if (depth > max_depth) return fail("too deep");
    if (out_.count == Capacity) return fail("a value is expected");
    const auto index = static_cast<node_index>(out_.count++);
    node made;
    made.source.at = at_;
    if (peek() == '{' || peek() == '[') {
      const bool object = take('{');
      if (!object) take('[');
      made.what = object ? node::type::object : node::type::array;
      if (!children(made, object, depth)) return no_node;
    } else if (peek() == '"') {
      made.what = node::type::string;
      if (!string(made.text)) return no_node;
    } else if (take("true")) {
      made.what = node::type::boolean;
      made.boolean = true;
    } else if (take("false")) {
      made.what = node::type::boolean;
    } else if (take("null")) {
      made.what = node::type::null;
    } else if (!number(made)) {
      return fail("a value is expected");
    }
    made.source.size = at_ - made.source.at;
    out_.nodes[index] = made;
    return index;
  }

  constexpr bool children(node& parent, bool object, int depth) {
    const char close = object ? '}' : ']';
    skip();
    if (take(close)) return true;
    node_index last = no_node;
    do {
      skip();
      node::place raw{};
      node::place key{};
      if (object) {
        if (peek() != '"') return fail("a member's name is expected"), false;
        raw.at = at_;
        if (!string(key)) return false;
        raw.size = at_ - raw.at;
        skip();
        if (!take(':')) return fail("a : is missing"), false;
        skip();
      }
      const node_index child = value(depth + 1);
      if (!ok()) return false;
      node& made = out_.nodes[child];
      made.raw_key = raw;
      made.key = key;
      if (object && !constant_ && out_.view(key).ends_with(".$")) {
        if (made.what != node::type::string) return fail("what stands behind a name that ends in .$ must be a string"), false;
        made.what = node::type::expression;
        made.key.size -= 2;
      }
      for (node_index i = parent.first; object && i != no_node; i = out_.nodes[i].next)
        if (out_.view(out_.nodes[i].key) == out_.view(made.key)) return fail("this name is there twice"), false;
      if (last == no_node)
        parent.first = child;
      else
        out_.nodes[last].next = child;
      last = child;
      skip();
    } while (take(','));
    if (!take(close)) return fail(object ? std::string_view("a , or } is missing") : std::string_view("a , or ] is missing")), false;
    return true;
  }

  constexpr bool hex(std::uint32_t& code) {
    code = 0;
    for (int i = 0; i < 4; ++i, ++at_) {
      const char c = peek();
      const std::uint32_t digit = c >= '0' && c <= '9'   ? static_cast<std::uint32_t>(c - '0')
                                  : c >= 'a' && c <= 'f' ? static_cast<std::uint32_t>(c - 'a' + 10)
                                  : c >= 'A' && c <= 'F' ? static_cast<std::uint32_t>(c - 'A' + 10)
                                                         : 16;
      if (digit == 16) return false;
      code = code * 16 + digit;
    }
    return true;
  }

  constexpr bool string(node::place& decoded) {
    ++at_;
    decoded.at = at_;
    std::size_t to = at_;
    const auto put = [&](std::uint32_t c) { out_.decoded[to++] = static_cast<char>(static_cast<unsigned char>(c)); };
    while (peek() != '"') {
      if (at_ >= text_.size()) return fail("a closing quote is missing"), false;
      const char c = text_[at_];
      if (static_cast<unsigned char>(c) < 0x20) return fail("a control character in a string must be escaped"), false;
      if (c != '\\') {
        out_.decoded[to++] = c;
        ++at_;
        continue;
      }
      ++at_;
      const char escape = peek();
      ++at_;
      constexpr std::string_view names = "\"\\/bfnrt";
      constexpr std::string_view values = "\"\\/\b\f\n\r\t";
      if (const std::size_t which = names.find(escape); escape != '\0' && which != std::string_view::npos) {
        out_.decoded[to++] = values[which];
        continue;
      }
      std::uint32_t code = 0;
      if (escape != 'u' || !hex(code)) return fail("no escape of JSON"), false;
      if (code >= 0xD800 && code < 0xDC00) {
        std::uint32_t low = 0;
        if (!take("\\u") || !hex(low) || low < 0xDC00 || low > 0xDFFF) return fail("half a surrogate pair"), false;
        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
      } else if (code >= 0xDC00 && code <= 0xDFFF) {
        return fail("half a surrogate pair"), false;
      }
      if (code < 0x80) {
        put(code);
      } else if (code < 0x800) {
        put(0xC0 | code >> 6);
        put(0x80 | (code & 0x3F));
      } else if (code < 0x10000) {
        put(0xE0 | code >> 12);
        put(0x80 | (code >> 6 & 0x3F));
        put(0x80 | (code & 0x3F));
      } else {
        put(0xF0 | code >> 18);
        put(0x80 | (code >> 12 & 0x3F));
        put(0x80 | (code >> 6 & 0x3F));
        put(0x80 | (code & 0x3F));
      }
    }
    ++at_;
    decoded.size = to - decoded.at;
    return true;
  }

  constexpr bool number(node& made) {
    const bool negative = take('-');
    if (!is_digit(peek()) || (peek() == '0' && at_ + 1 < text_.size() && is_digit(text_[at_ + 1]))) return false;
    double whole = 0;
    double scale = 1;
    while (is_digit(peek())) whole = whole * 10 + (text_[at_++] - '0');
    if (take('.')) {
      if (!is_digit(peek())) return false;
      for (; is_digit(peek()); scale *= 10) whole = whole * 10 + (text_[at_++] - '0');
    }
    if (take('e') || take('E')) {
      const bool down = take('-');
      if (!down) take('+');
      if (!is_digit(peek())) return false;
      int exponent = 0;
      while (is_digit(peek()) && exponent < 400) exponent = exponent * 10 + (text_[at_++] - '0');
      for (int i = 0; i < exponent; ++i) (down ? scale : whole) *= 10;
    }
    made.what = node::type::number;
    made.number = (negative ? -whole : whole) / scale;
    return true;
  }
};

/// The tree of a template's text, or of a constant's.
template <fixed_string Text, bool Constant>
inline constexpr auto parsed_template = template_parser<template_room(text_of<Text>), Text.size()>(text_of<Text>, Constant).parse();

template <fixed_string Text, bool Constant = false>
inline constexpr template_view template_of{parsed_template<Text, Constant>.nodes, parsed_template<Text, Constant>.decoded, text_of<Text>,
                                           parsed_template<Text, Constant>.wrong, parsed_template<Text, Constant>.error_at};

/// Room that any expression of a template of this size takes, in few steps, so that templates share code.
constexpr std::size_t expression_room(std::size_t size) { return size < 64 ? 32 : size < 256 ? 96 : size < 1024 ? 256 : 1024; }

}  // namespace stepwise::detail
