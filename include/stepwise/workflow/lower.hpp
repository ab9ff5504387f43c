// SPDX-License-Identifier: BSL-1.0
// Each state, lowered once from a type into a value.
#pragma once

#include <stepwise/path/reference_path.hpp>
#include <stepwise/payload/schema.hpp>
#include <stepwise/state/choice.hpp>
#include <stepwise/state/fail.hpp>
#include <stepwise/state/stages.hpp>
#include <stepwise/state/succeed.hpp>
#include <stepwise/state/wait.hpp>
#include <stepwise/text/type_name.hpp>
#include <stepwise/workflow/descriptor.hpp>
#include <stepwise/workflow/language.hpp>
#include <stepwise/workflow/lower_routes.hpp>
#include <stepwise/workflow/misuse.hpp>
#include <stepwise/workflow/refer.hpp>

#include <cstddef>
#include <string_view>
#include <type_traits>

namespace stepwise::detail {

template <class S>
constexpr auto find_output_of() {
  if constexpr (!readable_state<S>)
    return static_cast<typename S::input*>(nullptr);
  else if constexpr (!plain_flow<S>)
    return static_cast<typename stages<S>::output*>(nullptr);
  else if constexpr (S::type == state_type::task)
    return static_cast<flow_on<typename S::input, typename S::result, typename S::result_path>*>(nullptr);
  else
    return static_cast<typename S::input*>(nullptr);
}

/// What flows on from a state.
template <class S>
using output_of = std::remove_pointer_t<decltype(find_output_of<S>())>;

/// What looks at paths that are evaluated; defined by <stepwise/data_flow.hpp>.
template <class S>
struct path_check;

template <class S>
constexpr bool has_evaluated_path() {
  if constexpr (requires { typename S::items_path; })
    if (place_of<typename S::items_path>.is_evaluated) return true;
  return place_of<typename S::input_path>.is_evaluated || place_of<typename S::output_path>.is_evaluated;
}
template <class S>
constexpr flow_info lower_flow() {
  flow_info made{.input_path = place_of<typename S::input_path>, .output_path = place_of<typename S::output_path>};
  made.visible = &schema_of<typename stages<S>::visible>;
  if constexpr (works(S::type) || S::type == state_type::pass) {
    if constexpr (S::type != state_type::map)
      made.parameters = lower_field<typename S::parameters, field_type::parameters>(made.wrong, "parameters", "stepwise::parameters<type, ...>");
    made.placed = &schema_of<typename stages<S>::placed>;
    if constexpr (works(S::type)) {
      made.result_selector =
          lower_field<typename S::result_selector, field_type::result_selector>(made.wrong, "result_selector", "stepwise::result_selector<type, ...>");
      made.raw_result = &schema_of<typename stages<S>::raw_result>;
    } else {
      made.result = lower_field<typename S::result, field_type::result>(made.wrong, "result", "stepwise::result<type, ...>");
      made.selected = &schema_of<typename stages<S>::selected>;
    }
  } else {
    made.selected = made.visible;
    made.placed = made.visible;
  }
  if constexpr (requires { typename S::arguments; })
    made.arguments = lower_field<typename S::arguments, field_type::arguments>(made.wrong, "arguments", "stepwise::arguments<type, ...>");
  made.output = lower_field<typename S::output, field_type::output>(made.wrong, "output", "stepwise::output<type, ...>");
  if constexpr (S::type != state_type::succeed)
    made.assign = lower_field<typename S::assign, field_type::assign>(made.wrong, "assign", "stepwise::assign<...>");
  return made;
}
template <class S>
inline constexpr flow_info flow_of = lower_flow<S>();

template <class S>
constexpr void lower_path_check(state_info& info, std::string_view field) {
  if constexpr (requires { sizeof(path_check<S>); })
    info.check_path = path_check<S>::check;
  else
    info.wrong = {misuse::reason::header, field};
}

template <class S>
constexpr void lower_flow_into(state_info& info) {
  info.output = &schema_of<output_of<S>>;
  info.flow = &flow_of<S>;
  if (flow_of<S>.wrong.what != misuse::reason::none) info.wrong = flow_of<S>.wrong;
  if (has_evaluated_path<S>()) lower_path_check<S>(info, place_of<typename S::output_path>.is_evaluated ? "output_path" : "input_path");
  if constexpr (S::type == state_type::pass) info.result_path = place_of<typename S::result_path>;
}

template <class S>
constexpr void lower_transition(state_info& info) {
  using next = typename S::next;
  if constexpr (!std::is_same_v<decltype(S::end), const unset>) {
    info.says_end = true;
    info.ends_by_flag = S::end;
  }
  if constexpr (std::is_same_v<next, end>) {
    info.ends_by_next = true;
  } else if constexpr (!std::is_same_v<next, unset>) {
    info.has_next = true;
    info.next = &ref_of<next>;
  }
}

// Names that come to mind for a field, and are none: what has one would be dropped without a word.
template <class S>
constexpr void find_misspelt(misuse& wrong) {
  using reason = misuse::reason;
  if constexpr (requires { typename S::retry; }) wrong = {reason::misplaced, "retry", {}, "retries"};
  if constexpr (requires { typename S::retrys; }) wrong = {reason::misplaced, "retrys", {}, "retries"};
  if constexpr (requires { typename S::catchers; }) wrong = {reason::misplaced, "catchers", {}, "catches"};
  if constexpr (requires { typename S::catch_; }) wrong = {reason::misplaced, "catch_", {}, "catches"};
  if constexpr (requires { typename S::raise; }) wrong = {reason::misplaced, "raise", {}, "raises"};
  if constexpr (requires { typename S::parameter; }) wrong = {reason::misplaced, "parameter", {}, "parameters"};
  if constexpr (requires { typename S::assigns; }) wrong = {reason::misplaced, "assigns", {}, "assign"};
  if constexpr (requires { S::timeout; }) wrong = {reason::misplaced, "timeout", {}, "timeout_seconds"};
  if constexpr (requires { S::heartbeat; }) wrong = {reason::misplaced, "heartbeat", {}, "heartbeat_seconds"};
}

template <class Path>
inline constexpr reference_path path_of = parse_path(Path::text);
template <class Path>
constexpr maybe<reference_path> lower_path(misuse& wrong, std::string_view field) {
  if constexpr (requires { parse_reference_path(Path::text); })
    return &path_of<Path>;
  else if constexpr (!std::is_same_v<Path, unset>)
    wrong = wrong_type<Path>(field, "stepwise::path<...>");
  return {};
}
/// What looks at such fields; defined by <stepwise/data_flow.hpp>.
template <class S>
struct figure_reader;

constexpr void check_no_figure(sentence&, const state_info&, const readable&) {}

// Each with the type of the constant that it stands for, which may be an expression.
template <class S, class First, class Second, class FirstConstant, class SecondConstant>
constexpr figure_paths lower_paths() {
  constexpr auto& names = figure_fields(S::type);
  figure_paths made;
  made.first = lower_path<First>(made.wrong, names[0]);
  made.second = lower_path<Second>(made.wrong, names[1]);
  made.first_expression = expression_text<FirstConstant>;
  made.second_expression = expression_text<SecondConstant>;
  if constexpr (std::is_same_v<said<First, Second>, said<unset, unset>>)
    made.check = check_no_figure;
  else if constexpr (requires { sizeof(figure_reader<S>); })
    made.check = figure_reader<S>::check;
  else
    made.wrong = {misuse::reason::header, names[std::is_same_v<First, unset> ? 1 : 0]};
  return made;
}
template <class S, class First, class Second, class FirstConstant, class SecondConstant>
struct paths_of {
  static constexpr figure_paths value = lower_paths<S, First, Second, FirstConstant, SecondConstant>();
};
template <class S, class First, class Second, class FirstConstant = unset, class SecondConstant = unset>
constexpr void lower_figure_paths(state_info& info) {
  if constexpr (is_expression<FirstConstant> || is_expression<SecondConstant> || !std::is_same_v<said<First, Second>, said<unset, unset>>) {
    info.paths = &paths_of<S, First, Second, FirstConstant, SecondConstant>::value;
    if (info.paths->wrong.what != misuse::reason::none) info.wrong = info.paths->wrong;
  }
}

// Each field is read as it stands where it has its usual type; only another one is looked at closely.
template <class S>
constexpr void lower_any(state_info& info) {
  using reason = misuse::reason;
  info.type = S::type;
  info.input = ref_of<S>.input;
  info.has_comment = !std::is_same_v<decltype(S::comment), const no_text>;
  if constexpr (std::is_same_v<decltype(S::comment), const no_text> || std::is_same_v<decltype(S::comment), const std::string_view>)
    info.comment = S::comment;
  else if constexpr (requires { std::bool_constant<is_constant(S::comment)>{}; })
    info.comment = read_text(info.wrong, "comment", S::comment);
  else
    info.wrong = {reason::constant, "comment", {}, "auto"};
  if constexpr (std::is_same_v<typename S::allow, allow<>>) {
    info.allows = &allow<>::has;
  } else if constexpr (requires { S::allow::unknown(); }) {
    info.allows = &S::allow::has;
    if (!S::allow::unknown().empty()) info.wrong = {reason::check, "allow", S::allow::unknown()};
  } else {
    info.wrong = wrong_type<typename S::allow>("allow", "stepwise::allow<...>");
  }
  find_misspelt<S>(info.wrong);
  if constexpr (!std::is_same_v<typename S::raw_fields, unset>)
    info.raw = lower_field<typename S::raw_fields, field_type::raw_fields>(info.wrong, "raw_fields", "stepwise::raw_fields<...>");
}

template <class S>
constexpr void lower_task(state_info& info) {
  if constexpr (requires { typename S::branches; }) info.wrong = {misuse::reason::misplaced, "branches"};
  if constexpr (requires { typename S::item_processor; }) info.wrong = {misuse::reason::misplaced, "item_processor"};
  using reason = misuse::reason;
  lower_transition<S>(info);
  if constexpr (requires { S::resource::info; })
    info.work = &S::resource::info;
  else if constexpr (is_resource<typename S::resource>)
    info.wrong = {reason::header, "resource", {}, "services.hpp"};
  else if constexpr (!std::is_same_v<typename S::resource, unset>)
    info.wrong = wrong_type<typename S::resource>("resource", "stepwise::lambda<...>, stepwise::lambda_arn<...> or stepwise::resource<...>");
  info.result = &schema_of<typename S::result>;
  if constexpr (!std::is_same_v<typename S::credentials, unset>)
    info.credentials = lower_field<typename S::credentials, field_type::credentials>(info.wrong, "credentials", "stepwise::credentials<...>");
  if constexpr (plain_flow<S>) info.output = &schema_of<output_of<S>>;
  info.result_path = place_of<typename S::result_path>;
  info.raises = names_of<typename S::raises>;
  info.retries = retriers_of<typename S::retries>::list;
  info.catches = lower_catches<typename S::input, typename S::catches>::list;
  info.says_catches = !std::is_same_v<typename S::catches, unset>;
  lower_figure_paths<S, typename S::timeout_seconds_path, typename S::heartbeat_seconds_path, decltype(S::timeout_seconds), decltype(S::heartbeat_seconds)>(info);
  if constexpr (std::is_same_v<decltype(S::timeout_seconds), const int>)
    info.timeout_seconds = S::timeout_seconds;
  else if constexpr (is_expression<decltype(S::timeout_seconds)>)
    info.timeout_seconds = 0;
  else if constexpr (requires { std::bool_constant<is_constant(S::timeout_seconds)>{}; })
    info.timeout_seconds = read_figure(info.wrong, "timeout_seconds", S::timeout_seconds);
  else
    info.wrong = {reason::constant, "timeout_seconds", {}, "int"};
  if constexpr (std::is_same_v<decltype(S::heartbeat_seconds), const int>)
    info.heartbeat_seconds = S::heartbeat_seconds;
  else if constexpr (is_expression<decltype(S::heartbeat_seconds)>)
    info.heartbeat_seconds = 0;
  else if constexpr (requires { std::bool_constant<is_constant(S::heartbeat_seconds)>{}; })
    info.heartbeat_seconds = read_figure(info.wrong, "heartbeat_seconds", S::heartbeat_seconds);
  else
    info.wrong = {reason::constant, "heartbeat_seconds", {}, "int"};
}

template <class S>
constexpr void lower_wait(state_info& info) {
  using reason = misuse::reason;
  lower_transition<S>(info);
  lower_figure_paths<S, typename S::seconds_path, typename S::timestamp_path, decltype(S::seconds), decltype(S::timestamp)>(info);
  if constexpr (!requires { std::bool_constant<is_constant(S::seconds)>{}; }) {
    info.wrong = {reason::constant, "seconds", {}, "int"};
  } else if constexpr (!is_expression<decltype(S::seconds)> && !std::is_same_v<decltype(S::seconds), const unset>) {
    info.has_seconds = true;
    info.seconds = read_figure(info.wrong, "seconds", S::seconds);
  }
  if constexpr (!requires { std::bool_constant<is_constant(S::timestamp)>{}; })
    info.wrong = {reason::constant, "timestamp", {}, "auto"};
  else if constexpr (!is_expression<decltype(S::timestamp)> && !std::is_same_v<decltype(S::timestamp), const unset>)
    info.timestamp = read_text(info.wrong, "timestamp", S::timestamp);
}

/// Whether a rule reads a path that is evaluated.
constexpr bool evaluates(const rule& test) {
  if (test.variable.is_evaluated || (test.path != nullptr && test.path->is_evaluated)) return true;
  for (const rule& each : test.parts)
    if (evaluates(each)) return true;
  return false;
}

template <class S>
constexpr void lower_choice(state_info& info) {
  if constexpr (requires { parse_reference_path(S::over::text); })
    info.over = parse_reference_path(S::over::text);
  else
    info.wrong = wrong_type<typename S::over>("path", "stepwise::path<...>");
  info.routes = lower_routes<typename S::routes>::list;
  for (const route& each : info.routes)
    if (evaluates(each.test)) lower_path_check<S>(info, "rules");
}

/// The workflows inside a Parallel or a Map; defined by <stepwise/parallel.hpp> and <stepwise/map.hpp>.
template <class S, state_type Type = S::type>
struct nested_of;

// What belongs to another state that works.
template <class S>
constexpr void find_misplaced_in_nested(misuse& wrong) {
  using reason = misuse::reason;
  if constexpr (requires { typename S::resource; }) wrong = {reason::misplaced, "resource"};
  if constexpr (requires { S::timeout_seconds; }) wrong = {reason::misplaced, "timeout_seconds"};
  if constexpr (requires { S::heartbeat_seconds; }) wrong = {reason::misplaced, "heartbeat_seconds"};
  if constexpr (requires { typename S::timeout_seconds_path; }) wrong = {reason::misplaced, "timeout_seconds_path"};
  if constexpr (requires { typename S::credentials; }) wrong = {reason::misplaced, "credentials"};
  if constexpr (requires { typename S::raises; }) wrong = {reason::misplaced, "raises"};
  if constexpr (S::type == state_type::map) {
    if constexpr (requires { typename S::arguments; }) wrong = {reason::misplaced, "arguments", {}, "item_selector"};
    if constexpr (requires { typename S::branches; }) wrong = {reason::misplaced, "branches", {}, "item_processor"};
  } else {
    if constexpr (requires { typename S::item_processor; }) wrong = {reason::misplaced, "item_processor", {}, "branches"};
    if constexpr (requires { S::max_concurrency; }) wrong = {reason::misplaced, "max_concurrency"};
    if constexpr (requires { typename S::items_path; }) wrong = {reason::misplaced, "items_path"};
    if constexpr (requires { typename S::item_reader; }) wrong = {reason::misplaced, "item_reader"};
    if constexpr (requires { S::tolerated_failure_count; }) wrong = {reason::misplaced, "tolerated_failure_count"};
  }
}

template <class S>
constexpr void lower_nested(state_info& info) {
  find_misplaced_in_nested<S>(info.wrong);
  lower_transition<S>(info);
  info.result = &schema_of<typename stages<S>::result>;
  info.result_path = place_of<typename S::result_path>;
  info.retries = retriers_of<typename S::retries>::list;
  info.catches = lower_catches<typename S::input, typename S::catches>::list;
  info.says_catches = !std::is_same_v<typename S::catches, unset>;
  info.nested = &nested_of<S>::value;
  if (info.nested->wrong.what != misuse::reason::none) info.wrong = info.nested->wrong;
}

// What only a task has, or only a state that goes on, and another has all the same.
template <class S>
constexpr void find_misplaced(misuse& wrong) {
  using reason = misuse::reason;
  if constexpr (requires { typename S::retries; }) wrong = {reason::misplaced, "retries"};
  if constexpr (requires { typename S::catches; }) wrong = {reason::misplaced, "catches"};
  if constexpr (requires { typename S::resource; }) wrong = {reason::misplaced, "resource"};
  if constexpr (requires { typename S::credentials; }) wrong = {reason::misplaced, "credentials"};
  if constexpr (requires { typename S::arguments; }) wrong = {reason::misplaced, "arguments"};
  if constexpr (S::type == state_type::fail)
    if constexpr (requires { typename S::output; }) wrong = {reason::misplaced, "output"};
  if constexpr (S::type != state_type::pass) {
    if constexpr (requires { typename S::result_path; }) wrong = {reason::misplaced, "result_path"};
    if constexpr (requires { typename S::parameters; }) wrong = {reason::misplaced, "parameters"};
  }
  if constexpr (S::type == state_type::succeed || S::type == state_type::fail) {
    if constexpr (requires { typename S::assign; }) wrong = {reason::misplaced, "assign"};
  }
  if constexpr (requires { typename S::result_selector; }) wrong = {reason::misplaced, "result_selector"};
  if constexpr (S::type != state_type::pass && S::type != state_type::wait)
    if constexpr (requires { typename S::next; }) wrong = {reason::misplaced, "next"};
}

/// What looks at expressions in JSONata; defined by <stepwise/jsonata.hpp>.
template <class S>
struct expression_reader;

template <class S>
constexpr void lower_language(state_info& info) {
  info.says_language = S::language != query_language::unset;
  info.language = S::language;
  const language_use use = languages_in(info);
  if (info.says_language) {
  } else if (use.by_text && info.allows("constant-like-path")) {
    info.language = query_language::jsonpath;
  } else if (!use.of_jsonata.empty()) {
    info.language = query_language::jsonata;
  } else if (!use.of_jsonpath.empty()) {
    info.language = query_language::jsonpath;
  }
  info.is_carried = info.language == query_language::jsonata && !use.of_jsonata.empty();
  if constexpr (requires { sizeof(expression_reader<S>); })
    info.check_expressions = expression_reader<S>::check;
  else if (info.is_carried && info.wrong.what == misuse::reason::none)
    info.wrong = {misuse::reason::header, use.of_jsonata, {}, "jsonata.hpp"};
}

template <class S>
constexpr state_info lower() {
  state_info info;
  info.self = &ref_of<S>;
  if constexpr (readable_state<S>) {
    lower_any<S>(info);
    if constexpr (!plain_flow<S>) lower_flow_into<S>(info);
    if constexpr (S::type == state_type::task) {
      lower_task<S>(info);
    } else if constexpr (works(S::type)) {
      lower_nested<S>(info);
    } else {
      find_misplaced<S>(info.wrong);
      if constexpr (plain_flow<S>) info.output = info.input;
      if constexpr (S::type == state_type::choice) {
        lower_choice<S>(info);
      } else if constexpr (S::type == state_type::wait) {
        lower_wait<S>(info);
      } else if constexpr (S::type == state_type::pass) {
        lower_transition<S>(info);
      } else if constexpr (S::type == state_type::fail) {
        info.has_error = !std::is_same_v<decltype(S::error), const no_text>;
        info.has_cause = !std::is_same_v<decltype(S::cause), const no_text>;
        info.error = S::error;
        info.cause = S::cause;
        lower_figure_paths<S, typename S::error_path, typename S::cause_path>(info);
      }
    }
    lower_language<S>(info);
  }
  return info;
}

template <class S>
inline constexpr state_info info_of = lower<S>();

}  // namespace stepwise::detail
