// SPDX-License-Identifier: BSL-1.0
// What flows through a state that has more to say of it than its work: InputPath, Parameters, Result,
// ResultSelector, ResultPath, OutputPath, carried out.
#pragma once

#include <stepwise/payload/convert.hpp>
#include <stepwise/run/failure.hpp>
#include <stepwise/run/handlers.hpp>
#include <stepwise/run/inline.hpp>
#include <stepwise/workflow/report.hpp>

#include <string_view>
#include <type_traits>
#include <utility>

namespace stepwise::detail {

/// Defined by <stepwise/json.hpp>: evaluates an expression on a payload by way of JSON.
template <class To>
struct json_route;

/// Said where that is needed by an expression that json_scan has not seen.
template <class Expression>
struct json_wanted {
  static constexpr sentence words = [] {
    sentence out;
    out << "run: " << Expression::text << " is evaluated by way of JSON; include <stepwise/json.hpp>, and link stepwise::json";
    return out;
  }();
};

/// What the expressions of state S see besides its payload.
template <class S, class Env>
struct surroundings {
  using state = S;
  Env& env;

  auto& variables() const { return env.execution.variables; }
};

/// Sets the variables that an Assign names, from what it reads; defined by <stepwise/data_flow.hpp>. All
/// of its values are made before the first one is set.
template <class Field, class Source, class Around>
void set_variables(Source& source, const Around& around);

template <class Assign, class S, class Env, class Source>
STEPWISE_INLINE void assign_from([[maybe_unused]] Env& env, [[maybe_unused]] Source& source) {
  if constexpr (!std::is_same_v<Assign, unset>) set_variables<Assign>(source, surroundings<S, Env>{env});
}

/// What node I of a template makes of `source`; defined by <stepwise/data_flow.hpp>.
template <class Field, node_index I, class To, class Source, class Around>
To build(Source& source, const Around& around);

/// The expression of a path that is evaluated; defined by <stepwise/data_flow.hpp>.
template <class Path>
struct path_expression;

/// What a path that is evaluated gives.
template <class To, class Path, class Source, class Around>
To evaluate_path(const Source& source, const Around& around) {
  if constexpr (requires { sizeof(json_route<To>); }) {
    return json_route<To>::template evaluate<path_expression<Path>>(source, around);
  } else {
    static_assert(sizeof(report<json_wanted<Path>>) != 0);
    __builtin_unreachable();
  }
}

/// Puts a result over a member of the payload, whose type stays as it is.
template <class S, class Path>
struct put_member;
template <class S, fixed_string Path>
struct put_member<S, path<Path>> {
  template <class Payload, class Value>
  STEPWISE_INLINE static void into(Payload& payload, Value&& value) {
    if constexpr (!overlay_path<Path>.valid()) {
      throw contract_broken("States.Runtime", joined({"a result is not put at ", text_of<Path>, " in process"}), ref_of<S>.name);
    } else if constexpr (std::is_same_v<Payload, json>) {
      if (!json_conversion<Payload>::template put<Path>(payload, value)) [[unlikely]]
        throw contract_broken("States.Runtime", joined({"a result cannot be put at ", text_of<Path>, ": what is there is no object"}), ref_of<S>.name);
    } else {
      member_at<member_index(schema_of<Payload>, overlay_path<Path>.steps[0])>(payload) = std::forward<Value>(value);
    }
  }
};

/// What `visit` makes of the node that an input_path or output_path leads to.
template <class S, class Path>
struct sight {
  template <class Env, class Object, class Visit>
  static decltype(auto) at(Env&, Object& object, Visit visit) {
    try {
      return at_path<Path>::visit(object, visit);
    } catch (const json_failure& missing) {
      throw contract_broken("States.Runtime", missing.message(), ref_of<S>.name);
    }
  }
};
template <class S, class Path>
  requires(place_of<Path>.is_evaluated)
struct sight<S, Path> {
  template <class Env, class Object, class Visit>
  static decltype(auto) at(Env& env, Object& object, Visit visit) {
    using found = typename seen_through<std::remove_const_t<Object>, Path>::type;
    auto made = evaluate_path<found, Path>(object, surroundings<S, Env>{env});
    return visit(made);
  }
};
template <class S, class Path>
  requires(place_of<Path>.how == placement::replace)
struct sight<S, Path> {
  template <class Env, class Object, class Visit>
  STEPWISE_INLINE static decltype(auto) at(Env&, Object& object, Visit visit) {
    return visit(object);
  }
};
template <class S>
struct sight<S, discard> {
  template <class Env, class Object, class Visit>
  STEPWISE_INLINE static decltype(auto) at(Env&, Object&, Visit visit) {
    empty_object none;
    return visit(none);
  }
};

/// Whether the input has to be whole behind the work.
template <class S>
constexpr bool keeps_input_behind() {
  if constexpr (works(S::type))
    return keeps_input<S>();
  else if constexpr (S::type == state_type::pass)
    return place_of<typename S::result_path>.how != placement::replace;
  else
    return false;
}

template <class To, bool Keep, class Node>
STEPWISE_INLINE To take_node(Node& node) {
  if constexpr (Keep)
    return convert<To>(std::remove_const_t<Node>(node));
  else
    return convert<To>(std::move(node));
}

/// What the work of S gets.
template <class S, class Env>
STEPWISE_INLINE work_input<S> make_work_input(Env& env, typename S::input& input) {
  return sight<S, typename S::input_path>::at(env, input, [&](auto& visible) -> work_input<S> {
    if constexpr (S::type != state_type::map && requires { typename S::parameters::payload; })  // of a Map they are for its items
      return build<typename S::parameters, 0, work_input<S>>(visible, surroundings<S, Env>{env});
    else
      return take_node<work_input<S>, keeps_input_behind<S>()>(visible);
  });
}

/// What flows on, from the input and what the work has given.
template <class S, class Env, class Result>
STEPWISE_INLINE output_of<S> flow_out([[maybe_unused]] Env& env, [[maybe_unused]] typename S::input& input, Result result) {
  const auto leave = [&](auto& placed) -> output_of<S> {
    return sight<S, typename S::output_path>::at(env, placed, [](auto& node) -> output_of<S> { return take_node<output_of<S>, false>(node); });
  };
  if constexpr (place_of<typename S::result_path>.how == placement::replace) {
    return leave(result);
  } else if constexpr (place_of<typename S::result_path>.how == placement::discard) {
    return leave(input);
  } else if constexpr (std::is_same_v<typename stages<S>::placed, typename S::input>) {
    put_member<S, typename S::result_path>::into(input, std::move(result));
    return leave(input);
  } else {
    typename stages<S>::placed placed{std::move(input), std::move(result)};
    return leave(placed);
  }
}

template <class Raw, class Result, class Visit>
STEPWISE_INLINE decltype(auto) as_raw(Result& result, Visit visit) {
  if constexpr (std::is_same_v<Raw, Result>) {
    return visit(result);
  } else {
    Raw response{std::move(result)};
    return visit(response);
  }
}

/// What is made of the result of a task, and its variables set.
template <class S, class Env>
STEPWISE_INLINE typename stages<S>::selected select_result([[maybe_unused]] Env& env, typename stages<S>::result&& result) {
  using made = typename stages<S>::selected;
  return as_raw<typename stages<S>::raw_result>(result, [&](auto& raw) -> made {
    if constexpr (std::is_same_v<typename S::result_selector, unset>) {
      assign_from<typename S::assign, S>(env, raw);
      if constexpr (std::is_same_v<typename stages<S>::raw_result, made>)
        return std::move(raw);
      else
        return std::move(raw.payload);
    } else {
      made selected = build<typename S::result_selector, 0, made>(raw, surroundings<S, Env>{env});
      assign_from<typename S::assign, S>(env, raw);
      return selected;
    }
  });
}

/// What flows on from a state that is no task.
template <class S, class Env>
STEPWISE_INLINE output_of<S> flow_through(Env& env, typename S::input& input) {
  if constexpr (S::type != state_type::pass) {
    auto visible = make_work_input<S>(env, input);
    if constexpr (S::type != state_type::succeed) assign_from<typename S::assign, S>(env, visible);
    return sight<S, typename S::output_path>::at(env, visible, [](auto& node) -> output_of<S> { return take_node<output_of<S>, false>(node); });
  } else if constexpr (std::is_same_v<typename S::result, unset>) {
    auto made = make_work_input<S>(env, input);
    assign_from<typename S::assign, S>(env, made);
    return flow_out<S>(env, input, std::move(made));
  } else {
    using made = typename S::result::payload;
    // Nobody looks at what is made of the input, but it may fail.
    if constexpr (makes_work_input<S>) static_cast<void>(make_work_input<S>(env, input));
    empty_object nothing;
    made given = build<typename S::result, 0, made>(nothing, surroundings<S, Env>{env});
    assign_from<typename S::assign, S>(env, given);
    return flow_out<S>(env, input, std::move(given));
  }
}

}  // namespace stepwise::detail
