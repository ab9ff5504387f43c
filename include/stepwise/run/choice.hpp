// SPDX-License-Identifier: BSL-1.0
// Leaving a Choice.
#pragma once

#include <stepwise/payload/convert.hpp>
#include <stepwise/run/arrive.hpp>
#include <stepwise/workflow/descriptor.hpp>

#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <utility>
#include <variant>

namespace stepwise::detail {

template <class Routes, std::size_t I>
struct route_at;
template <class... R, std::size_t I>
struct route_at<routes<R...>, I> {
  using type = at<list<R...>, I>;
};

template <comparison Operator, class A, class B>
STEPWISE_INLINE bool holds(const A& a, const B& b) {
  constexpr int kind = static_cast<int>(Operator) % 5;
  if constexpr (Operator == comparison::boolean_equals || kind == 0) return a == b;
  if constexpr (kind == 1) return a < b;
  if constexpr (kind == 2) return a > b;
  if constexpr (kind == 3) return a <= b;
  if constexpr (kind == 4) return a >= b;
}

/// Compares numbers by value, whatever their types.
template <class A>
constexpr auto widened(A value) {
  if constexpr (std::is_same_v<A, bool> || !std::is_arithmetic_v<A>)
    return value;
  else if constexpr (std::is_integral_v<A> && (sizeof(A) < 8 || std::is_signed_v<A>))
    return static_cast<std::int64_t>(value);
  else
    return static_cast<double>(value);
}

template <comparison Operator, class A, class B>
STEPWISE_INLINE bool holds_widened(const A& left, const B& right) {
  if constexpr (std::is_same_v<A, std::int64_t> != std::is_same_v<B, std::int64_t>)
    return holds<Operator>(static_cast<double>(left), static_cast<double>(right));
  else
    return holds<Operator>(left, right);
}

template <class Test>
struct comparing {
  static constexpr bool value = false;
};
template <comparison Operator, fixed_string Variable, constant Value>
struct comparing<compares<Operator, Variable, Value>> {
  static constexpr bool value = true;

  template <class Input>
  STEPWISE_INLINE static bool test(Input& input) {
    return with_node<Variable>(input, [](auto& node) {
      using type = std::remove_cvref_t<decltype(node)>;
      if constexpr (std::is_same_v<type, json>)
        return json_conversion<type>::compare(node, Operator, make_scalar(constant_value<Value>()));
      else
        return holds_widened<Operator>(widened(scalar_value(node)), widened(constant_value<Value>()));
    });
  }
};

template <class Route>
struct route_test {
  using type = void;  // otherwise
};
template <class Test, class Next, fixed_string Comment>
struct route_test<when<Test, Next, Comment>> {
  using type = Test;
};

/// Which route takes each alternative of the Choice `S`, by number; no_member where none does.
template <class S, class Variant>
constexpr std::size_t route_for(std::size_t alternative) {
  const auto& all = info_of<S>.routes;
  for (std::size_t i = 0; i < all.size; ++i) {
    if (all[i].what == route::kind::otherwise) return i;
    if (same_type(*all[i].alternative, *schema_of<Variant>.members[alternative].type)) return i;
  }
  return no_member;
}

template <class L, int I, std::size_t Alternative, class Env, class Variant, class Arrive>
STEPWISE_INLINE typename Arrive::result go_alternative(Env& env, payload_at<L, I>& input, Variant& variant, const Arrive& arrive) {
  using S = node<L, I>;
  if constexpr (Alternative + 1 < std::variant_size_v<Variant>) {
    if (variant.index() != Alternative) return go_alternative<L, I, Alternative + 1>(env, input, variant, arrive);
  }
  constexpr int target = target_of<L, I, route_for<S, Variant>(Alternative)>;
  using wanted = typename node_payload<typename L::start, target>::type;
  if constexpr (std::is_same_v<wanted, payload_at<L, I>>) {
    return arrive.template go<target>(env, std::move(input));
  } else {
    auto* const held = std::get_if<Alternative>(&variant);
    if (held == nullptr) __builtin_unreachable();  // the last one is not asked for: no handler gives a variant without a value
    auto& alternative = *held;
    if constexpr (S::over::text == "$") {
      return arrive.template go<target>(env, std::move(alternative));
    } else {
      using narrowed = typename at_path<typename S::over>::template covered_by<payload_at<L, I>, std::remove_reference_t<decltype(alternative)>>;
      return arrive.template go<target>(env, narrowed{input, alternative});
    }
  }
}

template <class L, int I, std::size_t Route, class Env, class Arrive>
STEPWISE_INLINE typename Arrive::result go_compared(Env& env, payload_at<L, I>& input, const Arrive& arrive) {
  using S = node<L, I>;
  using test = typename route_test<typename route_at<typename S::routes, Route>::type>::type;
  if constexpr (comparing<test>::value) {
    if (!comparing<test>::test(input)) return go_compared<L, I, Route + 1>(env, input, arrive);
  }
  return arrive.template go<target_of<L, I, Route>>(env, std::move(input));
}

template <class L, int I, class Env, class Arrive>
STEPWISE_INLINE typename Arrive::result leave_choice(Env& env, payload_at<L, I>&& input, const Arrive& arrive) {
  using S = node<L, I>;
  if constexpr (info_of<S>.routes[0].what == route::kind::alternative)
    return at_path<typename S::over>::visit(input, [&](auto& variant) -> typename Arrive::result { return go_alternative<L, I, 0>(env, input, variant, arrive); });
  else
    return go_compared<L, I, 0>(env, input, arrive);
}

}  // namespace stepwise::detail
