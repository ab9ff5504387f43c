// SPDX-License-Identifier: BSL-1.0
// The text of a file: that it is UTF-8, and which line and column a byte of it is at.
#pragma once

#include "source/document.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace stepwise::importer {

/// Values inside of values; more than this is no definition, and would be hard on whatever walks over it.
inline constexpr std::size_t max_nesting = 200;

/// The names on the way to a value, in all: every value has them in its pointer.
inline constexpr std::size_t max_pointer = 4000;
std::string too_long_names();

/// From bytes of a text to lines and columns, in a time that does not depend on how long its lines are.
class line_map {
 public:
  explicit line_map(std::string_view text, std::size_t first_line = 1);
  position at(std::size_t offset) const;

 private:
  static constexpr std::size_t block = 64;
  std::size_t characters_before(std::size_t offset) const;

  std::string_view text_;
  std::size_t first_line_;
  std::vector<std::size_t> lines_;   // where each begins
  std::vector<std::size_t> blocks_;  // the characters before each block of bytes
};

/// Without the byte order mark; throws `unreadable` where the text is no UTF-8, or has nothing but spaces.
std::string_view text_of(const std::string& file, std::string_view bytes);

/// What a message shows of a text: its begin, with what cannot be shown as ?.
std::string shown(std::string_view text, std::size_t most = 40);

}  // namespace stepwise::importer
