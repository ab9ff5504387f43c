// SPDX-License-Identifier: BSL-1.0
// A reference to a constant that may be missing.
#pragma once

#include <cstddef>

namespace stepwise::detail {

/// A pointer that knows by itself whether it is null. GCC does not take the comparison of an object's
/// address with null, or with another's, for a constant expression under -fsanitize=undefined.
template <class T>
class maybe {
 public:
  constexpr maybe() = default;
  constexpr maybe(std::nullptr_t) {}                              // NOLINT(google-explicit-constructor)
  constexpr maybe(const T* object) : object_(object), set_(true) {}  // NOLINT(google-explicit-constructor): not null

  constexpr const T& operator*() const { return *object_; }
  constexpr const T* operator->() const { return object_; }
  friend constexpr bool operator==(const maybe& object, std::nullptr_t) { return !object.set_; }

 private:
  const T* object_ = nullptr;
  bool set_ = false;
};

}  // namespace stepwise::detail
