// SPDX-License-Identifier: BSL-1.0
// Text as a template argument.
#pragma once

#include <cstddef>
#include <string_view>

namespace stepwise {

/// A string literal that can stand in a template argument list: `lambda<"Charge">`.
/// N counts the terminating zero, as in the array type of the literal.
template <std::size_t N>
struct fixed_string {
  char text[N]{};

  constexpr fixed_string() = default;
  constexpr fixed_string(const char (&literal)[N]) {  // NOLINT(google-explicit-constructor)
    for (std::size_t i = 0; i < N; ++i) text[i] = literal[i];
  }

  static constexpr std::size_t size() { return N - 1; }
  constexpr std::string_view view() const { return {text, N - 1}; }
  friend constexpr bool operator==(const fixed_string&, const fixed_string&) = default;
};

/// The text of a template argument as a view with static storage.
template <fixed_string Text>
inline constexpr std::string_view text_of{Text.text, Text.size()};

}  // namespace stepwise
