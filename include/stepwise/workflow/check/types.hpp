// SPDX-License-Identifier: BSL-1.0
// Checks of payload types.
#pragma once

#include <stepwise/workflow/check/words.hpp>

#include <cstddef>
#include <string_view>

namespace stepwise::detail {

/// The types that a walk is inside of, and the members that led on; a recursive type is walked once.
struct inside {
  const schema* type;
  const inside* outer;
  std::string_view member{};  // where the walk goes on, of an object

  constexpr bool has(const schema& other) const { return same_type(*type, other) || (outer != nullptr && outer->has(other)); }
  constexpr const schema& root() const { return outer == nullptr ? *type : outer->root(); }
  constexpr bool put_members(sentence& out) const {
    const bool led = outer != nullptr && outer->put_members(out);
    if (member.empty()) return led;
    out << (led ? "." : "member ") << member;
    return true;
  }
};

/// "its input Order", or "Item, member items of its input Order,".
constexpr void put_place(sentence& out, std::string_view role, const schema& type, const inside* outer) {
  if (outer != nullptr) {
    out << type << ", ";
    out << (outer->put_members(out) ? " of " : "in ") << "its " << role << " " << outer->root() << ",";
  } else {
    out << "its " << role << " " << type;
  }
}

constexpr bool is_tag(const view& at) { return at.base != nullptr && (at.base->what == kind::literal || at.base->what == kind::other_than); }

/// Says why a variant's alternatives are not told apart: what is wrong with the member that is most
/// likely meant to, the first literal.
constexpr void put_likeness(sentence& out, const schema& variant) {
  std::string_view tag;
  for (std::size_t i = 0; i < variant.size && tag.empty(); ++i)
    each_member(view_of(variant.members[i].type), [&](std::string_view name, const view& here) {
      if (is_tag(here)) tag = name;
      return tag.empty();
    });
  if (tag.empty()) {
    out << "give each of them a member of type literal<...>, with a value of its own";
    return;
  }
  for (std::size_t i = 0; i < variant.size; ++i) {
    const schema& one = *variant.members[i].type;
    const view here = member_of(view_of(&one), tag);
    if (!is_tag(here)) {
      if (here)
        out << "member " << tag << " of " << one << " must be a literal<...>, or an other_than<...> that excludes the values of the others";
      else
        out << one << " has no member " << tag;
      return;
    }
    const schema& value = *here.base;
    for (std::size_t k = 0; k < i; ++k) {
      const schema& other = *variant.members[k].type;
      const schema& known = *member_of(view_of(&other), tag).base;
      const bool other_kind = value.scalars[0].what != known.scalars[0].what;
      if (!other_kind && value.what == kind::literal && (known.what == kind::literal ? value.scalars[0] != known.scalars[0] : excludes(known, value.scalars[0])))
        continue;
      if (!other_kind && value.what == kind::other_than && known.what == kind::literal && excludes(value, known.scalars[0])) continue;
      out << "member " << tag << " is " << known << " in " << other << " and " << value << " in " << one;
      return;
    }
  }
  out << "their member " << tag << " does not";
}

constexpr void check_variant(sentence& out, const state_info& at, std::string_view role, const schema& type) {
  const tag_place place = find_tag(type);
  if (place.found()) return;
  out << "state " << at.self->type_name << ": the alternatives of its " << role << " " << type;
  if (!type.tag.empty()) {
    out << " are not told apart by " << type.tag << ", which tag_of names";
  } else if (place.candidates > 1) {
    out << " are told apart by more than one member, " << place.steps[place.size - 1] << " and " << place.second
        << "; say which with tag_of";
  } else {
    out << " cannot be told apart: ";
    put_likeness(out, type);
  }
}

/// Whether nothing can be wrong with a type of this kind.
constexpr bool is_leaf(kind what) { return what >= kind::json && what <= kind::enumeration; }

/// That the path of a placed<…> leads through objects.
constexpr void check_steps(sentence& out, const state_info& at, std::string_view role, const schema& type) {
  view here = view_of(type.element);
  for (std::size_t i = 0; i < type.size && here; ++i) {
    const kind is = here.what();
    if (is == kind::json || is == kind::variant) return;
    if (is != kind::object) {
      out << "state " << at.self->type_name << ": its " << role << " " << type << " puts " << type.steps[i] << " into " << *here.base
          << ", which is no object";
      return;
    }
    here = member_of(here, type.steps[i]);
  }
}

constexpr void check_type(sentence& out, const state_info& at, std::string_view role, const schema& type, const inside* outer = nullptr) {
  if (outer != nullptr && outer->has(type)) return;
  inside here{&type, outer};
  switch (type.what) {
    case kind::unknown:
      out << "state " << at.self->type_name << ": ";
      put_place(out, role, type, outer);
      if (type.is_enum)
        out << " is not described; write BOOST_DESCRIBE_ENUM(" << type << ", ...)";
      else if (type.name == "float" || type.name == "long double")
        out << " is no payload type; a number is a double, in JSON too";
      else if (type.name.ends_with('>') || type.name.ends_with('*') || type.name.ends_with('&') || type.name.ends_with(']') || type.name == "void")
        out << " is no payload type; these are: bool, numbers, std::string, std::optional, nullable, std::vector, std::map<std::string, ...>, "
               "std::variant, literal, other_than, json, and described structs and enums";
      else
        out << " is not described; write BOOST_DESCRIBE_STRUCT(" << type
            << ", (), (...)), and put what is beyond the 52 members that it takes into a described base";
      return;
    case kind::object:
    case kind::variant:
      if (!type.stray_name.empty() || !type.twin_name.empty()) {
        out << "state " << at.self->type_name << ": ";
        put_place(out, role, type, outer);
        if (!type.stray_name.empty())
          out << " has json_names for " << type.stray_name << ", which is no member of it";
        else
          out << " has two members that are " << type.twin_name << " in JSON";
        return;
      }
      for (std::size_t i = 0; i < type.size && !out; ++i) {
        if (is_leaf(type.members[i].type->what)) continue;
        here.member = type.members[i].name;
        check_type(out, at, role, *type.members[i].type, &here);
      }
      if (!out && type.what == kind::variant) check_variant(out, at, role, type);
      return;
    case kind::tuple:
      for (std::size_t i = 0; i < type.size && !out; ++i) check_type(out, at, role, *type.members[i].type, &here);
      return;
    case kind::overlay:
      if (type.size == 0) {
        out << "state " << at.self->type_name << ": its " << role << " is a placed<...> whose path is none, or is $ alone";
        return;
      }
      check_type(out, at, role, *type.element, &here);
      if (!out) check_type(out, at, role, *type.over, &here);
      if (!out) check_steps(out, at, role, type);
      return;
    case kind::literal:
    case kind::other_than:
      for (std::size_t i = 0; i < type.size && !out; ++i) {
        if (type.scalars[i].what != scalar::type::number || has_short_decimal(type.scalars[i].number)) continue;
        out << "state " << at.self->type_name << ": a number of a " << (type.what == kind::literal ? "literal" : "other_than");
        if (outer != nullptr) {
          out << ", ";
          out << (outer->put_members(out) ? " of " : "in ") << "its " << role << " " << outer->root() << ",";
        } else {
          out << ", its " << role << ",";
        }
        out << " has more than 15 digits and cannot be written exactly";
      }
      return;
    case kind::optional:
      if (outer == nullptr || (outer->type->what != kind::object && outer->type->what != kind::overlay)) {
        out << "state " << at.self->type_name << ": ";
        put_place(out, role, type, outer);
        out << " is no payload type: only a member can be absent; for null there is nullable";
        return;
      }
      check_type(out, at, role, *type.element, &here);
      return;
    case kind::nullable:
    case kind::array:
    case kind::map: check_type(out, at, role, *type.element, &here); return;
    default: return;
  }
}

}  // namespace stepwise::detail
