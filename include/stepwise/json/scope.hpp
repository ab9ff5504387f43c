// SPDX-License-Identifier: BSL-1.0
// What the evaluation of an expression goes by: its tree, its constants, and what it is evaluated on.
#pragma once

#include <stepwise/json/error.hpp>
#include <stepwise/path/expression.hpp>
#include <stepwise/payload/json.hpp>

#include <boost/json/value.hpp>

#include <charconv>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <system_error>

namespace stepwise::detail {

/// An expression of any capacity, so that what evaluates it is compiled once.
struct expression_view {
  std::string_view text;
  const expression_node* nodes;
  const path_step* steps;
  std::size_t node_count;
  node_index root;

  template <std::size_t Capacity>
  constexpr expression_view(const expression<Capacity>& tree)  // NOLINT(google-explicit-constructor): as std::string_view
      : text(tree.text), nodes(tree.nodes), steps(tree.steps), node_count(tree.node_count), root(tree.root) {}

  constexpr std::string_view spelling(const expression_node& node) const { return text.substr(node.at, node.end - node.at); }
};

/// The variables that a state sees: those of its own block of states, then of the ones around it.
struct variable_scope {
  const boost::json::object* here = nullptr;
  const variable_scope* outer = nullptr;

  const json* find(std::string_view name) const {
    for (const variable_scope* at = this; at != nullptr; at = at->outer) {
      const json* found = at->here == nullptr ? nullptr : at->here->if_contains(name);
      if (found != nullptr) return found;
    }
    return nullptr;
  }
};

/// What an expression is evaluated on.
struct evaluation_scope {
  const json& input;
  const json& context;
  variable_scope variables{};
};

/// A value that is looked at where it is, or was made. It keeps how it was spelt, for messages.
struct operand {
  const json* there = nullptr;
  json made{};
  std::string_view spelling{};
  bool quoted = false;  // a text between quotes

  const json& value() const { return there != nullptr ? *there : made; }
};

/// A constant of an expression.
inline json literal(const expression_view& in, const expression_node& node) {
  switch (node.what) {
    case expression_node::type::string: {
      boost::json::string text;
      unescape(node.text, [&](char c) { text.push_back(c); });
      return text;
    }
    case expression_node::type::number: {
      const std::string_view digits = in.spelling(node);
      std::int64_t whole = 0;
      const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), whole);
      if (error == std::errc() && end == digits.data() + digits.size()) return whole;
      double number = 0;
      if (std::from_chars(digits.data(), digits.data() + digits.size(), number).ec != std::errc()) throw payload_error(std::string(digits), "a number in range", "one that is not");
      return number;
    }
    case expression_node::type::boolean: return node.boolean;
    default: return nullptr;
  }
}

}  // namespace stepwise::detail
