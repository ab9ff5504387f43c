// SPDX-License-Identifier: BSL-1.0
// Paths and intrinsic functions on JSON values, when they run. What goes wrong is States.Runtime.
#pragma once

#include <stepwise/json/functions.hpp>
#include <stepwise/json/paths.hpp>
#include <stepwise/json/scope.hpp>
#include <stepwise/path/expression.hpp>
#include <stepwise/text/fixed_string.hpp>

#include <boost/json/value.hpp>

#include <cstddef>
#include <utility>
#include <vector>

namespace stepwise::detail {

class expression_evaluator {
 public:
  expression_evaluator(const expression_view& in, const evaluation_scope& on, digest_function* digest) : in_(in), paths_(in_, on), digest_(digest) {}

  operand evaluate(node_index at) const {
    const expression_node& node = in_.nodes[at];
    if (node.what == expression_node::type::path) return paths_.read(node);
    if (node.what == expression_node::type::substituted) throw payload_error(std::string(in_.text), "its ${...} filled in", "it as it was written");
    if (node.what != expression_node::type::call)
      return {.made = literal(in_, node), .spelling = in_.spelling(node), .quoted = node.what == expression_node::type::string};
    std::vector<operand> arguments;
    for (node_index i = node.first; i != no_node; i = in_.nodes[i].next) arguments.push_back(evaluate(i));
    return {.made = call_function(node.name, arguments, digest_), .spelling = in_.spelling(node)};
  }

 private:
  expression_view in_;
  path_reader paths_;
  digest_function* digest_;
};

/// The value of an expression that is valid. Throws payload_error: for a definite path that leads to
/// nothing, and for an argument that its function does not take.
inline json evaluate(const expression_view& in, const evaluation_scope& on, digest_function* digest = nullptr) {
  operand found = expression_evaluator(in, on, digest).evaluate(in.root);
  return found.there != nullptr ? *found.there : std::move(found.made);
}

constexpr bool calls(const expression_view& in, function name) {
  for (std::size_t i = 0; i < in.node_count; ++i)
    if (in.nodes[i].what == expression_node::type::call && in.nodes[i].name == name) return true;
  return false;
}

/// What hashes for an expression that needs it; <stepwise/json/hash.hpp> gives it.
template <bool Needed>
struct hash_provider {
  static constexpr bool there = !Needed;
  static constexpr digest_function* digest = nullptr;
};

/// The value of an expression that the program was written with.
template <fixed_string Text>
json evaluate(const evaluation_scope& on) {
  static constexpr auto tree = parse_expression<room_for(text_of<Text>)>(text_of<Text>);
  static_assert(tree.valid(), "this is neither a path nor an intrinsic function");
  using provider = hash_provider<calls(tree, function::hash)>;
  static_assert(provider::there, "States.Hash needs OpenSSL: include <stepwise/json/hash.hpp> and link stepwise::hash");
  return evaluate(tree, on, provider::digest);
}

}  // namespace stepwise::detail
