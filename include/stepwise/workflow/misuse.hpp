// SPDX-License-Identifier: BSL-1.0
// Fields of a state that cannot be read: they hold something of another kind, or do not belong there.
#pragma once

#include <stepwise/text/type_name.hpp>

#include <concepts>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace stepwise::detail {

/// Kept with a state instead of the field, for the check to say in a sentence.
struct misuse {
  enum class reason : unsigned char {
    none,
    type,       // the field is of the type `found`
    constant,   // the field is no constant
    misplaced,  // such a state has no such field
    header,     // it needs <stepwise/data_flow.hpp>, or another header: `wanted`
    check,      // `allow` names the check `found`, which is none
  };
  reason what = reason::none;
  std::string_view field{};
  std::string_view found{};
  std::string_view wanted{};  // what to write
};

/// Takes copies, so that calling it is a constant expression for constants only.
template <class T>
constexpr bool is_constant(T) {
  return true;
}

template <class T>
constexpr misuse wrong_type(std::string_view field, std::string_view wanted) {
  return {misuse::reason::type, field, type_name<std::remove_const_t<T>>, wanted};
}

template <class T>
constexpr std::int64_t read_figure(misuse& wrong, std::string_view field, const T& value) {
  if constexpr (std::integral<T> && !std::is_same_v<T, bool>) {
    return static_cast<std::int64_t>(value);
  } else {
    wrong = wrong_type<T>(field, "a whole number");
    return 0;
  }
}

template <class T>
constexpr std::string_view read_text(misuse& wrong, std::string_view field, const T& value) {
  if constexpr (std::is_convertible_v<const T&, std::string_view>) {
    return value;
  } else {
    wrong = wrong_type<T>(field, "a text");
    return {};
  }
}

}  // namespace stepwise::detail
