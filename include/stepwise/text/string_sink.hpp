// SPDX-License-Identifier: BSL-1.0
// A std::string as the target of what otherwise writes in constant expressions.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace stepwise::detail {

struct string_sink {
  std::string& text;
  void put(char c) { text += c; }
  void put(std::string_view more) { text += more; }
};

/// Several texts in one. (GCC 12 warns of a chain of + that begins with a literal.)
inline std::string joined(std::initializer_list<std::string_view> parts) {
  std::string text;
  for (const std::string_view part : parts) text += part;
  return text;
}

}  // namespace stepwise::detail
