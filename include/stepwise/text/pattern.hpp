// SPDX-License-Identifier: BSL-1.0
// The patterns of StringMatches.
#pragma once

#include <cstddef>
#include <string_view>

namespace stepwise::detail {

/// Where in a pattern a backslash stands that is before no `*` and no backslash; npos where none does.
constexpr std::size_t stray_escape(std::string_view pattern) {
  for (std::size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] != '\\') continue;
    if (i + 1 == pattern.size() || (pattern[i + 1] != '*' && pattern[i + 1] != '\\')) return i;
    ++i;
  }
  return std::string_view::npos;
}

/// Whether a text is as a pattern says, where `*` stands for any characters and a backslash makes the
/// next character mean itself. A later `*` never has to give back what an earlier one took.
constexpr bool matches(std::string_view text, std::string_view pattern) {
  constexpr std::size_t none = static_cast<std::size_t>(-1);
  std::size_t at = 0;
  std::size_t in = 0;           // the pattern
  std::size_t behind = none;    // the last `*`
  std::size_t from = 0;         // what it does not take
  while (at < text.size()) {
    if (in < pattern.size() && pattern[in] == '*') {
      behind = ++in;
      from = at;
      continue;
    }
    const std::size_t own = in + (in < pattern.size() && pattern[in] == '\\' ? 1 : 0);
    if (own < pattern.size() && pattern[own] == text[at]) {
      in = own + 1;
      ++at;
    } else if (behind != none) {
      in = behind;
      at = ++from;
    } else {
      return false;
    }
  }
  while (in < pattern.size() && pattern[in] == '*') ++in;
  return in == pattern.size();
}

}  // namespace stepwise::detail
