// SPDX-License-Identifier: BSL-1.0
// Making a payload by a template. Constants and paths through structs are C++ assignments; what needs
// JSON values (functions, indices, wildcards) is evaluated on those, by <stepwise/json.hpp>.
#pragma once

#include <stepwise/path/expression.hpp>
#include <stepwise/payload/convert.hpp>
#include <stepwise/run/flow.hpp>
#include <stepwise/workflow/check/template.hpp>
#include <stepwise/workflow/report.hpp>

#include <boost/describe/enum_from_string.hpp>

#include <cstddef>
#include <string>
#include <type_traits>
#include <utility>

namespace stepwise::detail {

/// The expression at a node of a template.
template <class Field, node_index I>
struct expression_at {
  static constexpr std::string_view text = parsed_field<Field>::value.tree.view(parsed_field<Field>::value.tree[I].text);
  static constexpr auto tree = parse_expression<room_for(text)>(text);
};

/// Whether an expression is a path that leads from struct to struct, beginning in the payload, or in a
/// variable where `variables` is their type.
template <class Expression>
constexpr bool leads_through_structs(const schema& source, expression_node::origin from) {
  const auto& tree = Expression::tree;
  const expression_node& path = tree.nodes[tree.root];
  if (path.what != expression_node::type::path || path.from != from) return false;
  view here = view_of(&source);
  if (from == expression_node::origin::variable) {
    if (here.what() != kind::object) return false;
    here = member_of(here, path.text);
  }
  for (node_index i = path.first; i != no_node; i = tree.steps[i].next) {
    const path_step& step = tree.steps[i];
    if (step.what == path_step::type::index && here.what() == kind::tuple && step.from >= 0) {
      here = view_of(here.base->members[step.from].type);
      continue;
    }
    if (step.what != path_step::type::member || step.escaped || here.what() != kind::object) return false;
    here = member_of(here, step.name);
  }
  return true;
}

template <class Around>
using variables_of = std::remove_cvref_t<decltype(std::declval<const Around&>().variables())>;
template <class Expression, class Around>
constexpr bool leads_through_variables() {
  constexpr auto from = expression_node::origin::variable;
  if constexpr (Expression::tree.nodes[Expression::tree.root].from == from)
    return leads_through_structs<Expression>(schema_of<variables_of<Around>>, from);
  else
    return false;
}

/// Whether an expression is a path into the item of a Map, from struct to struct; then `$$.Map.Item` is cut off.
template <class Expression, class Around>
constexpr node_index find_item_step() {
  if constexpr (requires(const Around& around) { around.value; }) {
    const auto& tree = Expression::tree;
    const expression_node& path = tree.nodes[tree.root];
    if (path.what != expression_node::type::path || path.from != expression_node::origin::context) return no_node;
    node_index at = path.first;
    for (const std::string_view name : {"Map", "Item"}) {
      if (at == no_node || tree.steps[at].what != path_step::type::member || tree.steps[at].name != name) return no_node;
      at = tree.steps[at].next;
    }
    if (at == no_node || tree.steps[at].what != path_step::type::member) return no_node;
    if (tree.steps[at].name != "Value") return tree.steps[at].next == no_node ? at : no_node;
    view here = view_of(&schema_of<std::remove_cvref_t<decltype(std::declval<const Around&>().value)>>);
    for (node_index i = tree.steps[at].next; i != no_node; i = tree.steps[i].next) {
      if (tree.steps[i].what != path_step::type::member || tree.steps[i].escaped || here.what() != kind::object) return no_node;
      here = member_of(here, tree.steps[i].name);
    }
    return at;
  } else {
    return no_node;
  }
}

template <class Expression, node_index Step>
struct name_of_path_step {
  static constexpr std::string_view text = Expression::tree.steps[Step].name;
};

/// What a path of state S leads to, as what is wanted of it. What may be absent may turn out to be; what
/// is untyped may not fit.
template <class S, class Expression, class To, class Here>
To take_value(Here& here) {
  using given = std::remove_const_t<Here>;
  if constexpr (is_optional<given>) {
    if (!here) [[unlikely]]
      throw contract_broken("States.Runtime", joined({Expression::text, " leads to nothing"}), ref_of<S>.name);
    return take_value<S, Expression, To>(*here);
  } else if constexpr (std::is_same_v<To, given> || std::is_arithmetic_v<given> || std::is_same_v<given, std::string>) {
    return convert<To>(given(here));
  } else {
    try {
      return convert<To>(given(here));
    } catch (const json_failure& misfit) {
      throw contract_broken("States.Runtime", joined({Expression::text, ": ", misfit.message()}), ref_of<S>.name);
    }
  }
}

template <class S, class Expression, node_index Step, class To, class Here>
To take(Here& here) {
  if constexpr (Step == no_node) {
    return take_value<S, Expression, To>(here);
  } else if constexpr (Expression::tree.steps[Step].what == path_step::type::index) {
    constexpr auto index = static_cast<std::size_t>(Expression::tree.steps[Step].from);
    return take<S, Expression, Expression::tree.steps[Step].next, To>(tuple_conversion<std::remove_const_t<Here>>::template item<index>(here));
  } else {
    return with_member<name_of_path_step<Expression, Step>>(
        here, [](auto& below) -> To { return take<S, Expression, Expression::tree.steps[Step].next, To>(below); });
  }
}
// What is covered by a placed result has no type to copy.
template <class S, class Expression, node_index Step, class To, class Object, fixed_string Path, std::size_t Depth, class Value>
  requires(Step == no_node)
To take(covered<Object, Path, Depth, Value>& here) {
  return convert<To>(placed<Object, Path, Value>{here.object, here.value});
}

template <class Field, node_index I, class To, class Source, class Around>
void build_member(To& made, Source& source, const Around& around) {
  constexpr const template_view& tree = parsed_field<Field>::value.tree;
  constexpr std::size_t member = member_index(schema_of<To>, tree.view(tree[I].key));
  member_at<member>(made) = build<Field, I, std::remove_cvref_t<decltype(member_at<member>(made))>>(source, around);
}

/// The number of the items of an array, or of the members of an object.
template <class Field, node_index I>
constexpr std::size_t count_children() {
  constexpr const template_view& tree = parsed_field<Field>::value.tree;
  std::size_t count = 0;
  for (node_index at = tree[I].first; at != no_node; at = tree[at].next) ++count;
  return count;
}
template <class Field, node_index I>
constexpr node_index child(std::size_t number) {
  const template_view& tree = parsed_field<Field>::value.tree;
  node_index at = tree[I].first;
  for (; number > 0; --number) at = tree[at].next;
  return at;
}

template <class Field, node_index I, class To, class Source, class Around, std::size_t... Child>
To build_children([[maybe_unused]] Source& source, [[maybe_unused]] const Around& around, std::index_sequence<Child...>) {
  constexpr const template_view& tree = parsed_field<Field>::value.tree;
  To made{};
  if constexpr (schema_of<To>.what == kind::array)
    (made.push_back(build<Field, child<Field, I>(Child), typename To::value_type>(source, around)), ...);
  else if constexpr (schema_of<To>.what == kind::map)
    (made.emplace(tree.view(tree[child<Field, I>(Child)].key), build<Field, child<Field, I>(Child), typename To::mapped_type>(source, around)), ...);
  else
    (build_member<Field, child<Field, I>(Child)>(made, source, around), ...);
  return made;
}

template <class To>
To build_text(std::string_view text) {
  if constexpr (std::is_enum_v<To>) {
    To made{};
    boost::describe::enum_from_string(std::string(text).c_str(), made);
    return made;
  } else if constexpr (schema_of<To>.what == kind::literal) {
    return To{};
  } else if constexpr (schema_of<To>.what == kind::other_than) {
    return To{typename To::value_type(text)};
  } else {
    return To(text);
  }
}

// That it fits has been checked.
template <class Field, node_index I, class To, class Source, class Around>
To build([[maybe_unused]] Source& source, [[maybe_unused]] const Around& around) {
  using type = template_node::type;
  constexpr const template_view& tree = parsed_field<Field>::value.tree;
  constexpr const template_node& node = tree[I];
  if constexpr (node.what == type::expression) {
    using expression = expression_at<Field, I>;
    constexpr const expression_node& root = expression::tree.nodes[expression::tree.root];
    using origin = expression_node::origin;
    if constexpr (leads_through_structs<expression>(schema_of<Source>, origin::input)) {
      return take<typename Around::state, expression, root.first, To>(source);
    } else if constexpr (constexpr node_index item = find_item_step<expression, Around>(); item != no_node) {
      constexpr std::string_view name = expression::tree.steps[item].name;
      if constexpr (name == "Value")
        return take<typename Around::state, expression, expression::tree.steps[item].next, To>(around.value);
      else if constexpr (name == "Index")
        return convert<To>(static_cast<std::int64_t>(around.index));
      else if constexpr (name == "Source")
        return convert<To>(std::string(around.source));
      else if (around.key.data() == nullptr) [[unlikely]]
        throw contract_broken("States.Runtime", joined({expression::text, " leads to nothing: the item is that of an array"}), ref_of<typename Around::state>.name);
      else
        return convert<To>(std::string(around.key));
    } else if constexpr (leads_through_variables<expression, Around>()) {
      auto& variables = around.variables();
      return take<typename Around::state, expression, root.first, To>(member_at<member_index(schema_of<variables_of<Around>>, root.text)>(variables));
    } else if constexpr (requires { sizeof(json_route<To>); }) {
      return json_route<To>::template evaluate<expression>(source, around);
    } else {
      static_assert(sizeof(report<json_wanted<expression>>) != 0);
      __builtin_unreachable();
    }
  } else if constexpr (std::is_same_v<To, json>) {
    return json_route<To>::template assemble<Field, I>(source, around);
  } else if constexpr (is_optional<To> || is_nullable<To>) {
    if constexpr (node.what == type::null)
      return To();
    else
      return To(build<Field, I, typename To::value_type>(source, around));
  } else if constexpr (node.what == type::object || node.what == type::array) {
    return build_children<Field, I, To>(source, around, std::make_index_sequence<count_children<Field, I>()>{});
  } else if constexpr (node.what == type::string) {
    return build_text<To>(tree.view(node.text));
  } else if constexpr (schema_of<To>.what == kind::literal) {
    return To{};
  } else if constexpr (schema_of<To>.what == kind::other_than) {
    return To{static_cast<typename To::value_type>(node.what == type::number ? node.number : node.boolean)};
  } else if constexpr (node.what == type::number) {
    return static_cast<To>(node.number);
  } else {
    return node.boolean;
  }
}

/// Makes the values of an Assign from node I on, then sets them.
template <class Field, node_index I, class Source, class Around>
void set_from(Source& source, const Around& around) {
  if constexpr (I != no_node) {
    constexpr const template_view& tree = parsed_field<Field>::value.tree;
    constexpr std::string_view name = tree.view(tree[I].key);
    auto& variables = around.variables();
    if constexpr (std::is_same_v<variables_of<Around>, json>) {
      auto made = build<Field, I, json>(source, around);
      set_from<Field, tree[I].next>(source, around);
      json_conversion<variables_of<Around>>::set(variables, name, std::move(made));
    } else {
      auto& variable = member_at<member_index(schema_of<variables_of<Around>>, name)>(variables);
      auto made = build<Field, I, std::remove_reference_t<decltype(variable)>>(source, around);
      set_from<Field, tree[I].next>(source, around);
      variable = std::move(made);
    }
  }
}
template <class Field, class Source, class Around>
void set_variables(Source& source, const Around& around) {
  set_from<Field, parsed_field<Field>::value.tree[0].first>(source, around);
}

}  // namespace stepwise::detail
