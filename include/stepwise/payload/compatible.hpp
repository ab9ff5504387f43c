// SPDX-License-Identifier: BSL-1.0
// Whether a payload of one type can go where another type is expected.
#pragma once

#include <stepwise/payload/tag.hpp>
#include <stepwise/payload/view.hpp>
#include <stepwise/text/sentence.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace stepwise::detail {

template <class Out>
constexpr void write_scalar(Out& out, const scalar& value) {
  if (value.what == scalar::type::string)
    write_string(out, value.string);
  else if (value.what == scalar::type::boolean)
    out.put(value.boolean ? std::string_view("true") : std::string_view("false"));
  else
    write_number(out, value.number);
}

/// Writes a type as its author would: `std::optional<std::string>`, `Order`.
template <class Out>
constexpr void write_type(Out& out, const schema& type) {
  const auto wrapped = [&](std::string_view word) {
    out.put(word);
    write_type(out, *type.element);
    out.put('>');
  };
  switch (type.what) {
    case kind::json: out.put("json"); break;
    case kind::boolean: out.put("bool"); break;
    case kind::integer:
      if (type.is_signed && type.bits == 31) {
        out.put("int");
      } else if (type.is_signed && type.bits == 63) {
        out.put("long");
      } else {
        out.put(type.is_signed ? std::string_view("int") : std::string_view("uint"));
        write_integer(out, type.bits + (type.is_signed ? 1 : 0));
        out.put("_t");
      }
      break;
    case kind::number: out.put("double"); break;
    case kind::string: out.put("std::string"); break;
    case kind::optional: wrapped("std::optional<"); break;
    case kind::nullable: wrapped("nullable<"); break;
    case kind::array: wrapped("std::vector<"); break;
    case kind::map: wrapped("std::map<std::string, "); break;
    case kind::variant:
    case kind::tuple:
      out.put(type.what == kind::tuple ? std::string_view("std::tuple<") : std::string_view("std::variant<"));
      for (std::size_t i = 0; i < type.size; ++i) {
        if (i != 0) out.put(", ");
        write_type(out, *type.members[i].type);
      }
      out.put('>');
      break;
    case kind::literal:
    case kind::other_than:
      out.put(type.what == kind::literal ? std::string_view("literal<") : std::string_view("other_than<"));
      for (std::size_t i = 0; i < type.size; ++i) {
        if (i != 0) out.put(", ");
        write_scalar(out, type.scalars[i]);
      }
      out.put('>');
      break;
    case kind::overlay:
      if (type.size == 0) {
        write_type(out, *type.over);
        break;
      }
      write_type(out, *type.element);
      out.put(" with ");
      write_type(out, *type.over);
      out.put(" at $");
      for (std::size_t i = 0; i < type.size; ++i) {
        out.put('.');
        out.put(type.steps[i]);
      }
      break;
    default:
      for (std::size_t i = 0; i < type.name.size(); ++i) {
        if (type.what == kind::object && type.name[i] == '<') return out.put(std::string_view("<...>"));  // the compilers write the rest each in its own way
        const char next = i + 1 < type.name.size() ? type.name[i + 1] : '\0';
        if (type.name[i] != ' ' || (next != '*' && next != '&')) out.put(type.name[i]);  // `char *` and `char*` are one to the reader
      }
  }
}

/// Why a payload does not fit, and where.
struct misfit {
  enum class reason : unsigned char { none, missing, type, optional, null, introduces, range, ambiguous };
  static constexpr std::size_t max_depth = 12;

  reason why = reason::none;
  maybe<schema> expected;
  view found{};
  std::string_view steps[max_depth]{};
  std::size_t depth = 0;
  std::uint64_t walked[max_depth][2]{};  // the objects that are being compared: recursive types are walked once
  maybe<schema> alternative;  // the alternative of the source's variant that does not fit

  constexpr explicit operator bool() const { return why != reason::none; }
};

constexpr bool fits(const view& from, const view& to, misfit& at, std::size_t depth = 0);

constexpr bool refuse(misfit& at, misfit::reason why, const view& from, const view& to, std::size_t depth) {
  at.why = why;
  at.found = from;
  at.expected = to.base;
  at.depth = depth;
  return false;
}

constexpr bool fits_members(const view& from, const view& to, misfit& at, std::size_t depth) {
  bool ok = true;
  if (from.size == 0 && to.size == 0 && from.base != nullptr && to.base != nullptr) {
    for (std::size_t i = 0; i < depth && i < misfit::max_depth; ++i)
      if (at.walked[i][0] == from.base->id && at.walked[i][1] == to.base->id) return true;
    if (depth < misfit::max_depth) {
      at.walked[depth][0] = from.base->id;
      at.walked[depth][1] = to.base->id;
    }
  }
  each_member(to, [&](std::string_view name, const view& wanted) {
    const view given = member_of(from, name);
    if (depth < misfit::max_depth) at.steps[depth] = name;
    if (!given) {
      const bool optional = wanted.what() == kind::optional;
      ok = refuse(at, optional ? misfit::reason::introduces : misfit::reason::missing, from, wanted, depth + 1);
    } else {
      ok = fits(given, wanted, at, depth + 1);
    }
    return ok;
  });
  return ok;
}

constexpr bool fits_variant(const view& from, const view& to, misfit& at, std::size_t depth) {
  const tag_place place = find_tag(*to.base);
  if (!place.found()) return refuse(at, misfit::reason::ambiguous, from, to, depth);
  const view tag = node_at(from, place.steps, place.size);
  if (!tag || tag.base == nullptr) return refuse(at, misfit::reason::type, from, to, depth);
  if (tag.base->what == kind::literal) {
    const std::size_t chosen = alternative_for(*to.base, place, tag.base->scalars[0]);
    if (chosen < to.base->size) return fits(from, view_of(to.base->members[chosen].type), at, depth);
  } else if (tag.base->what == kind::other_than) {
    for (std::size_t i = 0; i < to.base->size; ++i) {
      const schema& own = tag_schema(*to.base, place, i);
      if (own.what != kind::other_than) continue;
      bool all = own.scalars[0].what == tag.base->scalars[0].what;
      for (std::size_t k = 0; k < own.size; ++k) all = all && excludes(*tag.base, own.scalars[k]);
      if (all) return fits(from, view_of(to.base->members[i].type), at, depth);
    }
  }
  return refuse(at, misfit::reason::type, from, to, depth);
}

constexpr bool fits_scalar(const schema& from, const schema& to) {
  const auto literal_of = [&](scalar::type what) {
    return (from.what == kind::literal || from.what == kind::other_than) && from.scalars[0].what == what;
  };
  switch (to.what) {
    case kind::boolean: return from.what == kind::boolean || literal_of(scalar::type::boolean);
    case kind::string:
      return from.what == kind::string || from.what == kind::enumeration || literal_of(scalar::type::string);
    case kind::number: return from.what == kind::number || from.what == kind::integer || literal_of(scalar::type::number);
    case kind::integer:
      if (from.what == kind::literal && from.scalars[0].what == scalar::type::number) {
        const double value = from.scalars[0].number;
        double limit = 1;
        for (int i = 0; i < to.bits; ++i) limit *= 2;
        return value == static_cast<double>(static_cast<std::int64_t>(value)) && value < limit &&
               value >= (to.is_signed ? -limit : 0);
      }
      return from.what == kind::integer && (from.is_signed ? to.is_signed && from.bits <= to.bits : from.bits <= to.bits);
    case kind::literal: return from.what == kind::literal && from.scalars[0] == to.scalars[0];
    case kind::other_than: {
      if (from.what != kind::literal && from.what != kind::other_than) return false;
      if (from.scalars[0].what != to.scalars[0].what) return false;
      if (from.what == kind::literal) return !excludes(to, from.scalars[0]);
      for (std::size_t i = 0; i < to.size; ++i)
        if (!excludes(from, to.scalars[i])) return false;
      return true;
    }
    default: return false;
  }
}

/// Whether every value of a type is a string, or a number, or a boolean.
constexpr bool is_always(const schema& type, scalar::type what) {
  constexpr kind kinds[] = {kind::string, kind::number, kind::boolean};
  const schema any{.what = kinds[static_cast<std::size_t>(what)]};
  return fits_scalar(type, any);
}

constexpr bool fits(const view& from, const view& to, misfit& at, std::size_t depth) {
  if (from.size == 0 && to.size == 0 && from.base != nullptr && to.base != nullptr && same_type(*from.base, *to.base)) return true;
  const kind given = from.what();
  const kind wanted = to.what();
  if (wanted == kind::json || given == kind::json) return true;
  if (wanted == kind::optional)
    return fits(given == kind::optional ? view_of(from.base->element) : from, view_of(to.base->element), at, depth);
  if (given == kind::optional) return refuse(at, misfit::reason::optional, from, to, depth);
  if (wanted == kind::nullable)
    return fits(given == kind::nullable ? view_of(from.base->element) : from, view_of(to.base->element), at, depth);
  if (given == kind::nullable) return refuse(at, misfit::reason::null, from, to, depth);
  if (given == kind::variant) {
    for (std::size_t i = 0; i < from.base->size; ++i) {
      view each = from;
      each = view_of(from.base->members[i].type, each);
      if (!fits(each, to, at, depth)) {
        if (at.alternative == nullptr) at.alternative = from.base->members[i].type;
        return false;
      }
    }
    return true;
  }
  if (wanted == kind::variant) return given == kind::object ? fits_variant(from, to, at, depth) : refuse(at, misfit::reason::type, from, to, depth);
  if (wanted == kind::object)
    return given == kind::object ? fits_members(from, to, at, depth) : refuse(at, misfit::reason::type, from, to, depth);
  if (given == kind::tuple && (wanted == kind::array || (wanted == kind::tuple && from.base->size == to.base->size))) {
    if (depth < misfit::max_depth) at.steps[depth] = "[]";
    for (std::size_t i = 0; i < from.base->size; ++i)
      if (!fits(view_of(from.base->members[i].type), view_of(wanted == kind::tuple ? maybe<schema>(to.base->members[i].type) : maybe<schema>(to.base->element)), at, depth + 1))
        return false;
    return true;
  }
  if (wanted == kind::array || wanted == kind::map) {
    if (given != wanted) return refuse(at, misfit::reason::type, from, to, depth);
    if (depth < misfit::max_depth) at.steps[depth] = "[]";
    return fits(view_of(from.base->element), view_of(to.base->element), at, depth + 1);
  }
  if (from.base != nullptr && fits_scalar(*from.base, *to.base)) return true;
  const bool both_integers = given == kind::integer && wanted == kind::integer;
  return refuse(at, both_integers ? misfit::reason::range : misfit::reason::type, from, to, depth);
}

/// Whether every payload of type `from` can be read as `to`.
constexpr misfit compare(const schema& from, const schema& to) {
  misfit at;
  if (!same_type(from, to)) fits(view_of(&from), view_of(&to), at);
  return at;
}

}  // namespace stepwise::detail
