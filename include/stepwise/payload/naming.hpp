// SPDX-License-Identifier: BSL-1.0
// What a struct's members are called in JSON.
#pragma once

#include <cstddef>
#include <string_view>

namespace stepwise {

/// How the C++ names of a struct's members become its JSON names.
enum class json_case {
  as_written,  ///< order_id stays order_id
  camel,       ///< order_id becomes orderId
  pascal,      ///< order_id becomes OrderId
  kebab,       ///< order_id becomes order-id
};

/// One member with a JSON name of its own: `{"id", "inputCaseID"}`.
struct json_name {
  std::string_view member;  ///< the C++ member
  std::string_view json;    ///< its name in JSON
};

/// Names for single members; said once, inside the struct:
/// `static constexpr stepwise::json_name json_names[] = {{"id", "inputCaseID"}};`
/// The case for all others, also inside the struct:
/// `static constexpr auto json_naming = stepwise::json_case::camel;`
/// For a struct that cannot be changed, specialise this template and put them there.
template <class T>
struct json_names_of {};

namespace detail {

constexpr std::size_t cased_size(std::string_view name, json_case style) {
  std::size_t size = 0;
  for (const char c : name) size += c == '_' ? 0 : 1;
  return style == json_case::as_written || style == json_case::kebab ? name.size() : size;
}

constexpr void write_cased(char* out, std::string_view name, json_case style) {
  bool upper = style == json_case::pascal;
  for (const char c : name) {
    if (c == '_' && style == json_case::kebab) {
      *out++ = '-';
      continue;
    }
    if (c == '_') {
      upper = true;
      continue;
    }
    *out++ = upper && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    upper = false;
  }
}

}  // namespace detail
}  // namespace stepwise
