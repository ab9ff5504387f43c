// SPDX-License-Identifier: BSL-1.0
// Payload types as values: what the checks, the drawings and the readers look at.
#pragma once

#include <stepwise/payload/json.hpp>
#include <stepwise/payload/literal.hpp>
#include <stepwise/payload/naming.hpp>
#include <stepwise/payload/nullable.hpp>
#include <stepwise/text/type_name.hpp>

#include <boost/describe/bases.hpp>
#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <boost/describe/enumerators.hpp>
#include <boost/describe/members.hpp>

#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

namespace stepwise::detail {

enum class kind : unsigned char {
  unknown,     // a type that Stepwise cannot read: most often a struct that is not described
  json,        // anything
  boolean,
  integer,
  number,
  string,
  enumeration,
  literal,
  other_than,
  optional,
  nullable,
  array,
  tuple,       // an array whose items have each a type of its own: see tuple.hpp
  map,
  object,
  variant,
  overlay,     // `element`, with `over` in the place that `steps` names: see placed.hpp
};

/// The value of a literal, or one that an other_than excludes.
struct scalar {
  enum class type : unsigned char { string, number, boolean };
  type what = type::string;
  bool boolean = false;
  std::string_view string{};
  double number = 0;

  friend constexpr bool operator==(const scalar&, const scalar&) = default;
};

struct schema;

struct member {
  std::string_view name;  // in JSON
  const schema* type;
};

/// A payload type. `members` are an object's members, a variant's alternatives or a tuple's items, `scalars` the values
/// of a literal or other_than, `names` an enum's, `element` what an optional, nullable, array or map
/// holds.
struct schema {
  kind what = kind::unknown;
  bool is_signed = false;  // of an integer
  bool is_enum = false;    // of an unknown type
  unsigned char bits = 0;  // of an integer: value bits
  std::uint64_t id = 0;    // what tells the type from others
  std::size_t size = 0;    // of members, scalars or names
  std::string_view name{};
  const member* members = nullptr;
  const scalar* scalars = nullptr;
  const std::string_view* names = nullptr;
  const schema* element = nullptr;
  const schema* over = nullptr;
  const std::string_view* steps = nullptr;
  std::string_view tag{};  // of a variant: the path said by tag_of, or nothing
  std::string_view stray_name{};  // of an object: what json_names names and is no member
  std::string_view twin_name{};   // of an object: the name that two members have in JSON
};

}  // namespace stepwise::detail

namespace stepwise {

/// The member that tells a variant's alternatives apart. The library finds it; where more than one
/// member could be it, say which, as a Reference Path into the alternative:
/// `template <> inline constexpr std::string_view stepwise::tag_of<Payment> = "$.status";`
template <class Variant>
inline constexpr std::string_view tag_of = {};

}  // namespace stepwise

namespace stepwise::detail {

template <class T>
constexpr schema make_schema();

constexpr bool same_type(const schema& a, const schema& b) { return a.id == b.id; }

/// The schema of a payload type.
template <class T>
inline constexpr schema schema_of = make_schema<T>();

// Everything the language has no special word for is recognised by its members, so that <vector> and
// <map> are paid for by those who use them.
template <class T>
concept map_like = requires {
  typename T::key_type;
  typename T::mapped_type;
} && std::is_same_v<typename T::key_type, std::string>;
template <class T>
concept array_like = requires(T& t, typename T::value_type v) {
  t.push_back(v);
  t.begin();
};

template <class T>
constexpr scalar make_scalar(T value) {
  scalar made;
  if constexpr (std::is_same_v<T, bool>) {
    made.what = scalar::type::boolean;
    made.boolean = value;
  } else if constexpr (std::is_arithmetic_v<T>) {
    made.what = scalar::type::number;
    made.number = static_cast<double>(value);
  } else {
    made.string = value;
  }
  return made;
}

// What BOOST_DESCRIBE_STRUCT declared for T. Asked for once a type, straight from the functions it
// declares: overload resolution among those of all structs of a namespace is what describing costs.
struct not_described {};
template <class T>
auto public_members(int) -> decltype(boost_public_member_descriptor_fn(static_cast<T**>(nullptr)));
template <class T>
auto public_members(...) -> not_described;
template <class T>
auto base_classes() -> decltype(boost_base_descriptor_fn(static_cast<T**>(nullptr)));

template <class T, class Own, class Bases>
struct all_members {  // those of described bases come first
  using type = boost::describe::describe_members<T, boost::describe::mod_public | boost::describe::mod_inherited>;
};
template <class T, class Own, template <class...> class L>
struct all_members<T, Own, L<>> {
  using type = Own;
};

template <class T, class Own = decltype(public_members<T>(0))>
struct described : all_members<T, Own, decltype(base_classes<T>())> {};
template <class T>
struct described<T, void> {  // what describes it did not compile, most often for more than 52 members
  using type = void;
};
template <class T>
struct described<T, not_described> {
  using type = not_described;
};
/// The descriptors of a struct's members, or not_described.
template <class T>
using members_of = typename described<T>::type;

template <class T>
concept described_enum = boost::describe::has_describe_enumerators<T>::value;

/// The name of the described member D in the case of its struct.
template <class D, json_case Style>
struct cased_name {
  static constexpr auto text = [] {
    struct {
      char data[cased_size(D::name, Style) + 1];
    } out{};
    write_cased(out.data, D::name, Style);
    return out;
  }();
  static constexpr std::string_view value = std::string_view(text.data, sizeof(text.data) - 1);
};

template <class T>
constexpr json_case style_of() {
  if constexpr (requires { json_names_of<T>::json_naming; })
    return json_names_of<T>::json_naming;
  else if constexpr (requires { T::json_naming; })
    return T::json_naming;
  else
    return json_case::as_written;
}

template <class Names>
constexpr std::string_view find_name(const Names& names, std::string_view member) {
  for (const auto& each : names)
    if (each.member == member) return each.json;
  return {};
}

template <class T>
concept renamed = requires { json_names_of<T>::json_names; } || requires { T::json_names; };

template <class T, class D, json_case Style>
constexpr std::string_view json_name_of() {
  std::string_view own;
  if constexpr (requires { json_names_of<T>::json_names; })
    own = find_name(json_names_of<T>::json_names, D::name);
  else if constexpr (renamed<T>)
    own = find_name(T::json_names, D::name);
  if (!own.empty()) return own;
  if constexpr (Style == json_case::as_written)
    return D::name;
  else
    return cased_name<D, Style>::value;
}

template <class T, class D>
using described_type = std::remove_reference_t<decltype(std::declval<T&>().*D::pointer)>;

template <class T, class... D>
inline constexpr member plain_members[] = {{D::name, &schema_of<described_type<T, D>>}...};
template <class T, json_case Style, class... D>
inline constexpr member named_members[] = {{json_name_of<T, D, Style>(), &schema_of<described_type<T, D>>}...};

/// What json_names names though T has no such member.
template <class T, class... D>
constexpr std::string_view find_stray() {
  if constexpr (renamed<T>) {
    constexpr std::string_view members[] = {D::name...};
    const auto look = [&](const auto& names) {
      for (const auto& each : names) {
        bool known = false;
        for (const std::string_view member : members) known = known || member == each.member;
        if (!known) return each.member;
      }
      return std::string_view();
    };
    if constexpr (requires { json_names_of<T>::json_names; })
      return look(json_names_of<T>::json_names);
    else
      return look(T::json_names);
  }
  return {};
}

constexpr std::string_view find_twin(const member* members, std::size_t size) {
  for (std::size_t i = 1; i < size; ++i)
    for (std::size_t k = 0; k < i; ++k)
      if (members[i].name == members[k].name) return members[i].name;
  return {};
}

constexpr schema make_object(const type_facts& type, const member* members, std::size_t size) {
  return {.what = kind::object, .id = type.id, .size = size, .name = type.name, .members = members};
}

template <class T, template <class...> class L, class... D>
constexpr schema object_schema(L<D...>*) {
  constexpr std::size_t size = sizeof...(D);
  if constexpr (size == 0) {
    return make_object(facts_of<T>, nullptr, size);
  } else if constexpr (style_of<T>() == json_case::as_written && !renamed<T>) {
    return make_object(facts_of<T>, plain_members<T, D...>, size);
  } else {
    schema made = make_object(facts_of<T>, named_members<T, style_of<T>(), D...>, size);
    made.stray_name = find_stray<T, D...>();
    made.twin_name = find_twin(made.members, size);
    return made;
  }
}

template <class List>
struct name_table;
template <template <class...> class L, class... D>
struct name_table<L<D...>> {
  static constexpr std::string_view table[] = {D::name...};
};

template <class T>
constexpr schema class_schema() {
  using members = members_of<T>;
  if constexpr (std::is_void_v<members>) {
    return {.what = kind::json, .id = 3};
  } else if constexpr (!std::is_same_v<members, not_described>) {
    return object_schema<T>(static_cast<members*>(nullptr));
  } else if constexpr (map_like<T>) {
    return {.what = kind::map, .id = facts_of<T>.id, .element = &schema_of<typename T::mapped_type>};
  } else if constexpr (array_like<T>) {
    return {.what = kind::array, .id = facts_of<T>.id, .element = &schema_of<typename T::value_type>};
  } else {
    return {.id = facts_of<T>.id, .name = type_name<T>};
  }
}

template <class T>
constexpr schema make_schema() {
  if constexpr (__is_class(T)) {
    return class_schema<T>();
  } else if constexpr (std::is_integral_v<T>) {
    return {.what = kind::integer, .is_signed = std::is_signed_v<T>, .bits = std::numeric_limits<T>::digits, .id = facts_of<T>.id};
  } else if constexpr (std::is_same_v<T, double>) {
    return {.what = kind::number, .id = facts_of<T>.id};
  } else if constexpr (described_enum<T>) {
    using names = boost::describe::describe_enumerators<T>;
    constexpr std::size_t size = boost::mp11::mp_size<names>::value;
    schema made{.what = kind::enumeration, .id = facts_of<T>.id, .size = size, .name = type_name<T>};
    if constexpr (size != 0) made.names = name_table<names>::table;
    return made;
  } else {
    return {.is_enum = std::is_enum_v<T>, .id = facts_of<T>.id, .name = type_name<T>};
  }
}

template <>
inline constexpr schema schema_of<bool>{.what = kind::boolean, .id = 1};
template <>
inline constexpr schema schema_of<std::string>{.what = kind::string, .id = 2};
template <>
inline constexpr schema schema_of<json>{.what = kind::json, .id = 3};
template <class T>
inline constexpr schema schema_of<std::optional<T>>{.what = kind::optional, .id = facts_of<std::optional<T>>.id, .element = &schema_of<T>};
template <class T>
inline constexpr schema schema_of<nullable<T>>{.what = kind::nullable, .id = facts_of<nullable<T>>.id, .element = &schema_of<T>};

template <constant... Values>
inline constexpr scalar scalar_table[] = {make_scalar(constant_value<Values>())...};
// Clang prints no more than six digits of a number, too few to tell two literals apart by their names.
template <constant... Values>
constexpr std::uint64_t literal_id(std::uint64_t id) {
  for (const scalar& each : scalar_table<Values...>)
    if (each.what == scalar::type::number) id = (id ^ std::bit_cast<std::uint64_t>(each.number)) * 1099511628211u;
  return id;
}
template <constant Value>
inline constexpr schema schema_of<literal<Value>>{.what = kind::literal, .id = literal_id<Value>(facts_of<literal<Value>>.id), .size = 1, .scalars = scalar_table<Value>};
template <constant... Values>
inline constexpr schema schema_of<other_than<Values...>>{
    .what = kind::other_than, .id = literal_id<Values...>(facts_of<other_than<Values...>>.id), .size = sizeof...(Values), .scalars = scalar_table<Values...>};

template <class... T>
inline constexpr member alternative_table[] = {{{}, &schema_of<T>}...};
template <class... T>
inline constexpr schema schema_of<std::variant<T...>>{
    .what = kind::variant, .id = facts_of<std::variant<T...>>.id, .size = sizeof...(T), .members = alternative_table<T...>, .tag = tag_of<std::variant<T...>>};

}  // namespace stepwise::detail
