// SPDX-License-Identifier: BSL-1.0
// What the type of a result cannot rule out: a catch-all tag with a value that belongs to another
// alternative.
#pragma once

#include <stepwise/payload/access.hpp>
#include <stepwise/payload/compatible.hpp>
#include <stepwise/payload/convert.hpp>
#include <stepwise/text/string_sink.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

namespace stepwise::detail {

struct within {
  const schema* type;
  const within* outer;
};

/// Whether a value of this type can hold an other_than. False for the types of nearly all results.
constexpr bool has_catch_all(const schema& type, const within* outer = nullptr) {
  for (const within* each = outer; each != nullptr; each = each->outer)
    if (same_type(*each->type, type)) return false;
  const within here{&type, outer};
  if (type.what == kind::other_than) return true;
  if (type.what == kind::object || type.what == kind::variant || type.what == kind::tuple)
    for (std::size_t i = 0; i < type.size; ++i)
      if (has_catch_all(*type.members[i].type, &here)) return true;
  const bool holds_one = type.what == kind::optional || type.what == kind::nullable || type.what == kind::array || type.what == kind::map;
  if (type.what == kind::overlay && has_catch_all(*type.over, &here)) return true;
  return (holds_one || type.what == kind::overlay) && has_catch_all(*type.element, &here);
}

/// A step of a JSON Pointer. RFC 6901, section 3.
inline std::string escaped_step(std::string_view name) {
  std::string made;
  for (const char c : name) made += c == '~' ? std::string("~0") : c == '/' ? std::string("~1") : std::string(1, c);
  return made;
}

/// Empty, or the JSON Pointer of a catch-all tag that has a value it excludes, and that it does.
template <class T>
std::string wrong_tag(const T& value) {
  if constexpr (!has_catch_all(schema_of<T>)) {
    return {};
  } else if constexpr (schema_of<T>.what == kind::other_than) {
    return excludes(schema_of<T>, make_scalar(scalar_value(value))) ? std::string(" is a value of another alternative") : std::string();
  } else if constexpr (is_placed<T>::value) {
    std::string at = wrong_tag(value.input);
    return at.empty() ? wrong_tag(value.result) : at;
  } else if constexpr (is_variant<T>) {
    return std::visit([](const auto& alternative) { return wrong_tag(alternative); }, value);
  } else if constexpr (is_optional<T> || is_nullable<T>) {
    return value ? wrong_tag(*value) : std::string();
  } else if constexpr (schema_of<T>.what == kind::tuple) {
    std::size_t index = 0;
    std::string found;
    const auto one = [&](const auto& each) {
      if (std::string at = wrong_tag(each); found.empty() && !at.empty()) found = joined({"/", std::to_string(index), at});
      ++index;
    };
    tuple_conversion<T>::each(value, one);
    return found;
  } else if constexpr (schema_of<T>.what == kind::map) {
    for (const auto& [name, each] : value)
      if (std::string at = wrong_tag(each); !at.empty()) return joined({"/", escaped_step(name), at});
    return {};
  } else if constexpr (schema_of<T>.what == kind::array) {
    std::size_t index = 0;
    for (const auto& each : value) {
      if (std::string at = wrong_tag(each); !at.empty()) return joined({"/", std::to_string(index), at});
      ++index;
    }
    return {};
  } else {
    std::string found;
    const auto look = [&]<std::size_t... I>(std::index_sequence<I...>) {
      const auto one = [&](std::string_view name, const auto& member) {
        if (!found.empty()) return;
        if (std::string at = wrong_tag(member); !at.empty()) found = joined({"/", escaped_step(name), at});
      };
      (one(schema_of<T>.members[I].name, member_at<I>(value)), ...);
    };
    look(std::make_index_sequence<schema_of<T>.size>{});
    return found;
  }
}

}  // namespace stepwise::detail
