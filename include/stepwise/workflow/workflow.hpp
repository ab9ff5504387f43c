// SPDX-License-Identifier: BSL-1.0
// A workflow, and its checks.
#pragma once

#include <stepwise/path/context.hpp>
#include <stepwise/state/limits.hpp>
#include <stepwise/workflow/check.hpp>
#include <stepwise/workflow/check/express.hpp>
#include <stepwise/workflow/check/graph.hpp>
#include <stepwise/workflow/report.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <utility>

namespace stepwise {

/// What Step Functions calls the type of a state machine; not part of its ASL.
enum class workflow_kind : unsigned char { standard, express };

namespace detail {

// One constant evaluation a chunk of states: each stays far below Clang's limit of steps.
template <class Start, class Variables, std::size_t Chunk>
constexpr sentence chunk_problem() {
  const machine& states = machine_of<Start>;
  const readable around{{}, &context_schema<json>, schema_or_none<Variables>};
  sentence out;
  for (std::size_t i = Chunk * chunk_size; i < states.size && i < (Chunk + 1) * chunk_size && !out; ++i) check_state(out, states[i], around);
  return out;
}
template <class Start, class Variables, std::size_t Chunk>
inline constexpr bool chunk_is_sound = !chunk_problem<Start, Variables, Chunk>();

/// Defined by <stepwise/data_flow.hpp>.
template <class Variables>
struct variables_check;

/// Defined by <stepwise/parallel.hpp> and <stepwise/map.hpp>.
template <class Start>
struct scopes_check;

template <class Start, class Variables>
constexpr sentence graph_problem() {
  sentence out;
  check_graph(out, machine_of<Start>, graph_of<Start>);
  if constexpr (requires { sizeof(scopes_check<Start>); })
    if (!out) scopes_check<Start>::check(out);
  if constexpr (!std::is_same_v<Variables, unset>) {
    if constexpr (requires { sizeof(variables_check<Variables>); }) {
      if (!out) variables_check<Variables>::check(out, machine_of<Start>, graph_of<Start>);
    } else {
      out << "for a workflow with variables, include <stepwise/data_flow.hpp>";
    }
  }
  return out;
}
template <class Start, class Variables>
inline constexpr bool graph_is_sound = !graph_problem<Start, Variables>();

struct no_problem {
  static constexpr sentence words{};
};
template <class Start, class Variables, std::size_t Chunk>
struct state_problem {
  static constexpr sentence words = chunk_problem<Start, Variables, Chunk>();
};
/// In a workflow inside of it, which has said so itself.
struct problem_inside : no_problem {};

template <class Start>
constexpr bool all_inside_is_sound() {
  const machine& states = machine_of<Start>;
  for (std::size_t i = 0; i < states.size; ++i) {
    if (states[i].nested == nullptr) continue;
    for (const scope_info* const each : states[i].nested->scopes)
      if (!each->sound) return false;
  }
  return true;
}

template <class Start, class Variables>
struct whole_problem {
  static constexpr sentence words = graph_problem<Start, Variables>();
};

template <class Start, class Variables, std::size_t... Chunk>
constexpr std::size_t first_unsound(std::index_sequence<Chunk...>) {
  constexpr bool sound[] = {chunk_is_sound<Start, Variables, Chunk>...};
  std::size_t first = 0;
  while (first < sizeof...(Chunk) && sound[first]) ++first;
  return first;
}

/// The first problem of the workflow that starts at Start, in reading order: a type with `words`.
template <class Start, class Variables>
constexpr auto find_own_problem() {
  constexpr std::size_t chunks = (machine_of<Start>.size + chunk_size - 1) / chunk_size;
  constexpr std::size_t first = first_unsound<Start, Variables>(std::make_index_sequence<chunks>{});
  if constexpr (first < chunks)
    return state_problem<Start, Variables, first>{};
  else if constexpr (!graph_is_sound<Start, Variables>)
    return whole_problem<Start, Variables>{};
  else
    return no_problem{};
}
template <class Start, class Variables>
constexpr auto find_problem() {
  if constexpr (all_inside_is_sound<Start>())
    return find_own_problem<Start, Variables>();
  else
    return problem_inside{};
}
template <class Start, class Variables>
using problem_of = decltype(find_problem<Start, Variables>());

/// Whether nothing is wrong. After a problem has been reported, nothing else asks the compiler more.
template <class Start, class Variables>
inline constexpr bool is_sound = std::is_same_v<problem_of<Start, Variables>, no_problem>;
template <class Workflow>
inline constexpr bool sound = is_sound<typename Workflow::start_at, typename Workflow::variables>;

}  // namespace detail

/// A workflow that begins with the state `Start`: `struct OrderProcessing : stepwise::workflow<ReceiveOrder> {};`
/// All its states must be defined before it, and all of them are checked here. `Variables` is a described
/// struct that has the variables which the states assign as its members, or json, which is not checked.
template <class Start, class Variables = detail::unset>
struct workflow {
  /// StartAt.
  using start_at = Start;
  /// The variables of its states; see stepwise::assign.
  using variables = Variables;
  /// Comment.
  static constexpr detail::no_text comment{};
  /// Version, of the language: "1.0", or not said.
  static constexpr std::string_view version{};
  /// TimeoutSeconds of a whole execution, 1 to 99999999; 0 stands for not said.
  static constexpr int timeout_seconds = 0;
  /// QueryLanguage; see stepwise::query_language.
  static constexpr query_language language = query_language::unset;
  /// Standard or Express.
  static constexpr workflow_kind kind = workflow_kind::standard;

  static_assert(sizeof(detail::report<detail::problem_of<Start, Variables>>) != 0);
};

namespace detail {

template <class T>
concept is_workflow = requires { typename T::start_at; };

/// Something else where a workflow is wanted.
template <class T>
struct workflow_wanted {
  static constexpr sentence words = [] {
    sentence out;
    out << type_name<T> << " is " << (complete<T> ? "no workflow" : "not defined here");
    if (state<T>) out << " but a state; a workflow begins with it: struct Name : stepwise::workflow<" << type_name<T> << "> {}";
    return out;
  }();
};

/// Checks that the states, also inside of others, are in the language of their machine; what is in JSONata in a
/// machine in JSONPath must say so.
constexpr void check_languages(sentence& out, std::string_view workflow, query_language whole, const machine& states) {
  const bool in_jsonata = whole == query_language::jsonata;
  const auto look = [&](const state_info& at) {
    if (in_jsonata ? at.language != query_language::jsonpath : at.says_language || !at.is_carried) {
      if (at.nested == nullptr) return true;
      for (const scope_info* const each : at.nested->scopes) {
        if (each->language == query_language::unset || (each->language == query_language::jsonata) == in_jsonata) continue;
        out << "workflow " << workflow << ": it is in " << (in_jsonata ? "JSONata" : "JSONPath") << ", so " << each->type_name << " inside of it cannot be in "
            << (in_jsonata ? "JSONPath" : "JSONata") << "; only the whole says a language, and a state where it differs";
        return false;
      }
      return true;
    }
    const language_use use = languages_in(at);
    out << "workflow " << workflow << ": it is in " << (in_jsonata ? "JSONata" : "JSONPath") << ", so its state " << at.self->type_name;
    if (!in_jsonata)
      out << " must say that it is in JSONata, for its " << use.of_jsonata << ": static constexpr auto language = stepwise::query_language::jsonata";
    else if (use.of_jsonpath.empty())
      out << " cannot be in JSONPath";
    else
      out << " cannot be in JSONPath, as it is with its " << use.of_jsonpath;
    return false;
  };
  each_state(states, look);
}

/// What is wrong with a workflow's own fields: they are known where it is used, not where it derives.
template <class Workflow>
struct field_problem {
  static constexpr sentence words = [] {
    sentence out;
    if (const std::int64_t timeout = Workflow::timeout_seconds; timeout < 0 || timeout > limits::seconds)
      out << "workflow " << type_name<Workflow> << ": its timeout_seconds is " << timeout << "; it must be from 1 to " << limits::seconds;
    if (const std::string_view version = Workflow::version; !out && !version.empty() && version != "1.0")
      out << "workflow " << type_name<Workflow> << ": its version is " << version << "; the one that there is is 1.0";
    const machine& states = machine_of<typename Workflow::start_at>;
    if (!out) check_languages(out, type_name<Workflow>, Workflow::language, states);
    if constexpr (requires { sizeof(variables_check<typename Workflow::variables>); })
      if (!out) variables_check<typename Workflow::variables>::check_outermost(out, states);
    if (Workflow::kind == workflow_kind::express && !out)
      if (const express_fault found = find_express_fault(states); found.at != nullptr)
        out << "workflow " << type_name<Workflow> << ": it is an Express workflow, where its state " << found.at->self->type_name << " cannot be: " << found.why;
    return out;
  }();
};

}  // namespace detail

}  // namespace stepwise
