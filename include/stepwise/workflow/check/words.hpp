// SPDX-License-Identifier: BSL-1.0
// What the sentences of the checks have in common.
#pragma once

#include <stepwise/payload/compatible.hpp>
#include <stepwise/payload/suggest.hpp>
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

inline constexpr std::string_view unread_assign = " is no stepwise::assign<...>, or <stepwise/data_flow.hpp> is not included";

constexpr void check_range(sentence& out, const state_info& at, std::string_view field, std::int64_t value, std::int64_t least,
                           std::int64_t most, std::string_view of = {}) {
  if (out || (value >= least && value <= most)) return;
  out << "state " << at.self->type_name << ": " << (of.empty() ? "its " : "the ") << field << of << " is " << value << "; it must be from " << least << " to " << most;
}

}  // namespace stepwise::detail
