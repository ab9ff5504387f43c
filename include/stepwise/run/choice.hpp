// SPDX-License-Identifier: BSL-1.0
// Leaving a Choice.
#pragma once

#include <stepwise/payload/convert.hpp>
#include <stepwise/run/arrive.hpp>
#include <stepwise/run/flow.hpp>
#include <stepwise/run/rule.hpp>
#include <stepwise/workflow/rule.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
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

template <class S, class Route>
struct route_test {  // otherwise
  using type = void;
  using assign = typename S::assign;
};
template <class S, class Test, class Next, fixed_string Comment, class Assign>
struct route_test<S, when<Test, Next, Comment, Assign>> {
  using type = Test;
  using assign = Assign;
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

/// Goes on with what an output_path leaves of the payload.
template <class S, int Target, class Env, class Payload, class Arrive>
typename Arrive::result go_by_path(Env& env, Payload& payload, const Arrive& arrive) {
  output_of<S> output = sight<S, typename S::output_path>::at(env, payload, [](auto& node) -> output_of<S> { return take_node<output_of<S>, false>(node); });
  tell_exited<S>(env, output);
  return arrive.template go<Target>(env, std::move(output));
}
template <class S>
inline constexpr bool goes_by_path = place_of<typename S::output_path>.how != placement::replace;

template <class L, int I, std::size_t Alternative, class Env, class Payload, class Variant, class Arrive>
STEPWISE_INLINE typename Arrive::result go_alternative(Env& env, Payload& input, Variant& variant, const Arrive& arrive) {
  using S = node<L, I>;
  if constexpr (Alternative + 1 < std::variant_size_v<Variant>) {
    if (variant.index() != Alternative) return go_alternative<L, I, Alternative + 1>(env, input, variant, arrive);
  }
  constexpr std::size_t number = route_for<S, Variant>(Alternative);
  constexpr int target = target_of<L, I, number>;
  assign_from<typename route_test<S, typename route_at<typename S::routes, number>::type>::assign, S>(env, input);
  using wanted = typename node_payload<typename L::start, target>::type;
  if constexpr (goes_by_path<S>) {
    return go_by_path<S, target>(env, input, arrive);
  } else if constexpr (std::is_same_v<wanted, Payload>) {
    return arrive.template go<target>(env, std::move(input));
  } else {
    auto* const held = std::get_if<Alternative>(&variant);
    if (held == nullptr) __builtin_unreachable();  // the last one is not asked for: no handler gives a variant without a value
    auto& alternative = *held;
    if constexpr (S::over::text == "$") {
      return arrive.template go<target>(env, std::move(alternative));
    } else {
      using narrowed = typename at_path<typename S::over>::template covered_by<Payload, std::remove_reference_t<decltype(alternative)>>;
      return arrive.template go<target>(env, narrowed{input, alternative});
    }
  }
}

/// What the rules know of the payload where a route of S goes to a state that takes `Wanted`; nothing
/// where the payload fits as it is.
template <class S, std::size_t Route, class Wanted>
constexpr narrowing find_narrowing() {
  const schema& input = *info_of<S>.visible();
  if constexpr (!std::is_same_v<Wanted, unset>)
    if (compare(input, schema_of<Wanted>)) return narrow(input, known_behind(info_of<S>, Route));
  return {};
}
template <class S, std::size_t Route, class Wanted>
inline constexpr narrowing narrowing_of = find_narrowing<S, Route, Wanted>();

/// The path of a layer as a template argument.
template <const narrowing& Narrower, std::size_t Layer>
constexpr auto layer_path() {
  constexpr std::string_view text = Narrower.layers[Layer].text();
  fixed_string<text.size() + 1> made;
  for (std::size_t i = 0; i < text.size(); ++i) made.text[i] = text[i];
  return made;
}

template <int Target, const narrowing& Narrower, std::size_t Layer = 0, class Env, class Object, class Arrive>
STEPWISE_INLINE typename Arrive::result go_narrowed(Env& env, Object& object, const Arrive& arrive) {
  if constexpr (Layer == Narrower.size) {
    return arrive.template go<Target>(env, std::move(object));
  } else {
    constexpr auto path = layer_path<Narrower, Layer>();
    return with_node<path>(object, [&](auto& node) -> typename Arrive::result {
      covered<Object, path, 0, std::remove_reference_t<decltype(*node)>> over{object, *node};
      return go_narrowed<Target, Narrower, Layer + 1>(env, over, arrive);
    });
  }
}

[[noreturn, gnu::cold, gnu::noinline]] inline void miss(std::string_view state) {
  throw contract_broken("States.Runtime", "no rule of the Choice holds, and it has no Default", state);
}

template <class L, int I, std::size_t Route, class Env, class Payload, class Arrive>
STEPWISE_INLINE typename Arrive::result go_compared(Env& env, Payload& input, const Arrive& arrive) {
  using S = node<L, I>;
  using taken = route_test<S, typename route_at<typename S::routes, Route>::type>;
  using test = typename taken::type;
  constexpr int target = target_of<L, I, Route>;
  if constexpr (!std::is_void_v<test>) {
    if (!evaluation<test>::holds(input, surroundings<S, Env>{env})) {
      if constexpr (Route + 1 < info_of<S>.routes.size)
        return go_compared<L, I, Route + 1>(env, input, arrive);
      else
        miss(ref_of<S>.name);
    }
  }
  assign_from<typename taken::assign, S>(env, input);
  using wanted = typename node_payload<typename L::start, target>::type;
  if constexpr (goes_by_path<S>)
    return go_by_path<S, target>(env, input, arrive);
  else if constexpr (std::is_same_v<wanted, Payload>)
    return arrive.template go<target>(env, std::move(input));
  else
    return go_narrowed<target, narrowing_of<S, Route, wanted>>(env, input, arrive);
}

template <class L, int I, class Env, class Payload, class Arrive>
STEPWISE_INLINE typename Arrive::result choose(Env& env, Payload& input, const Arrive& arrive) {
  using S = node<L, I>;
  if constexpr (!goes_by_path<S>) tell_exited<S>(env, input);
  if constexpr (info_of<S>.routes[0].what == route::kind::alternative)
    return at_path<typename S::over>::visit(input, [&](auto& variant) -> typename Arrive::result { return go_alternative<L, I, 0>(env, input, variant, arrive); });
  else
    return go_compared<L, I, 0>(env, input, arrive);
}

template <class L, int I, class Env, class Arrive>
STEPWISE_INLINE typename Arrive::result leave_choice(Env& env, payload_at<L, I>&& input, const Arrive& arrive) {
  using S = node<L, I>;
  if constexpr (place_of<typename S::input_path>.how != placement::replace) {
    auto visible = make_work_input<S>(env, input);
    return choose<L, I>(env, visible, arrive);
  } else {
    return choose<L, I>(env, input, arrive);
  }
}

}  // namespace stepwise::detail
