// SPDX-License-Identifier: BSL-1.0
// JSON: Boost.JSON reads it, and a scan over what it accepted says where the values stand.
#include "source/whole.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>

namespace stepwise::importer {

namespace {

constexpr std::string_view spaces = " \t\r\n";

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }

/// Why Boost.JSON stopped at `offset`, in a sentence.
std::string why_not(const json::error_code& stopped, std::string_view text, std::size_t offset) {
  using json::error;
  if (stopped == error::incomplete) return "the JSON ends before it is complete; a closing }, ] or \" is missing";
  if (stopped == error::too_deep) return fmt::format("values are nested more than {} deep", max_nesting);
  const bool is_after_escape = offset >= 6 && text.substr(offset - 6, 2) == "\\u" && (text[offset - 4] == 'd' || text[offset - 4] == 'D') && (text[offset - 3] > '7');
  if (stopped == error::illegal_leading_surrogate || stopped == error::illegal_trailing_surrogate || stopped == error::expected_utf16_escape || is_after_escape)
    return "half of a surrogate pair: \\uD800 to \\uDBFF and \\uDC00 to \\uDFFF stand in pairs only";
  if (stopped == error::exponent_overflow) return "the number is out of range";
  const std::string_view rest = text.substr(std::min(offset, text.size()));
  if (rest.empty()) return "the JSON ends before it is complete";
  if (static_cast<unsigned char>(rest.front()) < 0x20) return "a text goes over the end of its line, or has another control character in it; write \\n";
  if (stopped == error::expected_hex_digit || rest.front() == '\\' || (offset != 0 && text[offset - 1] == '\\'))
    return "this is no escape; those of JSON are \\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\uXXXX";
  if (stopped == error::extra_data) return fmt::format("after the JSON value something follows: {}", shown(rest, 20));

  const std::size_t last = offset == 0 ? std::string_view::npos : text.find_last_not_of(spaces, offset - 1);
  const char before = last == std::string_view::npos ? '\0' : text[last];
  const char found = rest.front();
  if (rest.starts_with("//") || rest.starts_with("/*") || found == '#') return "JSON has no comments; write them as the member Comment, or take them out";
  if (rest.starts_with("${")) return "a substitution stands outside of a text; definitions are read before anything is substituted: write it in quotes, or substitute it first";
  if ((found == '}' || found == ']') && before == ',') return fmt::format("a comma before the {}; JSON has none after the last", found);
  if (found == '\'') return "texts of JSON stand in double quotes, not in single ones";
  if (std::string_view("\"{[-0123456789").find(found) != std::string_view::npos) {
    if (before == '"') return "a comma or a colon is missing before this";
    if (before == '}' || before == ']' || is_letter(before) || (before >= '0' && before <= '9')) return "a comma is missing before this";
  }
  if (is_letter(found)) {
    std::size_t length = 1;
    while (length < rest.size() && length < 40 && is_letter(rest[length])) ++length;
    return fmt::format("{} is no JSON; names and texts stand in double quotes, and otherwise there are true, false, null and numbers", rest.substr(0, length));
  }
  return fmt::format("this is no JSON: {}", shown(rest, 20));
}

/// Goes over a text that Boost.JSON accepted, together with the value it made of it.
class scan {
 public:
  scan(const std::string& file, std::string_view text, const line_map& lines, places& all) : file_(file), text_(text), lines_(lines), book_(all) {}

  /// Where a member is there twice the value is not that of the text, and there may be none; that comes to light further on.
  void value(json::value* made) {
    skip();
    if (pointer_.empty()) book_.note(pointer_, lines_.at(at_));
    switch (text_[at_]) {
      case '{': members(made == nullptr ? nullptr : made->if_object()); break;
      case '[': elements(made == nullptr ? nullptr : made->if_array()); break;
      case '"': text(); break;
      default: number_or_word(made);
    }
  }

 private:
  void skip() { at_ = std::min(text_.find_first_not_of(spaces, at_), text_.size()); }

  void members(json::object* made) {
    std::map<std::string, std::size_t, std::less<>> names;
    const std::size_t above = pointer_.size();
    for (++at_, skip(); text_[at_] != '}'; skip()) {
      if (text_[at_] == ',') ++at_, skip();
      const std::size_t begin = at_;
      std::string name = text();
      const auto [known, is_new] = names.emplace(std::move(name), begin);
      if (!is_new) {
        const position first = lines_.at(known->second);
        throw unreadable{file_, lines_.at(begin), fmt::format("the member \"{}\" is there twice; first in line {}, column {}", shown(known->first), first.line, first.column)};
      }
      go_below(pointer_, known->first);
      if (pointer_.size() > max_pointer) throw unreadable{file_, lines_.at(begin), too_long_names()};
      book_.note(pointer_, lines_.at(begin));
      skip();
      ++at_;  // the colon
      value(made == nullptr ? nullptr : made->if_contains(known->first));
      pointer_.resize(above);
    }
    ++at_;
  }

  void elements(json::array* made) {
    const std::size_t above = pointer_.size();
    std::size_t index = 0;
    for (++at_, skip(); text_[at_] != ']'; skip(), ++index) {
      if (text_[at_] == ',') ++at_, skip();
      go_below(pointer_, std::to_string(index));
      book_.note(pointer_, lines_.at(at_));
      value(made == nullptr || index >= made->size() ? nullptr : &(*made)[index]);
      pointer_.resize(above);
    }
    ++at_;
  }

  std::string text() {
    const std::size_t begin = at_++;
    bool is_plain = true;
    for (; text_[at_] != '"'; ++at_) {
      if (text_[at_] != '\\') continue;
      is_plain = false;
      ++at_;
    }
    ++at_;
    const std::string_view written = text_.substr(begin, at_ - begin);
    if (is_plain) return std::string(written.substr(1, written.size() - 2));
    return std::string(json::parse(written).as_string());
  }

  // Boost.JSON's own conversion of a fraction may be off by the last bit.
  void number_or_word(json::value* made) {
    const std::size_t begin = at_;
    at_ = std::min(text_.find_first_of(" \t\r\n,]}", at_), text_.size());
    if (made == nullptr || !made->is_double()) return;
    double exact = 0;
    const auto read = std::from_chars(text_.data() + begin, text_.data() + at_, exact);
    if (read.ec != std::errc{} || !std::isfinite(exact))
      throw unreadable{file_, lines_.at(begin), fmt::format("the number {} is out of range", shown(text_.substr(begin, at_ - begin)))};
    *made = exact;
  }

  const std::string& file_;
  std::string_view text_;
  const line_map& lines_;
  place_book book_;
  std::string pointer_;
  std::size_t at_ = 0;
};

}  // namespace

whole read_json(const std::string& file, std::string_view text, std::size_t first_line) {
  json::parse_options how;
  how.max_depth = max_nesting;
  json::stream_parser parser({}, how);
  json::error_code error;
  std::size_t end = parser.write_some(text.data(), text.size(), error);
  if (!error) end = std::min(text.find_first_not_of(spaces, end), text.size());
  if (!error && end != text.size()) error = json::error::extra_data;
  if (!error) parser.finish(error);

  const line_map lines(text, first_line);
  if (error) throw unreadable{file, lines.at(end), why_not(error, text, end)};
  whole read;
  read.root = parser.release();
  scan(file, text, lines, read.places).value(&read.root);
  return read;
}

}  // namespace stepwise::importer
