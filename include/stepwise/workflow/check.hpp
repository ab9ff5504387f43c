// SPDX-License-Identifier: BSL-1.0
// Everything that is checked about a workflow, and the sentences that say what is wrong.
#pragma once

#include <stepwise/payload/compatible.hpp>
#include <stepwise/text/sentence.hpp>
#include <stepwise/text/timestamp.hpp>
#include <stepwise/workflow/machine.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace stepwise::detail {

constexpr sentence& operator<<(sentence& out, const schema& type) {
  write_type(out, type);
  return out;
}

// Quotes stand in a sentence only where they are part of what the reader may copy: the compilers
// escape them.
constexpr void allow_hint(sentence& out, std::string_view check) {
  out << "; if it is meant so: using allow = stepwise::allow<\"" << check << "\">";
}

// --- slips of the pen ------------------------------------------------------------------------------

constexpr char lowered(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Whether at most `slips` letters have to be changed, added or left out to make one name of the other.
/// Case and underscores do not count.
constexpr bool resembles(std::string_view a, std::string_view b, int slips) {
  for (;;) {
    while (a.starts_with('_')) a.remove_prefix(1);
    while (b.starts_with('_')) b.remove_prefix(1);
    if (a.empty() || b.empty() || lowered(a[0]) != lowered(b[0])) break;
    a.remove_prefix(1);
    b.remove_prefix(1);
  }
  if (a.empty() && b.empty()) return true;
  if (slips == 0) return false;
  return (!a.empty() && resembles(a.substr(1), b, slips - 1)) || (!b.empty() && resembles(a, b.substr(1), slips - 1)) ||
         (!a.empty() && !b.empty() && resembles(a.substr(1), b.substr(1), slips - 1));
}

constexpr int slips_in(std::string_view name) { return name.size() < 3 ? 0 : name.size() < 6 ? 1 : 2; }

/// Says which member of an object may have been meant by a name that it lacks. Looked for only when
/// something is wrong already.
constexpr void suggest_member(sentence& out, const view& object, std::string_view name) {
  std::string_view best;
  for (int slips = 0; slips <= slips_in(name) && best.empty(); ++slips)
    each_member(object, [&](std::string_view each, const view&) {
      if (resembles(name, each, slips)) best = each;
      return best.empty();
    });
  if (!best.empty()) out << "; is its member " << best << " meant?";
}

// --- payload types ---------------------------------------------------------------------------------

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

constexpr void check_type(sentence& out, const state_info& at, std::string_view role, const schema& type, const inside* outer = nullptr) {
  if (outer != nullptr && outer->has(type)) return;
  inside here{&type, outer};
  switch (type.what) {
    case kind::unknown:
      out << "state " << at.self->type_name << ": ";
      put_place(out, role, type, outer);
      if (type.is_enum)
        out << " is not described; write BOOST_DESCRIBE_ENUM(" << type << ", ...)";
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
    case kind::overlay:
      check_type(out, at, role, *type.element, &here);
      if (!out) check_type(out, at, role, *type.over, &here);
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
    case kind::nullable:
    case kind::array:
    case kind::map: check_type(out, at, role, *type.element, &here); return;
    default: return;
  }
}

// --- transitions -----------------------------------------------------------------------------------

constexpr void put_steps(sentence& out, const misfit& at) {
  const std::size_t shown = at.depth < misfit::max_depth ? at.depth : misfit::max_depth;
  for (std::size_t i = 0; i < shown; ++i) {
    if (i != 0 && at.steps[i] != "[]") out << ".";
    out << at.steps[i];
  }
}

constexpr void put_found(sentence& out, const misfit& at) {
  if (at.found.base != nullptr)
    out << *at.found.base;
  else
    out << "an object";
}

/// Says why an object cannot be read as a variant: its tag is not there, or may have any value.
constexpr void put_tag(sentence& out, const view& object, const schema& variant) {
  const tag_place place = find_tag(variant);
  const view tag = node_at(object, place.steps, place.size);
  out << ": " << (tag ? "its" : "it has no") << " tag ";
  for (std::size_t i = 0; i < place.size; ++i) out << (i == 0 ? "" : ".") << place.steps[i];
  if (!tag) return;
  out << " is ";
  if (tag.base != nullptr)
    out << *tag.base;
  else
    out << "an object";
}

/// Checks that `payload` can go to `target`. `what` is the payload's role: "output", "alternative".
constexpr void check_edge(sentence& out, const state_info& from, std::string_view label, std::string_view what,
                          const schema& payload, const state_ref& target) {
  if (target.input == nullptr || target.what == state_ref::fault::incomplete || target.what == state_ref::fault::no_state) return;
  const schema& input = *target.input;
  if (same_type(payload, input)) return;  // nearly always
  const misfit found = compare(payload, input);
  if (!found) return;
  const schema& expected = found.expected != nullptr ? *found.expected : input;
  using reason = misfit::reason;
  if (found.why == reason::ambiguous || expected.what == kind::unknown) return;  // the target says what is wrong with its input

  out << label << " " << from.self->type_name << " -> " << target.type_name << ": ";
  const auto source = [&] {
    out << "the " << what << (what.empty() ? "" : " ") << payload;
    if (found.alternative != nullptr) out << ", as " << *found.alternative << ",";
  };
  if (found.why == reason::missing) {
    source();
    out << " has no member ";
    put_steps(out, found);
    out << " (" << expected << "), which the input " << input << " requires";
    if (found.depth <= misfit::max_depth) suggest_member(out, found.found, found.steps[found.depth - 1]);
  } else if (found.why == reason::introduces) {
    out << "the input " << input << " has an optional member ";
    put_steps(out, found);
    out << " (" << expected << ") that the " << what << (what.empty() ? "" : " ") << payload
        << " does not declare, so one of any type could arrive in it; declare it there too";
  } else {
    if (found.depth != 0) {
      out << "member ";
      put_steps(out, found);
      out << " of ";
    }
    source();
    const bool into_variant = expected.what == kind::variant && found.found.what() == kind::object;
    if (found.depth != 0 && !into_variant) {
      out << " is ";
      put_found(out, found);
      out << ", but the input " << input << " requires " << expected;
      if (found.why == reason::optional) out << ": it may be absent";
      if (found.why == reason::null) out << ": it may be null";
      if (found.why == reason::range) out << ": it may be out of range";
    } else if (found.why == reason::optional) {
      out << " may be absent, but the input must be " << expected;
    } else if (found.why == reason::null) {
      out << " may be null, but the input must be " << expected;
    } else {
      out << " cannot be read as " << (found.depth == 0 ? "the input " : "") << expected;
      if (into_variant) put_tag(out, found.found, expected);
    }
  }
  if (found.alternative != nullptr) out << "; a Choice before it can send " << *found.alternative << " elsewhere";
}

constexpr void check_target(sentence& out, const state_info& from, const state_ref& target) {
  if (target.what == state_ref::fault::incomplete)
    out << "state " << from.self->type_name << ": it goes to " << target.type_name
        << ", which is declared but not defined where the workflow is";
  else if (target.what == state_ref::fault::no_state)
    out << "state " << from.self->type_name << ": it goes to " << target.type_name << ", which is no state";
}

// --- names -----------------------------------------------------------------------------------------

constexpr std::size_t code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
  return count;
}

constexpr void check_name(sentence& out, const state_ref& ref) {
  using fault = state_ref::fault;
  if (ref.what == fault::incomplete)
    out << "state " << ref.type_name << ": it is declared but not defined where the workflow is";
  else if (ref.what == fault::no_state)
    out << "the workflow starts at " << ref.type_name << ", which is no state";
  else if (ref.what == fault::template_without_name)
    out << "state " << ref.type_name << ": a template has no name of its own; give it one: static constexpr auto name = \"...\"";
  else if (ref.what == fault::inherited_name)
    out << "state " << ref.type_name << ": its name, " << ref.name
        << ", is inherited from another class; give it one of its own: static constexpr auto name = \"...\"";
  else if (ref.what == fault::name_no_text)
    out << "state " << ref.type_name << ": its name is no constant text; write static constexpr auto name = \"...\"";
  else if (ref.name.empty())
    out << "state " << ref.type_name << ": its name is empty";
  else if (ref.name.size() > 80 && code_points(ref.name) > 80)
    out << "state " << ref.type_name << ": its name has " << static_cast<std::int64_t>(code_points(ref.name))
        << " characters; at most 80 are allowed";
}

// --- errors ----------------------------------------------------------------------------------------

/// The error of a task that a name is a misspelling of, or nothing. A name may be right and resemble
/// none; one that is well known itself is none's misspelling.
constexpr std::string_view misspelling_of(const state_info& at, std::string_view name) {
  for (int slips = 0; slips <= slips_in(name); ++slips) {
    for (const error_label& each : at.raises)
      if (resembles(name, each.name.text, slips)) return each.name.text;
    for (const std::string_view each : well_known_errors)
      if (resembles(name, each, slips)) return each;
  }
  return {};
}

/// Whether a task can fail with this error, as far as its declarations go. The reserved names and those
/// of its integration always can, except that a slip of the pen is not taken for one of them.
constexpr bool can_come(const state_info& at, const error_label& error) {
  if (error.role == error_role::unknown_reserved) return false;
  if (error.role != error_role::own && error.role != error_role::lambda) return true;
  if (at.raises.contains(error.name.text)) return true;
  return error.known || (at.work != nullptr && at.work->integration == error.role && misspelling_of(at, error.name.text).empty());
}

/// Whether an earlier list takes an error before a later one sees it.
constexpr bool takes(const name_list& earlier, const error_label& error) {
  if (earlier.contains(error.name.text)) return true;
  // The documentation and the service differ on who takes States.DataLimitExceeded.
  const bool by_wildcard = error.role == error_role::own || error.role == error_role::lambda || error.name.text == "States.Permissions";
  return by_wildcard && earlier.contains(error_role::task_failed);
}

/// A type without its template arguments, which the compilers write each in its own way.
constexpr void put_brief(sentence& out, std::string_view type_name) {
  std::size_t size = 0;
  while (size < type_name.size() && type_name[size] != '<') ++size;
  out << type_name.substr(0, size) << (size < type_name.size() ? "<...>" : "");
}

constexpr void check_error(sentence& out, const state_info& at, std::string_view verb, const error_label& each) {
  if (each.role != error_role::no_error) return;
  out << "state " << at.self->type_name << ": it " << verb << " ";
  put_brief(out, each.name.text);
  out << ", which is no error; name one, as in stepwise::error<\"...\">";
}

/// An item of a list that is none of its kind.
constexpr void put_stranger(sentence& out, const state_info& at, std::string_view list, std::string_view item, std::string_view wanted) {
  out << "state " << at.self->type_name << ": its " << list << " has ";
  put_brief(out, item);
  out << ", which is no " << wanted;
}

// `role` is "catcher" or "retrier", `item(i)` the errors of number i.
template <class Item>
constexpr void check_errors(sentence& out, const state_info& at, std::string_view role, std::string_view verb,
                            std::size_t count, Item item) {
  for (std::size_t i = 0; i < count && !out; ++i) {
    const name_list& names = item(i);
    const auto begin = [&](std::string_view name) -> sentence& {
      return out << "state " << at.self->type_name << ": its " << role << " for " << name;
    };
    if (names.size == 0) {
      out << "state " << at.self->type_name << ": its " << role << " number " << static_cast<std::int64_t>(i + 1)
          << " names no error; for any: stepwise::errors::all";
      return;
    }
    if (names.contains(error_role::all)) {
      if (names.size != 1) {
        begin("States.ALL") << " names other errors beside it; States.ALL must stand alone";
        return;
      }
      if (i + 1 != count) {
        begin("States.ALL") << " is not the last; States.ALL must be in the last " << role;
        return;
      }
    }
    bool dead = true;
    std::size_t taker = i;  // of the first name
    for (const error_label& each : names) {
      check_error(out, at, verb, each);
      if (out) return;
      if (!can_come(at, each) && !at.allows("error-cannot-come")) {
        out << "state " << at.self->type_name << ": it " << verb << " " << each.name.text << ", which cannot come: ";
        if (const std::string_view meant = misspelling_of(at, each.name.text); !meant.empty())
          out << "but " << meant << " can";
        else if (each.role == error_role::own || each.role == error_role::lambda)
          out << "its resource does not raise it, and its raises does not name it";
        else
          out << "no error has this name";
        allow_hint(out, "error-cannot-come");
        return;
      }
      bool taken = each.role == error_role::runtime;
      for (std::size_t k = 0; k < i && !taken; ++k) {
        taken = takes(item(k), each);
        if (taken && taker == i) taker = k;
      }
      dead = dead && taken;
    }
    const std::string_view check = role == "catcher" ? "catcher-cannot-fire" : "retrier-cannot-fire";
    if (dead && !at.allows(check)) {
      begin(names.names[0].name.text) << " cannot fire: ";
      if (names.names[0].role == error_role::runtime)
        out << "States.Runtime can be neither caught nor retried";
      else
        out << "the one for " << item(taker).names[0].name.text << " before it takes "
            << (names.size == 1 ? std::string_view("that error") : std::string_view("its errors"));
      allow_hint(out, check);
      return;
    }
  }
}

constexpr void check_range(sentence& out, const state_info& at, std::string_view field, std::int64_t value, std::int64_t least,
                           std::int64_t most, std::string_view of = {}) {
  if (out || (value >= least && value <= most)) return;
  out << "state " << at.self->type_name << ": " << (of.empty() ? "its " : "the ") << field << of << " is " << value << "; it must be from " << least << " to " << most;
}

constexpr void check_retriers(sentence& out, const state_info& at) {
  for (const retrier& each : at.retries)
    if (!each.other.empty()) return put_stranger(out, at, "retries", each.other, "stepwise::retry<error>");
  check_errors(out, at, "retrier", "retries", at.retries.size, [&](std::size_t i) -> const name_list& { return at.retries.items[i].errors; });
  for (std::size_t i = 0; i < at.retries.size && !out; ++i) {
    const backoff& when = at.retries.items[i].when;
    constexpr std::int64_t most = 99999999;
    const auto in_range = [&](std::string_view field, std::int64_t value, std::int64_t least, std::int64_t greatest) {
      if (out || value == -1 || (value >= least && value <= greatest)) return;
      sentence of;
      of << " of its retrier for " << at.retries.items[i].errors.names[0].name.text;
      check_range(out, at, field, value, least, greatest, of.view());
    };
    in_range("interval_seconds", when.interval_seconds, 1, most);
    in_range("max_attempts", when.max_attempts, 0, most);
    in_range("max_delay_seconds", when.max_delay_seconds, 1, 31622400);
    if (out || when.backoff_rate == -1 || (when.backoff_rate >= 1 && has_short_decimal(when.backoff_rate))) continue;
    out << "state " << at.self->type_name << ": the backoff_rate of its retrier for " << at.retries.items[i].errors.names[0].name.text;
    if (when.backoff_rate >= 1) {
      out << " has more than 15 digits and cannot be written exactly";
    } else {
      out << " is ";
      if (has_short_decimal(when.backoff_rate))
        write_number(out, when.backoff_rate);
      else
        out << "less";
      out << "; it must be at least 1";
    }
  }
}

// --- paths -----------------------------------------------------------------------------------------

/// `what` is the field that the path is in: "its result_path".
constexpr bool check_path(sentence& out, const state_info& at, std::string_view what, const reference_path& path) {
  if (path.valid()) return true;
  out << "state " << at.self->type_name << ": " << what << ", " << path.text << ", is no Reference Path: ";
  if (!path.text.starts_with('$'))
    out << "it must begin with $, as $." << (path.text.empty() ? std::string_view("member") : path.text) << " does";
  else if (path.size == reference_path::max_depth)
    out << "it has more than " << static_cast<std::int64_t>(reference_path::max_depth) << " steps";
  else if (path.error_at < path.text.size())
    out << "unexpected " << (path.text[path.error_at] == ' ' ? std::string_view("space") : path.text.substr(path.error_at, 1)) << " at character "
        << static_cast<std::int64_t>(path.error_at + 1);
  else
    out << "it ends too early";
  return false;
}

/// Follows a path that reads. Where it leads to nothing, says which member is missing.
constexpr view follow(sentence& out, const view& root, const reference_path& path) {
  view here = root;
  for (std::size_t i = 0; i < path.size && here.what() != kind::json; ++i) {
    const view below = member_of(here, path.steps[i]);
    if (!below) {
      if (here.base != nullptr)
        out << *here.base;
      else
        out << "the object there";
      out << " has no member " << path.steps[i];
      suggest_member(out, here, path.steps[i]);
      return {};
    }
    here = below;
  }
  return here;
}

/// Checks where a result is put: the path is well formed, and leads through objects only.
constexpr void check_result_path(sentence& out, const state_info& at, std::string_view what, const result_place& place) {
  if (place.how == placement::invalid) {
    out << "state " << at.self->type_name << ": " << what << " is ";
    put_brief(out, place.text);
    out << "; it must be a path, as in stepwise::path<\"$.result\">, or stepwise::discard";
    return;
  }
  if (place.how != placement::at_path) return;
  const reference_path path = parse_reference_path(place.text);
  if (!check_path(out, at, what, path) || at.input == nullptr) return;
  view here = view_of(at.input);
  for (std::size_t i = 0; i < path.size && here; ++i) {
    const kind is = here.what();
    if (is == kind::json) return;
    if (is != kind::object && is != kind::variant) {
      out << "state " << at.self->type_name << ": " << what << " " << place.text << " puts " << path.steps[i] << " into " << *here.base
          << ", which is no object";
      return;
    }
    here = is == kind::variant ? view{} : member_of(here, path.steps[i]);
  }
}

// --- states ----------------------------------------------------------------------------------------

constexpr void check_transition(sentence& out, const state_info& at) {
  const bool end_said = at.ends_by_next || at.ends_by_flag;
  if (at.has_next && at.ends_by_flag) {
    out << "state " << at.self->type_name << ": it has next, " << at.next->type_name << ", and end; say one of them";
  } else if (!at.has_next && !end_said) {
    out << "state " << at.self->type_name << ": it has no next; write using next = ...; with the state to go to, or stepwise::end";
  } else if (at.next != nullptr) {
    check_target(out, at, *at.next);
    if (!out && at.output != nullptr) check_edge(out, at, "transition", "output", *at.output, *at.next);
  }
}

constexpr bool is_function_arn(std::string_view uri) {
  return uri.starts_with("arn:") || find_text(uri, "${") != std::string_view::npos;
}

constexpr void check_task(sentence& out, const state_info& at) {
  if (at.work == nullptr) {
    out << "state " << at.self->type_name << ": a Task needs a resource; write using resource = stepwise::lambda<\"...\">";
    return;
  }
  if (at.work->uri.empty() || (at.work->wraps_result && at.work->function_name.empty())) {
    out << "state " << at.self->type_name << ": its resource names no function; give it one: stepwise::lambda<\"...\">";
    return;
  }
  if (!at.work->wraps_result && !is_function_arn(at.work->uri)) {
    out << "state " << at.self->type_name << ": its resource " << at.work->uri
        << " is a bare name; lambda_arn needs an ARN or a ${Substitution}, or write stepwise::lambda<\"" << at.work->uri << "\">";
    return;
  }
  check_type(out, at, "result", *at.result);
  if (!out && at.result_path.how != placement::replace) check_result_path(out, at, "its result_path", at.result_path);
  if (!out && at.result_path.how == placement::at_path && at.work->wraps_result) {
    out << "state " << at.self->type_name << ": its result_path " << at.result_path.text
        << " cannot place the bare Payload of lambda:invoke (OutputPath would drop the input): use lambda_arn<\"arn:... or ${...}\">, "
           "or return the whole payload from the function";
  }
  if (!out && at.timeout_seconds != 0) check_range(out, at, "timeout_seconds", at.timeout_seconds, 1, 99999999);
  if (!out && at.heartbeat_seconds != 0) {
    check_range(out, at, "heartbeat_seconds", at.heartbeat_seconds, 1, 99999999);
    if (!out && at.timeout_seconds != 0 && at.heartbeat_seconds >= at.timeout_seconds)
      out << "state " << at.self->type_name << ": its heartbeat_seconds is " << at.heartbeat_seconds
          << "; it must be less than timeout_seconds, which is " << at.timeout_seconds;
  }
  for (const error_label& each : at.raises) {
    check_error(out, at, "raises", each);
    if (out) return;
    if (each.role != error_role::own)
      out << "state " << at.self->type_name << ": it raises " << each.name.text << ", but names that begin with States. are reserved; give it a name of its own";
    if (each.name.text.empty()) out << "state " << at.self->type_name << ": it raises an error without a name; give it one: stepwise::error<\"...\">";
  }
  if (!out && at.retries.size != 0) check_retriers(out, at);
  if (out || at.catches.empty()) return;
  for (const catcher& each : at.catches)
    if (!each.other.empty()) return put_stranger(out, at, "catches", each.other, "stepwise::on<error, state>");
  check_errors(out, at, "catcher", "catches", at.catches.size, [&](std::size_t i) -> const name_list& { return at.catches[i].errors; });
  for (const catcher& each : at.catches) {
    if (out) return;
    check_target(out, at, *each.next);
    if (!out && each.result_path.how != placement::replace) {
      sentence what;
      what << "the result_path of its catcher for " << each.errors.names[0].name.text;
      check_result_path(out, at, what.view(), each.result_path);
    }
    if (out) return;
    const bool alone = each.result_path.how == placement::replace;
    check_edge(out, at, "catcher", alone ? "" : "payload", *each.payload, *each.next);
    if (out && alone) out << "; to keep the input, give the catcher a result_path, as in stepwise::path<\"$.error\">";
  }
}

constexpr void check_comparison(sentence& out, const state_info& at, const route& each) {
  const std::string_view name = comparison_names[static_cast<std::size_t>(each.op)];
  sentence reads;
  reads << "the path of its " << name;
  if (!check_path(out, at, reads.view(), each.variable)) return;
  sentence missing;
  const view here = follow(missing, view_of(at.input), each.variable);
  if (missing) {
    out << "state " << at.self->type_name << ": its " << name << " reads " << each.variable.text << ", but " << missing.view();
    return;
  }
  if (here.what() == kind::json) return;
  using type = scalar::type;
  const type wanted = each.op <= comparison::string_greater_than_equals    ? type::string
                      : each.op <= comparison::numeric_greater_than_equals ? type::number
                                                                           : type::boolean;
  constexpr std::string_view words[] = {"a string", "a number", "a boolean"};
  const schema any_string{.what = kind::string};
  const schema any_number{.what = kind::number};
  const schema any_boolean{.what = kind::boolean};
  const schema& needed = wanted == type::string ? any_string : wanted == type::number ? any_number : any_boolean;
  if (each.value.what != wanted) {
    out << "state " << at.self->type_name << ": its " << name << " of " << each.variable.text << " compares with "
        << words[static_cast<std::size_t>(each.value.what)] << "; it must be " << words[static_cast<std::size_t>(wanted)];
  } else if (here.base == nullptr || !fits_scalar(*here.base, needed)) {
    out << "state " << at.self->type_name << ": its " << name << " reads " << each.variable.text << ", which is ";
    if (here.base != nullptr)
      out << *here.base;
    else
      out << "an object";
    out << "; it must be " << words[static_cast<std::size_t>(wanted)];
    if (here.what() == kind::optional) out << " that is always there";
  } else if (wanted == type::number && !has_short_decimal(each.value.number)) {
    out << "state " << at.self->type_name << ": the number that its " << name
        << " compares with has more than 15 digits and cannot be written exactly";
  }
}

/// The payload of a Choice with the variant at its path narrowed to one alternative.
constexpr schema narrowed_to(const state_info& at, const schema& alternative) {
  return {.what = kind::overlay, .size = at.over.size, .element = &*at.input, .over = &alternative, .steps = at.over.steps};
}

/// Says what a route could test in place of an alternative, where the Choice is over no variant: the
/// variant may be a member.
constexpr void suggest_test(sentence& out, const state_info& at, const schema& alternative) {
  bool found = false;
  if (at.over.size == 0)
    each_member(view_of(at.input), [&](std::string_view name, const view& here) {
      for (std::size_t i = 0; here.what() == kind::variant && i < here.base->size; ++i) found = found || same_type(*here.base->members[i].type, alternative);
      if (found) out << "; its member " << name << " is one: stepwise::choice<" << *at.input << ", stepwise::path<\"$." << name << "\">>";
      return !found;
    });
  if (!found) out << "; compare a member instead, as in stepwise::numeric_equals<\"$.member\", 1>";
}

constexpr void check_choice(sentence& out, const state_info& at) {
  if (at.routes.empty()) {
    out << "state " << at.self->type_name << ": a Choice needs routes; write using routes = stepwise::routes<stepwise::when<...>, ...>";
    return;
  }
  if (!check_path(out, at, "its path", at.over)) return;
  sentence missing;
  const view here = follow(missing, view_of(at.input), at.over);
  if (missing) {
    out << "state " << at.self->type_name << ": it chooses by " << at.over.text << ", but " << missing.view();
    return;
  }
  const maybe<schema> variant = here.what() == kind::variant ? here.base : nullptr;
  if (variant != nullptr && variant->size > 64) {
    out << "state " << at.self->type_name << ": it chooses by a variant of " << static_cast<std::int64_t>(variant->size)
        << " alternatives; at most 64 are allowed";
    return;
  }
  std::uint64_t routed = 0;
  maybe<route> last;
  for (std::size_t i = 0; i < at.routes.size && !out; ++i) {
    const route& each = at.routes[i];
    if (last != nullptr) {
      out << "state " << at.self->type_name << ": otherwise<" << last->next->type_name << "> is not the last route; it takes what is left, so put it there";
      return;
    }
    if (each.what == route::kind::unknown) {
      put_stranger(out, at, "routes", each.other, "stepwise::when<..., state> or stepwise::otherwise<state>");
      return;
    }
    check_target(out, at, *each.next);
    if (out) return;
    if (each.what != route::kind::otherwise && each.what != at.routes[0].what) {
      out << "state " << at.self->type_name << ": its routes mix alternatives and comparisons, with the one to " << each.next->type_name
          << "; let a Choice of its own do the comparisons";
      return;
    }
    if (each.what == route::kind::otherwise) {
      last = &each;
    } else if (each.what == route::kind::comparison) {
      check_comparison(out, at, each);
      if (!out) check_edge(out, at, "route", "payload", *at.input, *each.next);
    } else {
      std::size_t index = 0;
      while (variant != nullptr && index < variant->size && !same_type(*variant->members[index].type, *each.alternative)) ++index;
      if (variant == nullptr) {
        out << "state " << at.self->type_name << ": when<" << *each.alternative << ", " << each.next->type_name
            << "> names an alternative, but " << *at.input;
        if (at.over.size != 0) out << " at " << at.over.text;
        out << " is no variant";
        suggest_test(out, at, *each.alternative);
      } else if (index == variant->size) {
        out << "state " << at.self->type_name << ": when<" << *each.alternative << ", " << each.next->type_name << "> names no alternative of "
            << *variant;
      } else if ((routed >> index & 1) != 0) {
        out << "state " << at.self->type_name << ": the alternative " << *each.alternative << " has two routes, the second to "
            << each.next->type_name;
      } else {
        routed |= std::uint64_t{1} << index;
        check_edge(out, at, "route", "alternative", at.over.size == 0 ? *each.alternative : narrowed_to(at, *each.alternative), *each.next);
      }
    }
  }
  if (out) return;
  if (variant == nullptr) {
    if (last == nullptr)
      out << "state " << at.self->type_name << ": its comparisons can all miss; end its routes with stepwise::otherwise<...>";
    else
      check_edge(out, at, "route", "payload", *at.input, *last->next);
    return;
  }
  bool left = false;
  for (std::size_t i = 0; i < variant->size && !out; ++i) {
    if ((routed >> i & 1) != 0) continue;
    left = true;
    const schema& alternative = *variant->members[i].type;
    if (last == nullptr)
      out << "state " << at.self->type_name << ": the alternative " << alternative << " of " << *variant
          << " has no route; add stepwise::when<" << alternative << ", ...> or stepwise::otherwise<...>";
    else
      check_edge(out, at, "route", "alternative", at.over.size == 0 ? alternative : narrowed_to(at, alternative), *last->next);
  }
  if (!out && last != nullptr && !left)
    out << "state " << at.self->type_name << ": otherwise<" << last->next->type_name
        << "> takes nothing: every alternative of " << *variant << " has its route";
}

constexpr void check_wait(sentence& out, const state_info& at) {
  if (at.has_seconds == !at.timestamp.empty()) {
    out << "state " << at.self->type_name << ": a Wait needs exactly one of seconds and timestamp; it has " << (at.has_seconds ? "both" : "neither");
  } else if (at.has_seconds) {
    check_range(out, at, "seconds", at.seconds, 0, 99999999);
  } else if (!parse_timestamp(at.timestamp).valid) {
    out << "state " << at.self->type_name << ": its timestamp " << at.timestamp
        << " is none; write it as 2027-01-01T00:00:00Z, with an uppercase T and a zone";
  }
}

constexpr void check_fields(sentence& out, const state_info& at) {
  using reason = misuse::reason;
  if (at.wrong.what == reason::none && at.retries.other.empty() && at.catches.other.empty() && at.routes.other.empty()) return;
  misuse wrong = at.wrong;
  const auto no_list = [&](std::string_view field, std::string_view other, std::string_view wanted) {
    if (!other.empty()) wrong = {reason::type, field, other, wanted};
  };
  no_list("retries", at.retries.other, "stepwise::retries<stepwise::retry<...>, ...>");
  no_list("catches", at.catches.other, "stepwise::catches<stepwise::on<...>, ...>");
  no_list("routes", at.routes.other, "stepwise::routes<stepwise::when<...>, ...>");
  out << "state " << at.self->type_name << ": ";
  if (wrong.what == reason::type) {
    out << "its " << wrong.field << " is ";
    put_brief(out, wrong.found);
    out << "; it must be " << wrong.wanted;
  } else if (wrong.what == reason::constant) {
    out << "its " << wrong.field << " is no constant; write static constexpr " << wrong.wanted << " " << wrong.field << " = ...";
  } else if (wrong.what == reason::check) {
    out << "allow names " << wrong.found << ", which is no check that can be passed over";
  } else {
    out << "a " << type_names[static_cast<std::size_t>(at.type)] << " has no " << wrong.field;
    if (!wrong.wanted.empty())
      out << "; write " << wrong.wanted;
    else if (wrong.field != "next")
      out << "; only a Task has";
    else
      out << (at.type == state_type::choice ? "; its routes say where it goes" : "; the workflow ends there");
  }
}

constexpr void check_state(sentence& out, const state_info& at) {
  check_name(out, *at.self);
  if (!out) check_fields(out, at);
  if (!out && at.input != nullptr) check_type(out, at, "input", *at.input);
  if (out) return;
  switch (at.type) {
    case state_type::task: check_task(out, at); break;
    case state_type::choice: check_choice(out, at); break;
    case state_type::wait: check_wait(out, at); break;
    default: break;
  }
  if (!out && at.type != state_type::choice && at.type != state_type::succeed && at.type != state_type::fail) check_transition(out, at);
}

constexpr void check_workflow(sentence& out, std::string_view name, std::int64_t timeout_seconds) {
  if (timeout_seconds < 0 || timeout_seconds > 99999999)
    out << "workflow " << name << ": its timeout_seconds is " << timeout_seconds << "; it must be from 1 to 99999999";
}

// --- the whole -------------------------------------------------------------------------------------

template <std::size_t N, std::size_t E>
constexpr void check_graph(sentence& out, const machine& states, const graph<N, E>& edges) {
  if (edges.twin != nullptr) {
    out << "states " << edges.twin->type_name << " and " << edges.other_twin->type_name << " have one name, " << edges.twin->name
        << "; give one of them another: static constexpr auto name = \"...\"";
    return;
  }
  // Backwards from the ends: which states can reach one?
  std::uint16_t before[N + 2]{};  // predecessors, as in graph
  std::uint16_t from[E == 0 ? 1 : E]{};
  for (std::size_t e = 0; e < E; ++e) ++before[edges.to[e] + 2];
  for (std::size_t i = 2; i < N + 2; ++i) before[i] = static_cast<std::uint16_t>(before[i] + before[i - 1]);
  for (std::size_t i = 0; i < N; ++i)
    for (std::size_t e = edges.first[i]; e < edges.first[i + 1]; ++e) from[before[edges.to[e] + 1]++] = static_cast<std::uint16_t>(i);
  bool ends[N]{};
  std::uint16_t work[N]{};
  std::size_t count = 0;
  for (std::size_t i = 0; i < N; ++i) {
    if (!states[i].ends() && states[i].type != state_type::fail) continue;
    ends[i] = true;
    work[count++] = static_cast<std::uint16_t>(i);
  }
  while (count > 0) {
    const std::size_t i = work[--count];
    for (std::size_t e = before[i]; e < before[i + 1]; ++e) {
      if (ends[from[e]]) continue;
      ends[from[e]] = true;
      work[count++] = from[e];
    }
  }
  for (std::size_t i = 0; i < N; ++i) {
    if (ends[i]) continue;
    out << "state " << states[i].self->type_name << ": no terminal state can be reached from it, so the workflow never ends";
    return;
  }
}

}  // namespace stepwise::detail
