// SPDX-License-Identifier: BSL-1.0
// Asking a payload what a rule of a Choice says. Over described structs the members are compared as they
// are; what is untyped is looked at first, and one of another type makes the rule false.
#pragma once

#include <stepwise/payload/convert.hpp>
#include <stepwise/run/flow.hpp>
#include <stepwise/run/inline.hpp>
#include <stepwise/text/pattern.hpp>
#include <stepwise/text/timestamp.hpp>
#include <stepwise/workflow/lower.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

namespace stepwise::detail {

/// What a rule reads is not there, which a state has been allowed.
[[noreturn, gnu::cold, gnu::noinline]] inline void fail_to_read(std::string_view path) {
  throw json_failure("States.Runtime", "the rule reads " + std::string(path) + ", which is not there");
}

template <fixed_string Path, bool Must, class Visit>
STEPWISE_INLINE bool seek_nothing(Visit visit) {
  if constexpr (Must) fail_to_read(text_of<Path>);
  no_object none;
  return visit(none);
}

// A step of the path of a rule.
template <fixed_string Path, std::size_t I>
struct step_of_rule {
  static constexpr std::string_view text = rule_path<Path>.steps[I];
};

/// What `visit` says of the node at a path, or of no_object where something on the way is absent or null. A node
/// that must be there and is not is States.Runtime.
template <fixed_string Path, bool Must, std::size_t Depth = 0, class Object, class Visit>
STEPWISE_INLINE bool seek(Object& object, Visit visit) {
  using type = std::remove_const_t<Object>;
  constexpr const reference_path& path = rule_path<Path>;
  constexpr bool at_end = Depth == path.size;
  if constexpr (is_optional<type> || (is_nullable<type> && !at_end)) {
    if (object) return seek<Path, Must, Depth>(*object, visit);
    return seek_nothing<Path, Must>(visit);
  } else if constexpr (at_end) {
    return visit(object);
  } else if constexpr (std::is_same_v<type, json>) {
    if constexpr (Must) return visit(json_conversion<type>::template node<Path, Depth>(object));
    const auto* found = json_conversion<type>::template find<Path, Depth>(object);
    if (found != nullptr) return visit(*found);
    return seek_nothing<Path, Must>(visit);
  } else if constexpr (path.is_index(Depth)) {
    constexpr std::size_t position = path.position(Depth);
    if constexpr (schema_of<type>.what == kind::tuple) {
      return seek<Path, Must, Depth + 1>(tuple_conversion<type>::template item<position>(object), visit);
    } else {
      if (position >= object.size()) return seek_nothing<Path, Must>(visit);
      const auto& element = object[position];  // of a vector of booleans a copy
      return seek<Path, Must, Depth + 1>(element, visit);
    }
  } else {
    return with_member<step_of_rule<Path, Depth>>(object, [&](auto& below) { return seek<Path, Must, Depth + 1>(below, visit); });
  }
}

/// Numbers are compared by value, whatever their types.
template <class A>
constexpr auto widened(A value) {
  if constexpr (std::is_same_v<A, bool> || !std::is_arithmetic_v<A>)
    return value;
  else if constexpr (std::is_integral_v<A> && (sizeof(A) < 8 || std::is_signed_v<A>))
    return static_cast<std::int64_t>(value);
  else
    return static_cast<double>(value);
}

/// What `visit` says of a node's value: a view of a string, a number, a boolean, or a scalar where the
/// type is not known. False of what has none: null, an object.
template <class Node, class Visit>
STEPWISE_INLINE bool with_value(Node& node, Visit visit) {
  using type = std::remove_const_t<Node>;
  if constexpr (std::is_same_v<type, json>) {
    scalar found;
    return json_conversion<type>::read(node, found) && visit(found);
  } else if constexpr (is_nullable<type>) {
    return node && with_value(*node, visit);
  } else if constexpr (std::is_same_v<type, no_object>) {
    return false;
  } else {
    return visit(widened(scalar_value(node)));
  }
}

template <comparison Operator, class A, class B>
STEPWISE_INLINE bool in_order(const A& a, const B& b) {
  constexpr int relation = static_cast<int>(Operator) % 5;
  if constexpr (relation == 0) return a == b;
  if constexpr (relation == 1) return a < b;
  if constexpr (relation == 2) return a > b;
  if constexpr (relation == 3) return a <= b;
  if constexpr (relation == 4) return a >= b;
}

constexpr bool compares_timestamps(comparison op) { return op >= comparison::timestamp_equals && op <= comparison::timestamp_greater_than_equals; }

/// Compares two values of one type, or two texts as the timestamps that they are.
template <comparison Operator, class A, class B>
STEPWISE_INLINE bool compare_values(const A& a, const B& b) {
  if constexpr (compares_timestamps(Operator)) {
    const timestamp_value left = parse_timestamp(a);
    const timestamp_value right = parse_timestamp(b);
    return left.valid && right.valid && in_order<Operator>(left, right);
  } else if constexpr (Operator == comparison::string_matches) {
    return matches(a, b);
  } else if constexpr (std::is_same_v<A, double> != std::is_same_v<B, double>) {
    return in_order<Operator>(static_cast<double>(a), static_cast<double>(b));
  } else {
    return in_order<Operator>(a, b);
  }
}

/// What `visit` says of a value of the type that the operator compares; false where it is of another.
template <comparison Operator, class Value, class Visit>
STEPWISE_INLINE bool as_compared(const Value& value, Visit visit) {
  if constexpr (!std::is_same_v<Value, scalar>) {
    return visit(value);
  } else {
    constexpr scalar::type wanted = compared_type(Operator);
    if (value.what != wanted) return false;
    if constexpr (wanted == scalar::type::string)
      return visit(value.string);
    else if constexpr (wanted == scalar::type::number)
      return visit(value.number);
    else
      return visit(value.boolean);
  }
}

template <comparison Operator, class Node, class Other>
STEPWISE_INLINE bool compare_node(Node& node, const Other& other) {
  return with_value(node, [&](const auto& value) {
    return as_compared<Operator>(value, [&](const auto& left) {
      return as_compared<Operator>(other, [&](const auto& right) { return compare_values<Operator>(left, right); });
    });
  });
}

/// Whether a node is what is_null, is_numeric and the like ask for.
template <comparison Operator, class Node>
STEPWISE_INLINE bool is_so(Node& node) {
  using type = std::remove_const_t<Node>;
  constexpr scalar::type wanted = Operator == comparison::is_numeric   ? scalar::type::number
                                  : Operator == comparison::is_boolean ? scalar::type::boolean
                                                                       : scalar::type::string;
  if constexpr (std::is_same_v<type, no_object>) {
    return false;
  } else if constexpr (Operator == comparison::is_present) {
    return true;
  } else if constexpr (is_nullable<type>) {
    if (!node) return Operator == comparison::is_null;
    return is_so<Operator>(*node);
  } else if constexpr (Operator == comparison::is_null) {
    if constexpr (std::is_same_v<type, json>)
      return json_conversion<type>::is_null(node);
    else
      return false;
  } else if constexpr (std::is_same_v<type, json>) {
    scalar found;
    if (!json_conversion<type>::read(node, found) || found.what != wanted) return false;
    return Operator != comparison::is_timestamp || parse_timestamp(found.string).valid;
  } else if constexpr (!is_always(schema_of<type>, wanted)) {
    return false;
  } else if constexpr (Operator == comparison::is_timestamp) {
    return parse_timestamp(scalar_value(node)).valid;
  } else {
    return true;
  }
}

/// Defined by <stepwise/json.hpp>: the Context Object of an execution.
template <class Around>
struct json_context;

/// What `visit` makes of what a path begins with.
template <fixed_string Path, class Input, class Around, class Visit>
STEPWISE_INLINE bool with_root(Input& input, [[maybe_unused]] const Around& around, Visit visit) {
  using origin = reference_path::origin;
  if constexpr (rule_path<Path>.is_evaluated) {
    const auto found = evaluate_path<json, path<Path>>(input, around);
    return visit(found);
  } else if constexpr (rule_path<Path>.from == origin::input) {
    return visit(input);
  } else if constexpr (rule_path<Path>.from == origin::variable) {
    return visit(around.variables());
  } else {
    if constexpr (requires { sizeof(json_context<Around>); }) {
      const auto context = json_context<Around>::of(around);
      return visit(context);
    } else {
      static_assert(sizeof(report<json_wanted<path<Path>>>) != 0);
      __builtin_unreachable();
    }
  }
}

/// Whether a rule holds for a payload.
template <class Rule>
struct evaluation;
template <comparison Operator, fixed_string Variable, constant Value>
struct evaluation<compares<Operator, Variable, Value>> {
  template <class Input, class Around>
  STEPWISE_INLINE static bool holds(Input& input, const Around& around) {
    if constexpr (Operator == comparison::is_present && rule_path<Variable>.is_evaluated && find_text(text_of<Variable>, "${") == std::string_view::npos) {
      try {
        return asks(input, around);
      } catch (const contract_broken&) {
        return !constant_value<Value>();
      }
    } else {
      return asks(input, around);
    }
  }
  template <class Input, class Around>
  STEPWISE_INLINE static bool asks(Input& input, const Around& around) {
    return with_root<Variable>(input, around, [](auto& root) {
      return seek<Variable, Operator != comparison::is_present>(root, [](auto& node) {
        using type = std::remove_cvref_t<decltype(node)>;
        constexpr auto value = constant_value<Value>();
        if constexpr (is_test(Operator))
          return is_so<Operator>(node) == value;
        else if constexpr (std::is_same_v<type, json> || is_nullable<type> || std::is_same_v<type, no_object>)
          return compare_node<Operator>(node, widened(value));
        else
          return compare_values<Operator>(widened(scalar_value(node)), widened(value));
      });
    });
  }
};
template <comparison Operator, fixed_string Variable, fixed_string Path>
struct evaluation<compares_path<Operator, Variable, Path>> {
  template <class Input, class Around>
  STEPWISE_INLINE static bool holds(Input& input, const Around& around) {
    return with_root<Variable>(input, around, [&](auto& root) {
      return seek<Variable, true>(root, [&](auto& node) {
        return with_root<Path>(input, around, [&](auto& other_root) {
          return seek<Path, true>(other_root, [&](auto& other) {
            return with_value(other, [&](const auto& value) { return compare_node<Operator>(node, value); });
          });
        });
      });
    });
  }
};
template <class... Rules>
struct evaluation<and_<Rules...>> {
  template <class Input, class Around>
  STEPWISE_INLINE static bool holds(Input& input, const Around& around) {
    return (evaluation<Rules>::holds(input, around) && ...);
  }
};
template <class... Rules>
struct evaluation<or_<Rules...>> {
  template <class Input, class Around>
  STEPWISE_INLINE static bool holds(Input& input, const Around& around) {
    return (evaluation<Rules>::holds(input, around) || ...);
  }
};
template <class Rule>
struct evaluation<not_<Rule>> {
  template <class Input, class Around>
  STEPWISE_INLINE static bool holds(Input& input, const Around& around) {
    return !evaluation<Rule>::holds(input, around);
  }
};

}  // namespace stepwise::detail
