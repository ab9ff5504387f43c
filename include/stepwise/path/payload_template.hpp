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

/// A template as a tree. `decoded` holds the strings that have escapes, without them, each where it
/// begins in the source.
template <std::size_t Capacity, std::size_t Size>
struct template_tree {
  template_node nodes[Capacity]{};
  std::size_t count = 0;
  char decoded[Size + 1]{};
  std::size_t error_at = 0;
  std::string_view wrong{};
  bool needs_more = false;  // room for nodes, or for decoded characters

  constexpr bool valid() const { return wrong.empty(); }
};

/// Room for the values of a template of this size, in few steps so that templates share code: as many as
/// nearly all have. One that has more says so, and is taken apart again.
constexpr std::size_t usual_room(std::size_t size) {
  std::size_t room = 8;
  while (room * 8 < size) room *= 2;
  return room;
}

/// Takes a template apart. All of it in one loop over one pointer, and calls only for what is rare: calls
/// and members are what a constant evaluation costs, and a template is read by every unit that has it.
template <std::size_t Capacity, std::size_t Size>
class template_parser {
 public:
  /// Of a `constant` nothing is evaluated, and it may be any value. A zero stands behind the text.
  constexpr template_parser(std::string_view text, bool constant) : text_(text.data()), size_(text.size()), constant_(constant) {}

  constexpr template_tree<Capacity, Size> parse() {
    template_tree<Capacity, Size> out;
    node_index open[max_depth]{};   // the objects and arrays that the place is in
    node_index last[max_depth]{};   // the last value of each
    std::size_t depth = 0;
    std::size_t at = 0;
    const char* const text = text_;
    char c = text[at];
    const auto fail = [&](std::string_view what) {
      out.wrong = what;
      out.error_at = at;
    };
    while (c == ' ' || c == '\n' || c == '\t' || c == '\r') c = text[++at];
    if (c != '{' && !constant_) return fail("a template is a JSON object"), out;
    for (;;) {
      // A value, with its name where it is in an object.
      place key{};
      std::size_t key_end = 0;
      bool in_object = false;
      if (depth != 0) {
        in_object = out.nodes[open[depth - 1]].what == type::object;
        if (in_object) {
          if (c != '"') return fail("a member's name is expected"), out;
          key.at = ++at;
          c = text[at];
          while (c != '"' && c != '\\' && static_cast<unsigned char>(c) >= 0x20) c = text[++at];
          if (c == '"') {
            key.size = at++ - key.at;
          } else if (const std::string_view wrong = decode(out, key, at); !wrong.empty()) {
            return fail(wrong), out;
          }
          if (out.needs_more) return out;
          key_end = at;
          c = text[at];
          while (c == ' ' || c == '\n' || c == '\t' || c == '\r') c = text[++at];
          if (c != ':') return fail("a : is missing"), out;
          c = text[++at];
          while (c == ' ' || c == '\n' || c == '\t' || c == '\r') c = text[++at];
        }
      }
      if (depth == max_depth) return fail("too deep"), out;
      if (out.count == Capacity) return out.needs_more = true, out;
      const auto index = static_cast<node_index>(out.count++);
      template_node& made = out.nodes[index];
      made.source.at = at;
      bool opened = false;
      if (c == '"') {
        made.what = type::string;
        made.text.at = ++at;
        c = text[at];
        while (c != '"' && c != '\\' && static_cast<unsigned char>(c) >= 0x20) c = text[++at];
        if (c == '"') {
          made.text.size = at++ - made.text.at;
        } else if (const std::string_view wrong = decode(out, made.text, at); !wrong.empty()) {
          return fail(wrong), out;
        }
        if (out.needs_more) return out;
      } else if (c == '{' || c == '[') {
        made.what = c == '{' ? type::object : type::array;
        ++at;
        opened = true;
      } else if (!literal(made, at)) {
        return fail("a value is expected"), out;
      }
      if (in_object) {
        made.key_end = key_end;
        const char* const name = key.decoded ? out.decoded : text;
        if (!constant_ && key.size >= 2 && name[key.at + key.size - 1] == '$' && name[key.at + key.size - 2] == '.') {
          if (made.what != type::string) return fail("what stands behind a name that ends in .$ must be a string"), out;
          made.what = type::expression;
          key.size -= 2;
        }
        made.key = key;
        for (node_index i = out.nodes[open[depth - 1]].first; i != no_node; i = out.nodes[i].next)
          if (out.nodes[i].key.size == key.size && same_key(out, out.nodes[i].key, key)) return fail("this name is there twice"), out;
      }
      if (depth != 0) {
        if (out.nodes[open[depth - 1]].first == no_node)
          out.nodes[open[depth - 1]].first = index;
        else
          out.nodes[last[depth - 1]].next = index;
        last[depth - 1] = index;
      }
      if (opened) {
        open[depth++] = index;
        c = text[at];
        while (c == ' ' || c == '\n' || c == '\t' || c == '\r') c = text[++at];
        if (c != '}' && c != ']') continue;
        // Empty; closed below.
      } else {
        made.source.size = at - made.source.at;
        c = text[at];
        while (c == ' ' || c == '\n' || c == '\t' || c == '\r') c = text[++at];
      }
      // What stands behind a value.
      while (depth != 0 && (c == '}' || c == ']')) {
        template_node& closed = out.nodes[open[depth - 1]];
        if ((c == '}') != (closed.what == type::object)) break;
        ++at;
        closed.source.size = at - closed.source.at;
        --depth;
        c = text[at];
        while (c == ' ' || c == '\n' || c == '\t' || c == '\r') c = text[++at];
      }
      if (depth == 0) break;
      if (c != ',')
        return fail(out.nodes[open[depth - 1]].what == type::object ? std::string_view("a , or } is missing") : std::string_view("a , or ] is missing")), out;
      c = text[++at];
      while (c == ' ' || c == '\n' || c == '\t' || c == '\r') c = text[++at];
    }
    if (at != size_) fail("unexpected text behind the object");
    return out;
  }

 private:
  using place = template_node::place;
  using type = template_node::type;
  using tree = template_tree<Capacity, Size>;
  static constexpr std::size_t max_depth = 32;

  const char* text_;
  std::size_t size_;
  bool constant_;

  constexpr bool same_key(const tree& out, const place& a, const place& b) const {
    const char* const x = (a.decoded ? out.decoded : text_) + a.at;
    const char* const y = (b.decoded ? out.decoded : text_) + b.at;
    for (std::size_t i = 0; i < a.size; ++i)
      if (x[i] != y[i]) return false;
    return true;
  }

  constexpr bool take(std::string_view words, std::size_t& at) const {
    for (std::size_t i = 0; i < words.size(); ++i)
      if (text_[at + i] != words[i]) return false;  // the zero at the end is in no word
    at += words.size();
    return true;
  }

  // A value that is no text, object or array.
  constexpr bool literal(template_node& made, std::size_t& at) const {
    switch (text_[at]) {
      case 't':
        made.what = type::boolean;
        made.boolean = true;
        return take("true", at);
      case 'f': made.what = type::boolean; return take("false", at);
      case 'n': return take("null", at);
      default: return number(made, at);
    }
  }

  constexpr bool number(template_node& made, std::size_t& at) const {
    const bool negative = take("-", at);
    if (!is_digit(text_[at]) || (text_[at] == '0' && is_digit(text_[at + 1]))) return false;
    double whole = 0;
    double scale = 1;
    while (is_digit(text_[at])) whole = whole * 10 + (text_[at++] - '0');
    if (text_[at] == '.') {
      ++at;
      if (!is_digit(text_[at])) return false;
      for (; is_digit(text_[at]); scale *= 10) whole = whole * 10 + (text_[at++] - '0');
    }
    if (text_[at] == 'e' || text_[at] == 'E') {
      ++at;
      const bool down = take("-", at);
      if (!down) take("+", at);
      if (!is_digit(text_[at])) return false;
      int exponent = 0;
      while (is_digit(text_[at]) && exponent < 400) exponent = exponent * 10 + (text_[at++] - '0');
      for (int i = 0; i < exponent; ++i) (down ? scale : whole) *= 10;
    }
    made.what = type::number;
    made.number = (negative ? -whole : whole) / scale;
    return true;
  }

  constexpr bool hex(std::uint32_t& code, std::size_t& at) const {
    code = 0;
    for (int i = 0; i < 4; ++i, ++at) {
      const char c = text_[at];
      const std::uint32_t digit = c >= '0' && c <= '9'   ? static_cast<std::uint32_t>(c - '0')
                                  : c >= 'a' && c <= 'f' ? static_cast<std::uint32_t>(c - 'a' + 10)
                                  : c >= 'A' && c <= 'F' ? static_cast<std::uint32_t>(c - 'A' + 10)
                                                         : 16;
      if (digit == 16) return false;
      code = code * 16 + digit;
    }
    return true;
  }

  // Goes on with a string at its first character that is not as it is written. Gives what is wrong.
  constexpr std::string_view decode(tree& out, place& made, std::size_t& at) const {
    if (Size == 0 && text_[at] == '\\') {
      out.needs_more = true;
      return {};
    }
    std::size_t to = at;
    if constexpr (Size != 0)
      for (std::size_t i = made.at; i < to; ++i) out.decoded[i] = text_[i];
    const auto put = [&](std::uint32_t c) {
      if constexpr (Size != 0) out.decoded[to++] = static_cast<char>(static_cast<unsigned char>(c));
    };
    while (text_[at] != '"') {
      if (at >= size_) return "a closing quote is missing";
      const char c = text_[at];
      if (static_cast<unsigned char>(c) < 0x20) return "a control character in a string must be escaped";
      ++at;
      if (c != '\\') {
        put(static_cast<unsigned char>(c));
        continue;
      }
      const char escape = text_[at++];
      constexpr std::string_view names = "\"\\/bfnrt";
      constexpr std::string_view values = "\"\\/\b\f\n\r\t";
      if (const std::size_t which = names.find(escape); escape != '\0' && which != std::string_view::npos) {
        put(static_cast<unsigned char>(values[which]));
        continue;
      }
      std::uint32_t code = 0;
      if (escape != 'u' || !hex(code, at)) return "no escape of JSON";
      if (code >= 0xD800 && code < 0xDC00) {
        std::uint32_t low = 0;
        if (!take("\\u", at) || !hex(low, at) || low < 0xDC00 || low > 0xDFFF) return "half a surrogate pair";
        code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
      } else if (code >= 0xDC00 && code <= 0xDFFF) {
        return "half a surrogate pair";
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
    ++at;
    made.size = to - made.at;
    made.decoded = true;
    return {};
  }
};

/// The text of a template, or of a constant, taken apart once.
template <fixed_string Text, bool Constant>
struct parsed_text {
  static constexpr std::string_view text{Text.text, Text.size()};
  template <std::size_t Room, std::size_t Decoded>
  static constexpr auto take_apart() {
    constexpr auto made = template_parser<Room, Decoded>(text, Constant).parse();
    if constexpr (made.needs_more)
      return take_apart<Text.size() + 1, Text.size()>();
    else
      return made;
  }
  static constexpr auto tree = take_apart<usual_room(Text.size()), 0>();
  static constexpr template_view view{tree.nodes, tree.decoded, text, tree.wrong, tree.error_at, tree.count};
};
template <fixed_string Text, bool Constant = false>
inline constexpr const template_view& template_of = parsed_text<Text, Constant>::view;

/// Room that any expression of a template of this size takes, in few steps, so that templates share code.
constexpr std::size_t expression_room(std::size_t size) { return size < 64 ? 32 : size < 256 ? 96 : size < 1024 ? 256 : 1024; }

}  // namespace stepwise::detail
