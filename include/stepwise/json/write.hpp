// SPDX-License-Identifier: BSL-1.0
// Payloads into JSON.
#pragma once

#include <stepwise/json/error.hpp>
#include <stepwise/payload/access.hpp>
#include <stepwise/payload/convert.hpp>
#include <stepwise/payload/tuple.hpp>
#include <stepwise/payload/verify.hpp>
#include <stepwise/text/string_sink.hpp>
#include <stepwise/text/writer.hpp>

#include <boost/json/value.hpp>
#include <fmt/format.h>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

namespace stepwise {

namespace detail {

/// Where a reader or writer is, back to the root: a JSON Pointer that is only put together for a message.
struct pointer_step {
  const pointer_step* outer = nullptr;
  std::string_view name{};
  std::size_t index = 0;

  std::string text() const {
    if (outer == nullptr) return {};
    std::string made = outer->text() + '/';
    if (name.data() == nullptr) return made += std::to_string(index);
    return made += escaped_step(name);
  }
};

inline constexpr std::int64_t largest_exact = 9007199254740991;  // 2^53 - 1

inline bool is_utf8(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size()) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const std::size_t more = lead < 0x80 ? 0 : lead >= 0xC2 && lead < 0xE0 ? 1 : lead >= 0xE0 && lead < 0xF0 ? 2 : lead >= 0xF0 && lead < 0xF5 ? 3 : 4;
    if (more == 4 || i + more >= text.size()) return false;
    for (std::size_t k = 1; k <= more; ++k)
      if ((static_cast<unsigned char>(text[i + k]) & 0xC0) != 0x80) return false;
    if (more >= 2) {
      const auto second = static_cast<unsigned char>(text[i + 1]);
      // No overlong forms, no surrogates, nothing past U+10FFFF.
      if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) || (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F))
        return false;
    }
    i += more + 1;
  }
  return true;
}

// Puts a value at a path, making the objects on the way that are not there. False, and nothing is done,
// where something else stands in the way.
inline bool put_at(boost::json::value& root, const std::string_view* steps, std::size_t size, boost::json::value value) {
  boost::json::value* at = &root;
  for (std::size_t i = 0; i < size; ++i) {
    boost::json::object* const object = at->if_object();
    if (object == nullptr) return false;
    const bool there = object->contains(steps[i]);
    at = &(*object)[steps[i]];
    if (!there && i + 1 < size) at->emplace_object();
  }
  *at = std::move(value);
  return true;
}

inline void put_over(boost::json::value& made, const schema& overlay, boost::json::value value, const pointer_step& at) {
  if (!put_at(made, overlay.steps, overlay.size, std::move(value)))
    throw payload_error(at.text(), "an object to put a result into", "another value");
}

template <class T>
boost::json::value write_value(const T& value, const pointer_step& at);

template <class T, std::size_t I>
void write_member(boost::json::object& out, const T& value, const pointer_step& at) {
  constexpr std::string_view name = schema_of<T>.members[I].name;
  const auto& member = member_at<I>(value);
  using type = std::remove_cvref_t<decltype(member)>;
  if constexpr (is_optional<type>) {
    if (member) out.emplace(name, write_value(*member, {&at, name}));
  } else {
    out.emplace(name, write_value(member, {&at, name}));
  }
}

template <class T>
boost::json::value write_value(const T& value, const pointer_step& at) {
  constexpr kind what = schema_of<T>.what;
  if constexpr (std::is_same_v<T, json>) {
    return value;
  } else if constexpr (std::is_same_v<T, std::monostate>) {
    return nullptr;
  } else if constexpr (std::is_same_v<T, bool>) {
    return value;
  } else if constexpr (std::is_integral_v<T>) {
    if (std::cmp_greater(value, largest_exact) || std::cmp_less(value, -largest_exact))
      throw payload_error(at.text(), "an integer within 2^53 - 1", fmt::to_string(value));
    return static_cast<std::int64_t>(value);
  } else if constexpr (std::is_floating_point_v<T>) {
    if (!std::isfinite(value)) throw payload_error(at.text(), "a finite number", fmt::to_string(value));
    return static_cast<double>(value);
  } else if constexpr (what == kind::string) {
    if (!is_utf8(value)) throw payload_error(at.text(), "text in UTF-8", "other bytes");
    return boost::json::value(boost::json::string_view(value));
  } else if constexpr (what == kind::enumeration) {
    const std::string_view name = scalar_value(value);
    if (name.empty()) throw payload_error(at.text(), joined({"a described value of ", schema_of<T>.name}), "another");
    return boost::json::value(boost::json::string_view(name));
  } else if constexpr (what == kind::literal) {
    if constexpr (std::is_same_v<typename T::value_type, std::string_view>)
      return boost::json::value(boost::json::string_view(T::value));
    else
      return write_value(T::value, at);
  } else if constexpr (what == kind::other_than) {
    return write_value(value.value, at);
  } else if constexpr (is_optional<T> || is_nullable<T>) {
    return value ? write_value(*value, at) : boost::json::value(nullptr);
  } else if constexpr (is_variant<T>) {
    return std::visit([&](const auto& alternative) { return write_value(alternative, at); }, value);
  } else if constexpr (is_placed<T>::value) {
    boost::json::value made = write_value(value.input, at);
    put_over(made, schema_of<T>, write_value(value.result, at), at);
    return made;
  } else if constexpr (what == kind::overlay) {  // covered
    boost::json::value made = write_value(value.object, at);
    put_over(made, schema_of<T>, write_value(value.value, at), at);
    return made;
  } else if constexpr (is_covered<T>::value) {
    boost::json::value made = write_value(value.object, at);
    put_at(made, schema_of<T>.steps, schema_of<T>.size, write_value(value.value, at));
    return made;
  } else if constexpr (what == kind::map) {
    boost::json::object made;
    for (const auto& [name, each] : value) {
      if (!is_utf8(name)) throw payload_error(at.text(), "names in UTF-8", "other bytes");
      made.emplace(name, write_value(each, {&at, name}));
    }
    return made;
  } else if constexpr (what == kind::tuple) {
    boost::json::array made;
    tuple_conversion<T>::each(value, [&](const auto& each) { made.push_back(write_value(each, {&at, {}, made.size()})); });
    return made;
  } else if constexpr (what == kind::array) {
    boost::json::array made;
    for (const auto& each : value) made.push_back(write_value(static_cast<const typename T::value_type&>(each), {&at, {}, made.size()}));
    return made;
  } else {
    boost::json::object made;
    [&]<std::size_t... I>(std::index_sequence<I...>) { (write_member<T, I>(made, value, at), ...); }(std::make_index_sequence<schema_of<T>.size>{});
    return made;
  }
}

inline void print_value(std::string& out, const boost::json::value& value) {
  string_sink text{out};
  switch (value.kind()) {
    case boost::json::kind::null: out += "null"; break;
    case boost::json::kind::bool_: out += value.get_bool() ? "true" : "false"; break;
    case boost::json::kind::int64: fmt::format_to(std::back_inserter(out), "{}", value.get_int64()); break;
    case boost::json::kind::uint64: fmt::format_to(std::back_inserter(out), "{}", value.get_uint64()); break;
    case boost::json::kind::double_: fmt::format_to(std::back_inserter(out), "{}", value.get_double()); break;
    case boost::json::kind::string: write_string(text, std::string_view(value.get_string())); break;
    case boost::json::kind::array: {
      char before = '[';
      for (const auto& each : value.get_array()) {
        out += std::exchange(before, ',');
        print_value(out, each);
      }
      out += before == '[' ? "[]" : "]";
      break;
    }
    case boost::json::kind::object: {
      char before = '{';
      for (const auto& each : value.get_object()) {
        out += std::exchange(before, ',');
        write_string(text, std::string_view(each.key()));
        out += ':';
        print_value(out, each.value());
      }
      out += before == '{' ? "{}" : "}";
      break;
    }
  }
}

}  // namespace detail

/// A payload as a JSON value. Throws payload_error for what has no JSON: NaN and infinities, integers
/// beyond 2^53 - 1, strings that are not UTF-8, enumerators that are not described.
template <class T>
json to_json(const T& payload) {
  return detail::write_value(payload, {});
}

/// A payload as compact JSON text.
template <class T>
std::string to_json_text(const T& payload) {
  std::string text;
  detail::print_value(text, to_json(payload));
  return text;
}

}  // namespace stepwise
