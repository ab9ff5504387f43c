// SPDX-License-Identifier: BSL-1.0
// What the sentences of the checks have in common.
#pragma once

#include <stepwise/payload/compatible.hpp>
#include <stepwise/text/sentence.hpp>
#include <stepwise/workflow/machine.hpp>

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

/// A type without its template arguments, which the compilers write each in its own way.
constexpr void put_brief(sentence& out, std::string_view type_name) {
  std::size_t size = 0;
  while (size < type_name.size() && type_name[size] != '<') ++size;
  out << type_name.substr(0, size) << (size < type_name.size() ? "<...>" : "");
}

/// An item of a list that is none of its kind.
constexpr void put_stranger(sentence& out, const state_info& at, std::string_view list, std::string_view item, std::string_view wanted) {
  out << "state " << at.self->type_name << ": its " << list << " has ";
  put_brief(out, item);
  out << ", which is no " << wanted;
}

// `role` is "catcher" or "retrier", `item(i)` the errors of number i.

constexpr void check_range(sentence& out, const state_info& at, std::string_view field, std::int64_t value, std::int64_t least,
                           std::int64_t most, std::string_view of = {}) {
  if (out || (value >= least && value <= most)) return;
  out << "state " << at.self->type_name << ": " << (of.empty() ? "its " : "the ") << field << of << " is " << value << "; it must be from " << least << " to " << most;
}

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

}  // namespace stepwise::detail
