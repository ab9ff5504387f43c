// SPDX-License-Identifier: BSL-1.0
// Turning a payload into the type that the next state takes. Everything that can be moved is moved.
// Whether the types fit has been checked before; see compatible.hpp.
#pragma once

#include <stepwise/payload/access.hpp>
#include <stepwise/payload/compatible.hpp>

#include <boost/describe/enum_to_string.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>

namespace stepwise::detail {

template <class To, class From>
constexpr To convert(From&& from);

/// Defined by tuple.hpp.
template <class Tuple>
struct tuple_conversion;

template <class T, template <class...> class Template>
struct is_a {
  static constexpr bool value = false;
};
template <template <class...> class Template, class... T>
struct is_a<Template<T...>, Template> {
  static constexpr bool value = true;
};
template <class T>
inline constexpr bool is_optional = is_a<T, std::optional>::value;
template <class T>
inline constexpr bool is_nullable = is_a<T, nullable>::value;
template <class T>
inline constexpr bool is_variant = is_a<T, std::variant>::value;

/// What a scalar compares as: a view of a string, a number, a boolean.
template <class T>
constexpr auto scalar_value(const T& value) {
  if constexpr (std::is_same_v<T, std::string>)
    return std::string_view(value);
  else if constexpr (std::is_enum_v<T>)
    return std::string_view(boost::describe::enum_to_string(value, ""));
  else if constexpr (std::is_arithmetic_v<T>)
    return value;
  else if constexpr (schema_of<T>.what == kind::other_than)
    return scalar_value(value.value);
  else
    return T::value;
}

template <class Base, fixed_string Path, class ToValue, class Object, class Value>
constexpr bool same_place(const placed<Base, Path, ToValue>*, const covered<Object, Path, 0, Value>*) {
  return true;
}
constexpr bool same_place(const void*, const void*) { return false; }

template <class Base, fixed_string Path, class Value, class From>
constexpr placed<Base, Path, Value> convert_placed(const placed<Base, Path, Value>*, From& from) {
  // The value goes first: what it leaves behind in the object is covered by it.
  if constexpr (same_place(static_cast<const placed<Base, Path, Value>*>(nullptr), static_cast<const From*>(nullptr))) {
    Value value = convert<Value>(std::move(from.value));
    return {convert<Base>(std::move(from.object)), std::move(value)};
  } else {
    Value value = with_node<Path>(from, [](auto& node) { return convert<Value>(std::move(node)); });
    return {convert<Base>(std::move(from)), std::move(value)};
  }
}

// The alternative of the variant To that an object of type From is.
template <class To, class From>
constexpr std::size_t chosen_alternative() {
  constexpr tag_place place = tag_place_of<To>;
  const schema& tag = *node_at(view_of(&schema_of<From>), place.steps, place.size).base;
  if (tag.what == kind::literal) return alternative_for(schema_of<To>, place, tag.scalars[0]);
  for (std::size_t i = 0; i < schema_of<To>.size; ++i)
    if (tag_schema(schema_of<To>, place, i).what == kind::other_than) return i;
  return 0;
}

template <class To, std::size_t I = 0, class From>
constexpr To convert_alternative(From& from) {
  using variant = std::remove_const_t<From>;
  if constexpr (I + 1 < std::variant_size_v<variant>) {
    if (from.index() != I) return convert_alternative<To, I + 1>(from);
  }
  return convert<To>(std::move(*std::get_if<I>(&from)));
}

template <class To, class From, std::size_t... I>
constexpr To convert_members(From& from, std::index_sequence<I...>) {
  To made{};
  ((with_member<name_of_member<To, I>>(from,
                                       [&](auto& member) {
                                         using wanted = std::remove_reference_t<decltype(member_at<I>(made))>;
                                         using given = std::remove_const_t<std::remove_reference_t<decltype(member)>>;
                                         if constexpr (!std::is_same_v<given, no_object>)
                                           member_at<I>(made) = convert<wanted>(std::move(member));
                                       })),
   ...);
  return made;
}

template <class To, class From>
constexpr To convert(From&& from) {
  using given = std::remove_cvref_t<From>;
  if constexpr (std::is_same_v<To, given>) {
    return std::forward<From>(from);
  } else if constexpr (std::is_same_v<To, json> || std::is_same_v<given, json>) {
    return json_conversion<std::conditional_t<std::is_same_v<To, json>, given, To>>::template convert<To>(std::forward<From>(from));
  } else if constexpr (is_a<To, std::optional>::value) {
    if constexpr (is_optional<given>)
      return from ? To(convert<typename To::value_type>(*std::move(from))) : To();
    else
      return To(convert<typename To::value_type>(std::move(from)));
  } else if constexpr (is_nullable<To>) {
    if constexpr (is_nullable<given>)
      return from ? To(convert<typename To::value_type>(*std::move(from))) : To();
    else
      return To(convert<typename To::value_type>(std::move(from)));
  } else if constexpr (is_variant<given>) {
    return convert_alternative<To>(from);
  } else if constexpr (is_variant<To>) {
    constexpr std::size_t chosen = chosen_alternative<To, given>();
    return To(std::in_place_index<chosen>, convert<std::variant_alternative_t<chosen, To>>(std::move(from)));
  } else if constexpr (is_placed<To>::value) {
    return convert_placed(static_cast<const To*>(nullptr), from);
  } else if constexpr (std::is_arithmetic_v<To>) {
    return static_cast<To>(scalar_value(from));
  } else if constexpr (std::is_same_v<To, std::string>) {
    return To(scalar_value(from));
  } else if constexpr (schema_of<To>.what == kind::literal) {
    return To{};
  } else if constexpr (schema_of<To>.what == kind::other_than) {
    return To{typename To::value_type(scalar_value(from))};
  } else if constexpr (schema_of<To>.what == kind::map) {
    To made;
    for (auto& [name, value] : from) made.emplace(name, convert<typename To::mapped_type>(std::move(value)));
    return made;
  } else if constexpr (schema_of<given>.what == kind::tuple) {
    return tuple_conversion<given>::template convert<To>(from);
  } else if constexpr (schema_of<To>.what == kind::array) {
    To made;
    for (auto&& each : from) made.push_back(convert<typename To::value_type>(std::move(each)));
    return made;
  } else {
    return convert_members<To>(from, std::make_index_sequence<schema_of<To>.size>{});
  }
}

}  // namespace stepwise::detail
