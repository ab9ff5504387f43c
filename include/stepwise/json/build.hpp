// SPDX-License-Identifier: BSL-1.0
// What a payload template needs JSON values for.
#pragma once

#include <stepwise/json/context.hpp>
#include <stepwise/json/evaluate.hpp>
#include <stepwise/json/read.hpp>
#include <stepwise/json/write.hpp>
#include <stepwise/run/build.hpp>
#include <stepwise/run/failure.hpp>

#include <boost/json/value.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace stepwise::detail {

constexpr bool reads(const expression_view& in, expression_node::origin from) {
  for (std::size_t i = 0; i < in.node_count; ++i)
    if (in.nodes[i].what == expression_node::type::path && in.nodes[i].from == from) return true;
  return false;
}

template <class To>
struct json_route {
  template <class Expression, class Source, class Around>
  static To evaluate(const Source& source, [[maybe_unused]] const Around& around) {
    using origin = expression_node::origin;
    using provider = hash_provider<calls(Expression::tree, function::hash)>;
    static_assert(provider::there, "States.Hash needs OpenSSL: include <stepwise/json/hash.hpp> and link stepwise::hash");
    try {
      const json input = to_json(source);
      json context;
      if constexpr (reads(Expression::tree, origin::context)) context = json_context<Around>::of(around);
      json variables;
      if constexpr (reads(Expression::tree, origin::variable)) variables = to_json(around.variables());
      return from_json<To>(detail::evaluate(Expression::tree, {input, context, {variables.if_object()}}, provider::digest));
    } catch (const payload_error& misfit) {
      const std::string_view said = misfit.what();  // of a path, it begins with that
      throw contract_broken("States.Runtime", said.starts_with(Expression::text) ? std::string(said) : joined({Expression::text, ": ", said}),
                            ref_of<typename Around::state>.name);
    }
  }

  /// A part of a template that goes into an untyped payload.
  template <class Field, node_index I, class Source, class Around>
  static json assemble([[maybe_unused]] Source& source, [[maybe_unused]] const Around& around) {
    constexpr const template_view& tree = parsed_field<Field>::value.tree;
    constexpr const template_node& node = tree[I];
    if constexpr (node.what == template_node::type::object || node.what == template_node::type::array) {
      return [&]<std::size_t... Child>(std::index_sequence<Child...>) {
        if constexpr (node.what == template_node::type::array) {
          boost::json::array made;
          (made.push_back(build<Field, child<Field, I>(Child), json>(source, around)), ...);
          return json(std::move(made));
        } else {
          boost::json::object made;
          (made.emplace(tree.view(tree[child<Field, I>(Child)].key), build<Field, child<Field, I>(Child), json>(source, around)), ...);
          return json(std::move(made));
        }
      }(std::make_index_sequence<count_children<Field, I>()>{});
    } else {
      return parse_json(tree.source(node.source));
    }
  }
};

}  // namespace stepwise::detail
