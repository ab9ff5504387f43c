// SPDX-License-Identifier: BSL-1.0
// Checks of payload templates where nothing is wrong, which is what compiling costs.
#pragma once

#include <stepwise/path/template_view.hpp>
#include <stepwise/payload/schema.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace stepwise::detail {

/// Whether a constant text is most likely an expression whose name lacks its `.$`.
constexpr bool looks_like_expression(std::string_view text) {
  return (text.size() > 1 && text[0] == '$' && (text[1] == '.' || text[1] == '$' || text[1] == '[')) || text.starts_with("States.");
}

/// Whether a template is of the usual kind, and nothing is wrong with it: objects with the members of
/// their structs, constants of the very types, and paths from member to member. Says no where it is not
/// sure; then template_check looks, and finds the words.
class quick_check {
 public:
  constexpr quick_check(const template_view& tree, const schema& source) : tree_(tree), source_(source) {}

  constexpr bool fits(node_index index, const schema& wanted) const {
    const template_node& value = tree_.nodes[index];
    switch (value.what) {
      case template_node::type::object: return wanted.what == kind::object && fits_object(value, wanted);
      case template_node::type::string: return wanted.what == kind::string && !looks_like_expression(tree_.view(value.text));
      case template_node::type::boolean: return wanted.what == kind::boolean;
      case template_node::type::number:
        return wanted.what == kind::number ||
               (wanted.what == kind::integer && wanted.bits >= 31 && value.number >= 0 && value.number < 2147483648.0 &&
                static_cast<double>(static_cast<std::int64_t>(value.number)) == value.number);
      case template_node::type::expression: return fits_path(value, wanted);
      default: return false;
    }
  }

 private:
  const template_view& tree_;
  const schema& source_;

  // Members in the order of the struct, all of them.
  constexpr bool fits_object(const template_node& value, const schema& wanted) const {
    node_index at = value.first;
    for (std::size_t i = 0; i < wanted.size; ++i) {
      if (at == no_node) return false;
      const template_node& member = tree_.nodes[at];
      const std::string_view name = wanted.members[i].name;
      if (member.key.decoded || member.key.size != name.size() || !begins(tree_.text.data() + member.key.at, name.data(), name.size())) return false;
      if (!fits(at, *wanted.members[i].type)) return false;
      at = member.next;
    }
    return at == no_node;
  }
  static constexpr bool begins(const char* text, const char* name, std::size_t size) {
    for (std::size_t i = 0; i < size; ++i)
      if (text[i] != name[i]) return false;
    return true;
  }

  // $.a.b
  constexpr bool fits_path(const template_node& value, const schema& wanted) const {
    if (value.text.decoded || value.text.size < 3) return false;
    const char* const text = tree_.text.data() + value.text.at;
    if (text[0] != '$' || text[1] != '.' || text[value.text.size - 1] == '.') return false;
    const schema* here = &source_;
    for (std::size_t from = 2, end = value.text.size; from < end;) {
      std::size_t to = from;
      for (char c = text[to]; to < end && c != '.'; c = text[to]) {
        if (!(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z') && !(c >= '0' && c <= '9') && c != '_') return false;
        ++to;
      }
      if (here->what != kind::object) return false;
      std::size_t member = 0;
      for (; member < here->size; ++member)
        if (here->members[member].name.size() == to - from && begins(text + from, here->members[member].name.data(), to - from)) break;
      if (member == here->size) return false;
      here = here->members[member].type;
      from = to + 1;
    }
    return here->id == wanted.id && here->what != kind::optional && here->what != kind::overlay;
  }
};

}  // namespace stepwise::detail
