// SPDX-License-Identifier: BSL-1.0
// Reaching the members of a payload by their JSON names.
#pragma once

#include <stepwise/path/reference_path.hpp>
#include <stepwise/payload/placed.hpp>
#include <stepwise/payload/schema.hpp>

#include <boost/mp11/algorithm.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>
#include <variant>

namespace stepwise::detail {

/// What payloads of type `json` need while they run; defined by <stepwise/json.hpp>.
template <class T>
struct json_conversion;

inline constexpr std::size_t no_member = static_cast<std::size_t>(-1);

constexpr std::size_t member_index(const schema& object, std::string_view name) {
  for (std::size_t i = 0; i < object.size; ++i)
    if (object.members[i].name == name) return i;
  return no_member;
}

template <class T, std::size_t I>
inline constexpr auto member_pointer = boost::mp11::mp_at_c<members_of<T>, I>::pointer;

/// The member number I of a described struct.
template <std::size_t I, class T>
constexpr auto& member_at(T& object) {
  return object.*member_pointer<std::remove_const_t<T>, I>;
}

/// An object with a value over it: at the steps of Path from Depth on stands `value`, all else is
/// `object`'s. What placed<…> is to a type, this is to the objects of a transition.
template <class Object, fixed_string Path, std::size_t Depth, class Value>
struct covered {
  Object& object;
  Value& value;
};

template <class Object, fixed_string Path, std::size_t Depth, class Value>
inline constexpr schema schema_of<covered<Object, Path, Depth, Value>>{.what = kind::overlay,
                                                                       .id = facts_of<covered<Object, Path, Depth, Value>>.id,
                                                                       .size = overlay_path<Path>.size - Depth,
                                                                       .element = &schema_of<Object>,
                                                                       .over = &schema_of<Value>,
                                                                       .steps = overlay_path<Path>.steps + Depth};

template <class T>
struct is_covered {
  static constexpr bool value = false;
};
template <class Object, fixed_string Path, std::size_t Depth, class Value>
struct is_covered<covered<Object, Path, Depth, Value>> {
  static constexpr bool value = true;
};

struct no_object {};

template <class T>
struct is_placed {
  static constexpr bool value = false;
};
template <class Base, fixed_string Path, class Value>
struct is_placed<placed<Base, Path, Value>> {
  static constexpr bool value = true;
};

template <class Base, fixed_string Path, class Value>
constexpr covered<Base, Path, 0, Value> cover(placed<Base, Path, Value>& object) {
  return {object.input, object.result};
}

// A name known to the compiler: that of member I of the struct T.
template <class T, std::size_t I>
struct name_of_member {
  static constexpr std::string_view text = schema_of<T>.members[I].name;
};
// A step of a path.
template <fixed_string Path, std::size_t I>
struct name_of_step {
  static constexpr std::string_view text = overlay_path<Path>.steps[I];
};

/// What `visit` makes of the member `Name` of an object: called with a reference to it, or with a
/// `covered` where something lies over a part of it, or not at all (and then with no_object).
template <class Name, class Object, class Visit>
constexpr decltype(auto) with_member(Object& object, Visit visit) {
  if constexpr (is_placed<Object>::value) {
    auto over = cover(object);
    return with_member<Name>(over, visit);
  } else if constexpr (schema_of<std::remove_const_t<Object>>.what == kind::variant) {
    return std::visit([&](auto& alternative) -> decltype(auto) { return with_member<Name>(alternative, visit); }, object);
  } else {
    constexpr std::size_t index = member_index(schema_of<std::remove_const_t<Object>>, Name::text);
    if constexpr (index == no_member) {
      no_object none;
      return visit(none);
    } else {
      return visit(member_at<index>(object));
    }
  }
}
template <class Name, class Visit>
constexpr decltype(auto) with_member(no_object& object, Visit visit) {
  return visit(object);
}
template <class Name, class Object, fixed_string Path, std::size_t Depth, class Value, class Visit>
constexpr decltype(auto) with_member(covered<Object, Path, Depth, Value>& object, Visit visit) {
  constexpr const reference_path& path = overlay_path<Path>;
  if constexpr (path.steps[Depth] != Name::text) {
    return with_member<Name>(object.object, visit);
  } else if constexpr (Depth + 1 == path.size) {
    return visit(object.value);
  } else {
    return with_member<Name>(object.object, [&](auto& below) -> decltype(auto) {
      covered<std::remove_reference_t<decltype(below)>, Path, Depth + 1, Value> deeper{below, object.value};
      return visit(deeper);
    });
  }
}

/// What `visit` makes of the node at a Reference Path.
template <fixed_string Path, std::size_t Depth = 0, class Object, class Visit>
constexpr decltype(auto) with_node(Object& object, Visit visit) {
  if constexpr (Depth == overlay_path<Path>.size) {
    return visit(object);
  } else if constexpr (std::is_same_v<std::remove_const_t<Object>, json>) {
    return visit(json_conversion<std::remove_const_t<Object>>::template node<Path, Depth>(object));
  } else {
    return with_member<name_of_step<Path, Depth>>(
        object, [&](auto& below) -> decltype(auto) { return with_node<Path, Depth + 1>(below, visit); });
  }
}

/// The same for a path<…>.
template <class Path>
struct at_path;
template <fixed_string Path>
struct at_path<path<Path>> {
  template <class Object, class Visit>
  static constexpr decltype(auto) visit(Object& object, Visit visitor) {
    return with_node<Path>(object, visitor);
  }
  template <class Object, class Value>
  using covered_by = covered<Object, Path, 0, Value>;
};

}  // namespace stepwise::detail
