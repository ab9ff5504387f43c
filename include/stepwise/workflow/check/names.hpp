// SPDX-License-Identifier: BSL-1.0
// Checks of the names of states.
#pragma once

#include <stepwise/state/limits.hpp>
#include <stepwise/workflow/check/words.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace stepwise::detail {

constexpr std::size_t code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
  return count;
}

constexpr void check_name(sentence& out, const state_ref& ref) {
  using fault = state_ref::fault;
  if (ref.what == fault::incomplete)
    out << "state " << ref.type_name << ": it is declared but not defined where the workflow is";
  else if (ref.what == fault::value_field)
    out << "state " << ref.type_name << ": its " << ref.field << " is a value; it must be a type: using " << ref.field << " = ...";
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
  else if (ref.name.size() > limits::state_name && code_points(ref.name) > limits::state_name)
    out << "state " << ref.type_name << ": its name has " << static_cast<std::int64_t>(code_points(ref.name))
        << " characters; at most " << static_cast<std::int64_t>(limits::state_name) << " are allowed";
}

}  // namespace stepwise::detail
