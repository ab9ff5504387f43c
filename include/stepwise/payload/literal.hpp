// SPDX-License-Identifier: BSL-1.0
// Payload types that hold one value, or any value but some: the tags of a variant.
#pragma once

#include <stepwise/text/fixed_string.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>

namespace stepwise {

/// A string, number or boolean as a template argument; written as a plain literal.
template <class T>
struct constant {
  T value;

  template <std::size_t N>
  constexpr constant(const char (&text)[N]) : value(text) {}  // NOLINT(google-explicit-constructor)
  constexpr constant(T v)                                     // NOLINT(google-explicit-constructor)
    requires std::is_arithmetic_v<T>
      : value(v) {}
};
template <std::size_t N>
constant(const char (&)[N]) -> constant<fixed_string<N>>;
template <class T>
  requires std::is_arithmetic_v<T>
constant(T) -> constant<T>;

namespace detail {

// What C++ code sees of a constant: a view of a string, a number or boolean as it is.
template <constant Value>
constexpr auto constant_value() {
  if constexpr (requires { Value.value.view(); })
    return std::string_view(Value.value.text, Value.value.size());
  else
    return Value.value;
}

// How a value that may be any but some constants is held.
template <class T>
struct held {
  using type = T;
};
template <>
struct held<std::string_view> {
  using type = std::string;
};

}  // namespace detail

/// A member that always has one value, the tag of a variant's alternative: `literal<"available">`,
/// `literal<1>`, `literal<true>`. It takes no argument and cannot hold anything else.
template <constant Value>
struct literal {
  static constexpr auto value = detail::constant_value<Value>();
  using value_type = std::remove_const_t<decltype(value)>;

  constexpr operator value_type() const { return value; }  // NOLINT(google-explicit-constructor)
  friend constexpr bool operator==(literal, literal) { return true; }
};

/// The tag of the catch-all alternative: any string (or any number) except the values named,
/// `other_than<"available", "reserved">`. All values are of one kind.
template <constant First, constant... More>
struct other_than {
  using value_type = typename detail::held<decltype(detail::constant_value<First>())>::type;
  value_type value{};

  friend bool operator==(const other_than&, const other_than&) = default;
};

}  // namespace stepwise
