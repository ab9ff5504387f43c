// SPDX-License-Identifier: BSL-1.0
#include "source/text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace stepwise::importer {

namespace {

constexpr bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80; }

/// The length of the character that the text begins with; 0 where it is none of UTF-8.
std::size_t character(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned first = byte(0);
  if (first < 0x80) return 1;
  const std::size_t length = first >= 0xC2 && first < 0xE0 ? 2 : (first & 0xF0U) == 0xE0 ? 3 : first >= 0xF0 && first <= 0xF4 ? 4 : 0;
  if (length == 0 || text.size() < length) return 0;
  for (std::size_t i = 1; i < length; ++i)
    if (!continues(text[i])) return 0;
  const bool is_overlong = (first == 0xE0 && byte(1) < 0xA0) || (first == 0xF0 && byte(1) < 0x90);
  const bool is_surrogate = first == 0xED && byte(1) >= 0xA0;
  const bool is_beyond = first == 0xF4 && byte(1) >= 0x90;
  return is_overlong || is_surrogate || is_beyond ? 0 : length;
}

}  // namespace

std::string too_long_names() { return fmt::format("the names of this value and of those around it have more than {} bytes together", max_pointer); }

line_map::line_map(std::string_view text, std::size_t first_line) : text_(text), first_line_(first_line) {
  lines_.push_back(0);
  blocks_.reserve(text.size() / block + 1);
  std::size_t characters = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i % block == 0) blocks_.push_back(characters);
    if (!continues(text[i])) ++characters;
    if (text[i] == '\n') lines_.push_back(i + 1);
  }
  if (text.size() % block == 0) blocks_.push_back(characters);
}

std::size_t line_map::characters_before(std::size_t offset) const {
  const std::size_t begin = offset / block * block;
  const auto in_block = text_.substr(begin, offset - begin);
  return blocks_[offset / block] + static_cast<std::size_t>(std::count_if(in_block.begin(), in_block.end(), [](char c) { return !continues(c); }));
}

position line_map::at(std::size_t offset) const {
  offset = std::min(offset, text_.size());
  const auto line = static_cast<std::size_t>(std::upper_bound(lines_.begin(), lines_.end(), offset) - lines_.begin()) - 1;
  return {first_line_ + line, characters_before(offset) - characters_before(lines_[line]) + 1};
}

std::string_view text_of(const std::string& file, std::string_view bytes) {
  if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF"))
    throw unreadable{file, {}, "this is UTF-16; it must be UTF-8"};
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  if (bytes.find_first_not_of(" \t\r\n") == std::string_view::npos)
    throw unreadable{file, {}, "there is nothing in it; a definition is expected"};

  for (std::size_t i = 0; i < bytes.size();) {
    const std::size_t length = character(bytes.substr(i));
    if (length != 0 && bytes[i] != '\0') {
      i += length;
      continue;
    }
    const position where = line_map(bytes.substr(0, i)).at(i);
    if (length != 0) throw unreadable{file, where, "a zero byte; is this UTF-16? It must be UTF-8"};
    throw unreadable{file, where, fmt::format("the byte 0x{:02X} is none of UTF-8 here; the file must be UTF-8", static_cast<unsigned char>(bytes[i]))};
  }
  return bytes;
}

std::string shown(std::string_view text, std::size_t most) {
  std::string out;
  std::size_t count = 0;
  for (const char c : text) {
    if (!continues(c) && ++count > most) return out + "…";
    out += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? '?' : c;
  }
  return out;
}

}  // namespace stepwise::importer
