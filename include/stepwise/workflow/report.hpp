// SPDX-License-Identifier: BSL-1.0
// How a sentence gets onto the compiler's first error line. The one place that knows.
#pragma once

#include <stepwise/text/sentence.hpp>

#include <cstddef>
#include <string_view>
#include <utility>

namespace stepwise {

/// Words of a message, as a template argument.
template <std::size_t N>
struct _ {
  char text[N]{};
};

/// Never defined: that it is incomplete is the error, and its arguments are the message.
template <_... Words>
struct workflow_error;

namespace detail {

struct word_range {
  std::size_t from, size;
};

// Clang prints no more than 25 characters of a text, so a sentence is cut into pieces there, between
// words where it can be; GCC prints it whole.
#if defined(__clang__)
inline constexpr std::size_t longest_piece = 25;
#else
inline constexpr std::size_t longest_piece = sentence::capacity;
#endif

constexpr word_range piece_at(std::string_view text, std::size_t from) {
  if (text.size() - from <= longest_piece) return {from, text.size() - from};
  std::size_t size = longest_piece;
  while (size > 0 && text[from + size - 1] != ' ') --size;
  return {from, size == 0 ? longest_piece : size};
}

constexpr std::size_t piece_count(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) at += piece_at(text, at).size;
  return count;
}

template <class Text, std::size_t Index>
constexpr auto piece() {
  constexpr word_range range = [] {
    word_range here = piece_at(Text::words.view(), 0);
    for (std::size_t i = 0; i < Index; ++i) here = piece_at(Text::words.view(), here.from + here.size);
    return here;
  }();
  _<range.size + 1> made{};
  for (std::size_t i = 0; i < range.size; ++i) {
    const char c = Text::words.view()[range.from + i];
    made.text[i] = static_cast<unsigned char>(c) < 0x80 ? c : '?';  // neither compiler prints such a text
  }
  made.text[range.size] = '\0';  // written, or Clang prints some lengths as numbers
  return made;
}

/// Reports the sentence `Text::words` if there is one: `static_assert(sizeof(report<…>) != 0)`.
template <class Text, class Pieces = std::make_index_sequence<piece_count(Text::words.view())>>
struct report {};
#if defined(__cpp_static_assert) && __cpp_static_assert >= 202306L
template <class Text, std::size_t First, std::size_t... I>
struct report<Text, std::index_sequence<First, I...>> {
  static_assert(false, Text::words.view());  // the compiler prints it as it is
};
#else
template <class Text, std::size_t First, std::size_t... I>
struct report<Text, std::index_sequence<First, I...>> {
  static_assert(sizeof(workflow_error<piece<Text, First>(), piece<Text, I>()...>) != 0);
};
#endif

}  // namespace detail
}  // namespace stepwise
