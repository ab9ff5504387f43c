// SPDX-License-Identifier: BSL-1.0
// InputPath, OutputPath and ItemsPath that are no Reference Paths into the payload: with an index, a wildcard, a slice or a
// filter, into the Context Object, or of a variable.
#pragma once

#include <stepwise/path/context.hpp>
#include <stepwise/path/payload_template.hpp>
#include <stepwise/path/typing.hpp>
#include <stepwise/run/flow.hpp>
#include <stepwise/workflow/check/words.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <vector>

namespace stepwise::detail {

template <fixed_string Path>
struct path_expression<path<Path>> {
  static constexpr std::string_view text = text_of<Path>;
  static constexpr auto tree = parse_expression<room_for(text)>(text);
};

/// The C++ type at the steps of a path from Step on; json where the steps lead to what has none.
template <class Expression, node_index Step, class Here>
constexpr auto find_type_at() {
  if constexpr (Step == no_node) {
    return static_cast<Here*>(nullptr);
  } else {
    using type = path_step::type;
    constexpr const path_step& step = Expression::tree.steps[Step];
    constexpr kind what = schema_of<Here>.what;
    if constexpr (what == kind::optional || what == kind::nullable) {
      return find_type_at<Expression, Step, typename Here::value_type>();
    } else if constexpr (step.what == type::member && !step.escaped && what == kind::map) {
      return find_type_at<Expression, step.next, typename Here::mapped_type>();
    } else if constexpr (step.what == type::member && !step.escaped && what == kind::object) {
      constexpr std::size_t index = member_index(schema_of<Here>, step.name);
      if constexpr (index == no_member)
        return static_cast<json*>(nullptr);
      else
        return find_type_at<Expression, step.next, std::remove_cvref_t<decltype(member_at<index>(std::declval<Here&>()))>>();
    } else if constexpr (what == kind::array && step.what != type::member && step.what != type::members && step.what != type::deep) {
      return find_type_at<Expression, step.next, typename Here::value_type>();
    } else {
      return static_cast<json*>(nullptr);
    }
  }
}
template <class Expression, class Payload>
constexpr auto find_type_read() {
  constexpr const auto& tree = Expression::tree;
  if constexpr (!tree.valid() || tree.nodes[tree.root].what == expression_node::type::call) {
    return static_cast<Payload*>(nullptr);  // the check reports it
  } else if constexpr (tree.nodes[tree.root].what == expression_node::type::substituted) {
    return static_cast<json*>(nullptr);
  } else if constexpr (constexpr const expression_node& root = tree.nodes[tree.root]; root.from == expression_node::origin::input) {
    using found = std::remove_pointer_t<decltype(find_type_at<Expression, root.first, Payload>())>;
    if constexpr (schema_of<found>.what == kind::optional)
      return static_cast<typename found::value_type*>(nullptr);
    else if constexpr (std::is_same_v<found, json> || is_definite(tree, root))
      return static_cast<found*>(nullptr);
    else
      return static_cast<std::vector<found>*>(nullptr);
  } else if constexpr (root.from == expression_node::origin::context) {
    constexpr kind what = [] {
      sentence problem;
      const readable source{{}, &context_schema<json>, {}};
      const shape found = expression_typing(tree, source, problem).type();
      return found.known() ? found.what() : kind::json;
    }();
    if constexpr (what == kind::string)
      return static_cast<std::string*>(nullptr);
    else if constexpr (what == kind::integer)
      return static_cast<std::int64_t*>(nullptr);
    else
      return static_cast<json*>(nullptr);
  } else {
    return static_cast<json*>(nullptr);  // a state does not know the types of its workflow's variables
  }
}
template <class Payload, fixed_string Path>
struct evaluated_type {
  using type = std::remove_pointer_t<decltype(find_type_read<path_expression<path<Path>>, Payload>())>;
};

/// Checks a path that is evaluated. Of a Fail's error and cause it may be a function.
constexpr void check_evaluated_path(sentence& out, const state_info& at, std::string_view field, std::string_view text, const readable& source, path_use use) {
  const auto tree = parse_expression<256>(text);
  const auto begin = [&]() -> sentence& { return out << "state " << at.self->type_name << ": its " << field; };
  const bool is_call = tree.valid() && tree.nodes[tree.root].what == expression_node::type::call;
  if (!tree.valid() || (is_call && at.type != state_type::fail)) {
    begin() << ", " << text << ", is no path: ";
    if (is_call)
      out << "it is a function, which stands in parameters";
    else
      out << tree.wrong << ", at character " << static_cast<std::int64_t>(tree.error_at + 1);
    return;
  }
  sentence problem;
  expression_typing typing(tree, source, problem, at.allows("can-fail"));
  shape found = typing.type();
  if (problem) {
    begin() << " reads " << problem.view();
    if (typing.allowable() && !problem.view().ends_with('?')) allow_hint(out, "can-fail");
    return;
  }
  const bool may_be_absent = found.what() == kind::optional;
  if ((typing.partial() || may_be_absent) && use != path_use::presence && !at.allows("can-fail")) {
    begin() << (field.ends_with('s') ? " of " : " ") << text << " can fail: " << (may_be_absent ? std::string_view("what it leads to may be absent") : typing.why_partial());
    allow_hint(out, "can-fail");
    return;
  }
  if (may_be_absent) found = {view_of(found.at.base->element), 0};
  if (found.what() == kind::nullable) found = {view_of(found.at.base->element), 0};
  constexpr std::string_view words[] = {"", "a string", "a number", "a boolean"};
  constexpr scalar::type types[] = {{}, scalar::type::string, scalar::type::number, scalar::type::boolean};
  const auto wanted = static_cast<std::size_t>(use);
  if (use == path_use::anything || use == path_use::presence || found.what() == kind::json) return;
  if (found.arrays == 0 && found.at.base != nullptr && is_always(*found.at.base, types[wanted])) return;
  begin() << " reads " << text << ", which is ";
  write_shape(out, found);
  out << "; it must be " << words[wanted];
}

template <class S>
struct path_check {
  static constexpr void check(sentence& out, const state_info& at, std::string_view field, std::string_view text, const readable& source, path_use use) {
    check_evaluated_path(out, at, field, text, source, use);
  }
};

}  // namespace stepwise::detail
