// SPDX-License-Identifier: BSL-1.0
// A member that is there, and may be null.
#pragma once

#include <cstddef>
#include <optional>
#include <type_traits>
#include <utility>

namespace stepwise {

/// T or JSON's null. `std::optional<T>` means that a member may be absent; this one means that it is
/// present and may be null: the two are different values to Step Functions.
template <class T>
class nullable {
 public:
  using value_type = T;

  constexpr nullable() = default;
  constexpr nullable(std::nullptr_t) {}  // NOLINT(google-explicit-constructor)
  template <class U = T>
    requires std::is_convertible_v<U&&, T>
  constexpr nullable(U&& value) : value_(std::forward<U>(value)) {}  // NOLINT(google-explicit-constructor)

  constexpr bool is_null() const { return !value_.has_value(); }
  constexpr explicit operator bool() const { return value_.has_value(); }

  /// The value. Undefined when null, as with std::optional.
  constexpr const T& operator*() const& { return *value_; }
  constexpr T& operator*() & { return *value_; }
  constexpr T&& operator*() && { return *std::move(value_); }
  constexpr const T* operator->() const { return &*value_; }
  constexpr T* operator->() { return &*value_; }

  friend constexpr bool operator==(const nullable&, const nullable&) = default;

 private:
  std::optional<T> value_;
};

}  // namespace stepwise
