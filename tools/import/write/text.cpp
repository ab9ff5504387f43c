// SPDX-License-Identifier: BSL-1.0
#include "write/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace stepwise::importer {

namespace {

// A letter of a literal: octal escapes have always three digits, and a second ? is escaped, for trigraphs.
void put_escaped(std::string& out, char c) {
  switch (c) {
    case '"': out += "\\\""; break;
    case '\\': out += "\\\\"; break;
    case '\n': out += "\\n"; break;
    case '\t': out += "\\t"; break;
    case '\r': out += "\\r"; break;
    case '?': out += out.ends_with('?') ? "\\?" : "?"; break;
    default:
      if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
        out += fmt::format("\\{:03o}", static_cast<unsigned char>(c));
      else
        out += c;
  }
}

void put_line(std::string& out, const json::value& value) {
  switch (value.kind()) {
    case json::kind::object: {
      out += '{';
      bool first = true;
      for (const auto& [name, member] : value.get_object()) {
        if (!first) out += ", ";
        first = false;
        out += json::serialize(json::string(name));
        out += ": ";
        put_line(out, member);
      }
      out += '}';
      break;
    }
    case json::kind::array: {
      out += '[';
      bool first = true;
      for (const json::value& item : value.get_array()) {
        if (!first) out += ", ";
        first = false;
        put_line(out, item);
      }
      out += ']';
      break;
    }
    case json::kind::int64:
    case json::kind::uint64:
    case json::kind::double_: out += number_text(value); break;
    default: out += json::serialize(value);
  }
}

void put_lines(std::string& out, const json::value& value, std::size_t column, std::size_t indent, std::size_t behind) {
  std::string line;
  put_line(line, value);
  const bool is_empty = (value.is_object() && value.get_object().empty()) || (value.is_array() && value.get_array().empty());
  if (column + line.size() + behind <= line_width || is_empty || !value.is_structured()) {
    out += line;
    return;
  }
  const std::string margin(indent, ' ');
  const auto put_each = [&](const auto& all, char open, char close, auto name_of, auto value_of) {
    out += open;
    std::size_t left = all.size();
    for (const auto& each : all) {
      const std::string name = name_of(each);
      out += "\n  " + margin + name;
      --left;
      put_lines(out, value_of(each), indent + 2 + name.size(), indent + 2, left == 0 ? 0 : 1);
      if (left != 0) out += ',';
    }
    out += "\n" + margin + close;
  };
  if (value.is_object())
    put_each(value.get_object(), '{', '}', [](const auto& each) { return json::serialize(json::string(each.key())) + ": "; }, [](const auto& each) -> const json::value& { return each.value(); });
  else
    put_each(value.get_array(), '[', ']', [](const auto&) { return std::string(); }, [](const auto& each) -> const json::value& { return each; });
}

}  // namespace

std::string string_literal(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) put_escaped(out, c);
  return out + '"';
}

std::string literal_in_lines(std::string_view text, std::size_t column, std::size_t indent) {
  std::string out;
  std::string line = "\"";
  const auto next_line = [&] {
    if (!out.empty()) out += "\n" + std::string(indent, ' ');
    out += line + '"';
    line = "\"";
    column = indent;
  };
  std::size_t at = 0;
  while (at < text.size()) {
    std::size_t end = text.find(' ', at);  // words go to the next line whole, the blank stays behind them
    end = end == std::string_view::npos ? text.size() : end + 1;
    std::string word;
    for (const char c : text.substr(at, end - at)) put_escaped(word, c);
    if (line.size() > 1 && column + line.size() + word.size() + 2 > line_width) next_line();
    line += word;
    at = end;
  }
  next_line();
  return out;
}

std::string number_text(const json::value& number) {
  if (number.is_int64()) return std::to_string(number.get_int64());
  if (number.is_uint64()) return std::to_string(number.get_uint64());
  std::string text = fmt::format("{}", number.get_double());
  return text.find_first_of(".e") == std::string::npos ? text + ".0" : text;
}

std::string comment_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '?' && out.ends_with('?')) out += ' ';  // no trigraphs
    out += static_cast<unsigned char>(c) < 0x20 || c == 0x7F || c == '\\' ? ' ' : c;
  }
  return out;
}

std::string json_literal(const json::value& value, std::size_t column, std::size_t indent) {
  std::string text;
  put_lines(text, value, column + 7, indent, 9);
  std::string word = "json";
  while (text.find(")" + word + "\"") != std::string::npos) word += '_';
  return "R\"" + word + "(" + text + ")" + word + "\"";
}

}  // namespace stepwise::importer
