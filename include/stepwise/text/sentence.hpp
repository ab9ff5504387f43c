// SPDX-License-Identifier: BSL-1.0
// A message put together in a constant expression.
#pragma once

#include <stepwise/text/writer.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace stepwise::detail {

/// What is wrong with a workflow, in words; empty where nothing is.
struct sentence {
  static constexpr std::size_t capacity = 600;

  char text[capacity]{};
  std::size_t size = 0;

  constexpr void put(char c) {
    if (size < capacity) text[size++] = c;
  }
  constexpr void put(std::string_view words) {
    for (const char c : words) put(c);
  }
  constexpr sentence& operator<<(std::string_view words) {
    put(words);
    return *this;
  }
  constexpr sentence& operator<<(const char* words) { return *this << std::string_view(words); }
  constexpr sentence& operator<<(std::int64_t number) {
    write_integer(*this, number);
    return *this;
  }
  constexpr explicit operator bool() const { return size != 0; }
  constexpr std::string_view view() const { return {text, size}; }
};

}  // namespace stepwise::detail
