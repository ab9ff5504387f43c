// SPDX-License-Identifier: BSL-1.0
// A payload template taken apart, for those who look at it only; payload_template.hpp takes it apart.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace stepwise::detail {

/// The number of a node or a step in its tree.
using node_index = std::uint16_t;
inline constexpr node_index no_node = 0xFFFF;

/// A value in a template. The members of an object and the items of an array are a list by `next`
/// from `first` on. Texts are places in the template's characters, see template_tree.
struct template_node {
  enum class type : unsigned char { object, array, string, number, boolean, null, expression };
  struct place {
    std::size_t at = 0;
    std::size_t size = 0;
  };
  type what = type::null;
  bool boolean = false;
  double number = 0;
  place key{};    // of a member: its name, without the `.$` of an expression
  place text{};   // of a string or expression, decoded
  place source{};   // the value as it is written
  place raw_key{};
  node_index first = no_node;
  node_index next = no_node;
};

/// A tree without its sizes.
struct template_view {
  const template_node* nodes = nullptr;
  const char* decoded = nullptr;
  std::string_view text{};  // as it is written
  std::string_view wrong{};
  std::size_t error_at = 0;

  constexpr const template_node& operator[](node_index i) const { return nodes[i]; }
  constexpr std::string_view view(template_node::place at) const { return {decoded + at.at, at.size}; }
  constexpr std::string_view source(template_node::place at) const { return text.substr(at.at, at.size); }
};

}  // namespace stepwise::detail
