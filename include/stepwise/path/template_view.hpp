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
/// from `first` on. Texts are places in the template's characters; those of strings with escapes stand
/// decoded at the same place elsewhere, see template_tree.
struct template_node {
  enum class type : unsigned char { object, array, string, number, boolean, null, expression };
  struct place {
    std::size_t at = 0;
    std::size_t size = 0;
    bool decoded = false;  // in the decoded characters, else in the source
  };
  type what = type::null;
  bool boolean = false;
  double number = 0;
  place key{};    // of a member: its name, without the `.$` of an expression
  place text{};   // of a string or expression, decoded
  place source{};  // the value as it is written
  std::size_t key_end = 0;  // where the key ends with its quotes; it begins before `key`
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
  std::size_t count = 0;    // of nodes

  constexpr const template_node& operator[](node_index i) const { return nodes[i]; }
  constexpr std::string_view view(const template_node::place& at) const { return {(at.decoded ? decoded : text.data()) + at.at, at.size}; }
  constexpr std::string_view source(const template_node::place& at) const { return {text.data() + at.at, at.size}; }
  /// A key with its quotes.
  constexpr std::string_view raw_key(const template_node& node) const { return {text.data() + node.key.at - 1, node.key_end - node.key.at + 1}; }
};

}  // namespace stepwise::detail
