// SPDX-License-Identifier: BSL-1.0
// The types of a payload on its way through a state: input, InputPath, Parameters, the work,
// ResultSelector, ResultPath, OutputPath. The language, "Input and Output Processing".
#pragma once

#include <stepwise/payload/access.hpp>
#include <stepwise/state/data_flow.hpp>
#include <stepwise/state/jsonata.hpp>
#include <stepwise/state/pass.hpp>
#include <stepwise/state/task.hpp>

#include <boost/describe/class.hpp>

#include <cstddef>
#include <type_traits>
#include <utility>

namespace stepwise {

/// What an input_path or output_path of `discard` leaves: `{}`.
struct empty_object {};
BOOST_DESCRIBE_STRUCT(empty_object, (), ())

namespace detail {

// A result put over a member of its own type leaves the type of the payload as it is.
template <class Input, fixed_string Path, class Result>
constexpr bool same_member() {
  constexpr reference_path at = parse_reference_path(text_of<Path>);
  if constexpr (at.valid() && at.size == 1 && schema_of<Input>.what == kind::object) {
    for (std::size_t i = 0; i < schema_of<Input>.size; ++i)
      if (schema_of<Input>.members[i].name == at.steps[0]) return same_type(*schema_of<Input>.members[i].type, schema_of<Result>);
  }
  return false;
}

template <class Input, class Result, class ResultPath>
struct flow {
  using type = Result;  // where none is said; also for one that is no path: the check reports it
};
template <class Input, class Result>
struct flow<Input, Result, discard> {
  using type = Input;
};
template <class Input, class Result, fixed_string Path>
struct flow<Input, Result, path<Path>> {
  static constexpr auto pick() {
    if constexpr (text_of<Path> == "$" || !(overlay_path<Path>.valid() || (std::is_same_v<Input, json> && looks_evaluated(text_of<Path>))))
      return static_cast<Result*>(nullptr);
    else if constexpr (std::is_same_v<Input, json> || same_member<Input, Path, Result>())
      return static_cast<Input*>(nullptr);
    else
      return static_cast<placed<Input, Path, Result>*>(nullptr);
  }
  using type = std::remove_pointer_t<decltype(pick())>;
};
template <class Input, class Result, class Payload, fixed_string Json>
struct flow<Input, Result, output<Payload, Json>> {  // of a catcher
  using type = Payload;
};

}  // namespace detail

/// What flows on from a payload of type Input when `Result` goes to `ResultPath`.
template <class Input, class Result, class ResultPath>
using flow_on = typename detail::flow<Input, Result, ResultPath>::type;

namespace detail {

/// The type at the steps of a path from Depth on. Where they lead to nothing, that of the whole: the
/// check reports it.
template <class Payload, fixed_string Path, std::size_t Depth>
struct node_type {
  static constexpr auto pick() {
    if constexpr (!overlay_path<Path>.valid() || Depth == overlay_path<Path>.size) {
      return static_cast<Payload*>(nullptr);
    } else if constexpr (schema_of<Payload>.what == kind::object) {
      constexpr std::size_t index = member_index(schema_of<Payload>, overlay_path<Path>.steps[Depth]);
      if constexpr (index == no_member)
        return static_cast<Payload*>(nullptr);
      else
        return static_cast<typename node_type<std::remove_cvref_t<decltype(member_at<index>(std::declval<Payload&>()))>, Path, Depth + 1>::type*>(nullptr);
    } else {
      return static_cast<Payload*>(nullptr);  // of json: json
    }
  }
  using type = std::remove_pointer_t<decltype(pick())>;
};
template <class Base, fixed_string At, class Value, fixed_string Path, std::size_t Depth>
struct node_type<placed<Base, At, Value>, Path, Depth> {
  static constexpr bool leads_to_value = [] {
    constexpr const reference_path& at = overlay_path<At>;
    constexpr const reference_path& path = overlay_path<Path>;
    if (at.size > path.size - Depth) return false;
    for (std::size_t i = 0; i < at.size; ++i)
      if (at.steps[i] != path.steps[Depth + i]) return false;
    return true;
  }();
  static constexpr auto pick() {
    if constexpr (Depth == overlay_path<Path>.size)
      return static_cast<placed<Base, At, Value>*>(nullptr);
    else if constexpr (leads_to_value)
      return static_cast<typename node_type<Value, Path, Depth + overlay_path<At>.size>::type*>(nullptr);
    else
      return static_cast<typename node_type<Base, Path, Depth>::type*>(nullptr);
  }
  using type = std::remove_pointer_t<decltype(pick())>;
};

/// What an input_path or output_path leaves of a payload.
template <class Payload, class Path>
struct seen_through {
  using type = Payload;  // where none is said; also for one that is no path
};
template <class Payload>
struct seen_through<Payload, discard> {
  using type = empty_object;
};
/// What a path that is no Reference Path into the payload gives; defined by <stepwise/data_flow.hpp>.
template <class Payload, fixed_string Path>
struct evaluated_type;

/// Whether a path has to be evaluated: it has an index, a wildcard, a slice or a filter, or leads out of the payload.
template <fixed_string Path>
inline constexpr bool is_evaluated = overlay_path<Path>.valid() ? overlay_path<Path>.from != reference_path::origin::input
                                                                     : looks_evaluated(text_of<Path>) || overlay_path<Path>.size == reference_path::max_depth;

template <class Payload, fixed_string Path>
  requires(text_of<Path> != "$")
struct seen_through<Payload, path<Path>> {
  static constexpr auto pick() {
    if constexpr (!is_evaluated<Path>)
      return static_cast<typename node_type<Payload, Path, 0>::type*>(nullptr);
    else if constexpr (requires { sizeof(evaluated_type<Payload, Path>); })
      return static_cast<typename evaluated_type<Payload, Path>::type*>(nullptr);
    else
      return static_cast<Payload*>(nullptr);
  }
  using type = std::remove_pointer_t<decltype(pick())>;
};

/// What a payload template makes; `Otherwise` where there is none.
template <class Template, class Otherwise>
struct made_by {
  using type = Otherwise;
};
template <class Payload, fixed_string Template, class Otherwise>
struct made_by<parameters<Payload, Template>, Otherwise> {
  using type = Payload;
};
template <class Payload, fixed_string Template, class Otherwise>
struct made_by<result_selector<Payload, Template>, Otherwise> {
  using type = Payload;
};
template <class Payload, fixed_string Json, class Otherwise>
struct made_by<result<Payload, Json>, Otherwise> {
  using type = Payload;
};
template <class Payload, fixed_string Json, class Otherwise>
struct made_by<arguments<Payload, Json>, Otherwise> {
  using type = Payload;
};
template <class Payload, fixed_string Json, class Otherwise>
struct made_by<output<Payload, Json>, Otherwise> {
  using type = Payload;
};

/// Fields side by side, to be compared with their defaults at once.
template <class... Fields>
struct said;

/// Whether all that flows through a state is its input, and then its work's result.
template <class S>
constexpr bool find_plain_flow() {
  if constexpr (S::type == state_type::parallel || S::type == state_type::map)
    return false;
  else if constexpr (S::type == state_type::task)
    return std::is_same_v<
        said<typename S::input_path, typename S::parameters, typename S::result_selector, typename S::output_path, typename S::assign, typename S::arguments, typename S::output>,
        said<whole, unset, unset, whole, unset, unset, unset>>;
  else if constexpr (S::type == state_type::pass)
    return std::is_same_v<
        said<typename S::input_path, typename S::parameters, typename S::result, typename S::result_path, typename S::output_path, typename S::assign, typename S::output>,
        said<whole, unset, unset, whole, whole, unset, unset>>;
  else if constexpr (S::type == state_type::fail)
    return true;
  else if constexpr (S::type == state_type::succeed)
    return std::is_same_v<said<typename S::input_path, typename S::output_path, typename S::output>, said<whole, whole, unset>>;
  else
    return std::is_same_v<said<typename S::input_path, typename S::output_path, typename S::assign, typename S::output>, said<whole, whole, unset, unset>>;
}
template <class S>
inline constexpr bool plain_flow = find_plain_flow<S>();

/// The type that the work of a Parallel or a Map gives; defined by <stepwise/parallel.hpp> and <stepwise/map.hpp>.
template <class S, state_type Type = S::type>
struct nested_result;

template <class S>
constexpr auto find_work_result() {
  if constexpr (S::type == state_type::task)
    return static_cast<typename S::result*>(nullptr);
  else
    return static_cast<typename nested_result<S>::type*>(nullptr);
}

/// The result of a task's work, as its ResultSelector and Assign read it.
template <class S>
constexpr auto find_raw_result() {
  constexpr bool is_read = !std::is_same_v<said<typename S::result_selector, typename S::assign>, said<unset, unset>>;
  if constexpr (requires { requires is_read && S::resource::info.wraps_result; })
    return static_cast<lambda_response<typename S::result>*>(nullptr);
  else
    return find_work_result<S>();
}

/// The types of a state whose flow is not plain.
template <class S>
struct stages {  // Wait, Choice, Succeed
  using visible = typename seen_through<typename S::input, typename S::input_path>::type;
  using work_input = visible;
  using output = typename made_by<typename S::output, typename seen_through<visible, typename S::output_path>::type>::type;
};
template <class S>
  requires(S::type == state_type::task || S::type == state_type::parallel)
struct stages<S> {
  using visible = typename seen_through<typename S::input, typename S::input_path>::type;
  using work_input = typename made_by<typename S::arguments, typename made_by<typename S::parameters, visible>::type>::type;
  using raw_result = std::remove_pointer_t<decltype(find_raw_result<S>())>;
  using result = std::remove_pointer_t<decltype(find_work_result<S>())>;
  using selected = typename made_by<typename S::result_selector, result>::type;
  using placed = flow_on<typename S::input, selected, typename S::result_path>;
  using output = typename made_by<typename S::output, typename seen_through<placed, typename S::output_path>::type>::type;
};
template <class S>
  requires(S::type == state_type::map)
struct stages<S> {
  using visible = typename seen_through<typename S::input, typename S::input_path>::type;
  using work_input = visible;
  using result = typename nested_result<S>::type;
  using raw_result = result;
  using selected = typename made_by<typename S::result_selector, result>::type;
  using placed = flow_on<typename S::input, selected, typename S::result_path>;
  using output = typename made_by<typename S::output, typename seen_through<placed, typename S::output_path>::type>::type;
};
template <class S>
  requires(S::type == state_type::pass)
struct stages<S> {
  using visible = typename seen_through<typename S::input, typename S::input_path>::type;
  using work_input = typename made_by<typename S::parameters, visible>::type;
  using selected = typename made_by<typename S::result, work_input>::type;
  using placed = flow_on<typename S::input, selected, typename S::result_path>;
  using output = typename made_by<typename S::output, typename seen_through<placed, typename S::output_path>::type>::type;
};

template <class S>
constexpr auto find_work_input() {
  if constexpr (plain_flow<S>)
    return static_cast<typename S::input*>(nullptr);
  else
    return static_cast<typename stages<S>::work_input*>(nullptr);
}

}  // namespace detail

/// What the work of a state takes, a Task's handler or a Parallel's branches: its input, or what its input_path and parameters
/// make of that.
template <class S>
using work_input = std::remove_pointer_t<decltype(detail::find_work_input<S>())>;

}  // namespace stepwise
