// SPDX-License-Identifier: BSL-1.0
// JSON into payloads, strictly: see "What equal means" in the documentation.
#pragma once

#include <stepwise/json/error.hpp>
#include <stepwise/json/parse.hpp>
#include <stepwise/json/write.hpp>
#include <stepwise/payload/tag.hpp>
#include <stepwise/payload/tuple.hpp>
#include <stepwise/text/string_sink.hpp>

#include <boost/describe/enum_from_string.hpp>
#include <boost/json/value.hpp>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

namespace stepwise {

namespace detail {

/// A text in a message, cut between characters where it is long.
inline std::string shortened(std::string text) {
  if (text.size() <= 60) return text;
  std::size_t end = 57;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.replace(end, std::string::npos, "...");
}

/// A value in a message.
inline std::string describe_value(const boost::json::value* value) {
  if (value == nullptr) return "nothing";
  std::string text;
  print_value(text, *value);
  return shortened(std::move(text));
}

template <class T>
[[noreturn]] void misread(const pointer_step& at, std::string_view words, const boost::json::value* found) {
  std::string expected(words);
  string_sink out{expected};
  out.put(" (");
  write_type(out, schema_of<T>);
  out.put(')');
  throw payload_error(at.text(), expected, describe_value(found));
}

/// "one of car, house": what an enum can be.
inline std::string one_of(const schema& type) {
  std::string text = "one of ";
  for (std::size_t i = 0; i < type.size; ++i) text += joined({i == 0 ? "" : ", ", type.names[i]});
  return text;
}

template <class T>
T read_value(const boost::json::value& value, const pointer_step& at);

template <class T>
T read_integer(const boost::json::value& value, const pointer_step& at) {
  std::int64_t number = 0;
  if (value.is_int64()) {
    number = value.get_int64();
  } else if (value.is_double() && std::abs(value.get_double()) <= static_cast<double>(largest_exact) &&
             std::trunc(value.get_double()) == value.get_double()) {
    number = static_cast<std::int64_t>(value.get_double());
  } else {
    misread<T>(at, "an integer", &value);
  }
  if (number > largest_exact || number < -largest_exact || !std::in_range<T>(number)) misread<T>(at, "an integer in range", &value);
  return static_cast<T>(number);
}

/// The scalar that a JSON value is, for tags. False where it is none.
inline bool read_scalar(const boost::json::value& value, scalar& out) {
  if (value.is_string()) {
    out.what = scalar::type::string;
    out.string = std::string_view(value.get_string());
  } else if (value.is_bool()) {
    out.what = scalar::type::boolean;
    out.boolean = value.get_bool();
  } else if (value.is_number()) {
    out.what = scalar::type::number;
    out.number = value.to_number<double>();
  } else {
    return false;
  }
  return true;
}

template <class Variant, std::size_t I = 0>
Variant read_alternative(std::size_t chosen, const boost::json::value& value, const pointer_step& at) {
  if constexpr (I + 1 < std::variant_size_v<Variant>) {
    if (chosen != I) return read_alternative<Variant, I + 1>(chosen, value, at);
  }
  return Variant(std::in_place_index<I>, read_value<std::variant_alternative_t<I, Variant>>(value, at));
}

// The tag alone decides, and only then is the alternative read.
template <class Variant>
Variant read_variant(const boost::json::value& value, const pointer_step& at) {
  constexpr const tag_place& place = tag_place_of<Variant>;
  static_assert(place.found(), "the alternatives of the variant cannot be told apart");
  const boost::json::value* here = &value;
  pointer_step steps[tag_place::max_depth + 1];
  steps[0] = at;
  for (std::size_t i = 0; i < place.size; ++i) {
    steps[i + 1] = {&steps[i], place.steps[i]};
    const boost::json::object* object = here->if_object();
    if (object == nullptr) misread<Variant>(steps[i], "an object", here);
    here = object == nullptr ? nullptr : object->if_contains(place.steps[i]);
    if (here == nullptr) misread<Variant>(steps[i + 1], "the tag", nullptr);
  }
  scalar tag;
  const std::size_t chosen = read_scalar(*here, tag) ? alternative_for(schema_of<Variant>, place, tag) : std::variant_size_v<Variant>;
  if (chosen == std::variant_size_v<Variant>) {
    std::string expected;
    string_sink out{expected};
    for (std::size_t i = 0; i < std::variant_size_v<Variant>; ++i) {
      const schema& own = tag_schema(schema_of<Variant>, place, i);
      if (i != 0) out.put(" or ");
      for (std::size_t k = 0; k < own.size; ++k) {
        if (own.what == kind::other_than) out.put(k == 0 ? std::string_view("anything but ") : std::string_view(" and "));
        write_scalar(out, own.scalars[k]);
      }
    }
    misread<Variant>(steps[place.size], expected, here);
  }
  return read_alternative<Variant>(chosen, value, at);
}

template <class T, std::size_t I>
void read_member(T& out, const boost::json::object& object, const pointer_step& at) {
  constexpr std::string_view name = schema_of<T>.members[I].name;
  auto& member = member_at<I>(out);
  using type = std::remove_cvref_t<decltype(member)>;
  const boost::json::value* value = object.if_contains(name);
  const pointer_step here{&at, name};
  if constexpr (is_optional<type>) {
    if (value != nullptr) member = read_value<typename type::value_type>(*value, here);
  } else {
    if (value == nullptr) misread<type>(here, "a member", nullptr);
    member = read_value<type>(*value, here);
  }
}

template <class T>
T read_value(const boost::json::value& value, const pointer_step& at) {
  constexpr kind what = schema_of<T>.what;
  if constexpr (std::is_same_v<T, json>) {
    return value;
  } else if constexpr (std::is_same_v<T, bool>) {
    if (!value.is_bool()) misread<T>(at, "a boolean", &value);
    return value.get_bool();
  } else if constexpr (std::is_integral_v<T>) {
    return read_integer<T>(value, at);
  } else if constexpr (std::is_same_v<T, double>) {
    if (!value.is_number()) misread<T>(at, "a number", &value);
    const auto number = value.to_number<double>();
    if (!std::isfinite(number)) misread<T>(at, "a finite number", &value);
    return number;
  } else if constexpr (what == kind::string) {
    if (!value.is_string()) misread<T>(at, "a string", &value);
    return T(std::string_view(value.get_string()));
  } else if constexpr (what == kind::enumeration) {
    T made{};
    // A name ends where its text does, not at a zero within it.
    if (!value.is_string() || std::string_view(value.get_string()).find('\0') != std::string_view::npos ||
        !boost::describe::enum_from_string(value.get_string().c_str(), made))
      misread<T>(at, one_of(schema_of<T>), &value);
    return made;
  } else if constexpr (what == kind::literal || what == kind::other_than) {
    scalar found;
    const schema& type = schema_of<T>;
    if (!read_scalar(value, found) || found.what != type.scalars[0].what || excludes(type, found) != (what == kind::literal))
      misread<T>(at, what == kind::literal ? "the literal" : "another value", &value);
    if constexpr (what == kind::literal)
      return T{};
    else
      return T{read_value<typename T::value_type>(value, at)};
  } else if constexpr (is_optional<T>) {
    return T(read_value<typename T::value_type>(value, at));
  } else if constexpr (is_nullable<T>) {
    return value.is_null() ? T() : T(read_value<typename T::value_type>(value, at));
  } else if constexpr (is_variant<T>) {
    return read_variant<T>(value, at);
  } else if constexpr (what == kind::map) {
    if (!value.is_object()) misread<T>(at, "an object", &value);
    T made;
    for (const auto& each : value.get_object()) {
      const std::string_view name = each.key();
      made.emplace(std::string(name), read_value<typename T::mapped_type>(each.value(), {&at, name}));
    }
    return made;
  } else if constexpr (what == kind::tuple) {
    if (!value.is_array() || value.get_array().size() != schema_of<T>.size) misread<T>(at, joined({"an array of ", std::to_string(schema_of<T>.size), " items"}), &value);
    T made{};
    std::size_t index = 0;
    const auto one = [&]<class Item>(Item& item) {
      item = read_value<Item>(value.get_array()[index], {&at, {}, index});
      ++index;
    };
    tuple_conversion<T>::each(made, one);
    return made;
  } else if constexpr (what == kind::array) {
    if (!value.is_array()) misread<T>(at, "an array", &value);
    T made;
    std::size_t index = 0;
    for (const auto& each : value.get_array()) made.push_back(read_value<typename T::value_type>(each, {&at, {}, index++}));
    return made;
  } else {
    if (!value.is_object()) misread<T>(at, "an object", &value);
    T made{};
    [&]<std::size_t... I>(std::index_sequence<I...>) {
      (read_member<T, I>(made, value.get_object(), at), ...);
    }(std::make_index_sequence<schema_of<T>.size>{});
    return made;
  }
}

}  // namespace detail

/// A payload of type T from a JSON value. Members that T does not declare are passed over. Throws
/// payload_error, which says where, what was expected and what was found.
template <class T>
T from_json(const json& value) {
  return detail::read_value<T>(value, {});
}

/// The same from JSON text; throws json_syntax_error too.
template <class T>
T from_json_text(std::string_view text) {
  return from_json<T>(parse_json(text));
}

}  // namespace stepwise
