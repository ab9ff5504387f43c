// SPDX-License-Identifier: BSL-1.0
// What all states have in common.
#pragma once

#include <stepwise/path/reference_path.hpp>
#include <stepwise/text/fixed_string.hpp>

#include <concepts>
#include <string_view>

namespace stepwise {

/// ASL's state types.
enum class state_type : unsigned char { task, parallel, map, pass, choice, wait, succeed, fail };

/// QueryLanguage, of a state or of a workflow: `static constexpr auto language = stepwise::query_language::jsonata;`
/// A state of a workflow in JSONata is in JSONata without saying so, also inside of its states; a workflow in
/// JSONPath, which is the default, may have states in JSONata, which say so.
enum class query_language : unsigned char {
  unset,     ///< not written
  jsonpath,  ///< JSONPath
  jsonata,   ///< JSONata
};

/// `using next = stepwise::end;`: the workflow ends here, with this state's output.
struct end {};

/// The Comment of a retrier, a catcher or a route that is written and empty: there "" stands for none.
inline constexpr fixed_string empty_comment = "\xff";  // no text of JSON

namespace detail {
inline constexpr std::string_view allowable_checks[] = {
    "error-cannot-come", "catcher-cannot-fire", "retrier-cannot-fire", "rule-always-holds", "rule-never-holds", "can-fail",
    "choice-can-miss",   "constant-like-path",  "branch-always-fails", "items-path-unread",  "distributed-only", "resource-unknown", "argument-unknown",
    "argument-missing",  "token-not-passed",    "waits-for-ever",      "never-ends"};

constexpr bool is_allowable(std::string_view check) {
  for (const std::string_view each : allowable_checks)
    if (each == check) return true;
  return false;
}
}  // namespace detail

/// Checks that a state passes over on purpose. Only a check of something Step Functions would accept
/// (though it is surely useless or bound to fail) can be allowed; its message gives the name to write:
/// `using allow = stepwise::allow<"catcher-cannot-fire">;`
template <fixed_string... Checks>
struct allow {
  static constexpr bool has([[maybe_unused]] std::string_view check) { return ((text_of<Checks> == check) || ...); }
  /// A name here that no check has; empty where there is none.
  static constexpr std::string_view unknown() {
    std::string_view found;
    ((detail::is_allowable(text_of<Checks>) ? void() : void(found = text_of<Checks>)), ...);
    return found;
  }
};

namespace detail {

inline constexpr std::string_view type_names[] = {"Task", "Parallel", "Map", "Pass", "Choice", "Wait", "Succeed", "Fail"};

/// Whether such a state does work that may fail: it has Retry and Catch.
constexpr bool works(state_type type) { return type <= state_type::map; }

/// Stands where a state has not said anything.
struct unset {};

/// The same for a text: it is read as an empty one, and not written.
struct no_text {
  constexpr operator std::string_view() const { return {}; }  // NOLINT(google-explicit-constructor)
};

/// The fields every state may have. A state says what differs.
struct state_base {
  /// The state's name where the type's own will not do, at most 80 characters:
  /// `static constexpr auto name = "Check Inventory";`
  static constexpr unset name{};
  /// Comment.
  static constexpr no_text comment{};
  /// Checks passed over; see stepwise::allow.
  using allow = stepwise::allow<>;
  /// Fields that are written into the ASL as they stand; see stepwise::raw_fields.
  using raw_fields = unset;
  /// QueryLanguage; see stepwise::query_language.
  static constexpr query_language language = query_language::unset;
};

/// The fields of a state that a payload flows through.
struct flow_base : state_base {
  /// InputPath: what of its input the state sees; `discard` leaves an object without members.
  using input_path = whole;
  /// OutputPath: what flows on of what there is at the end; `discard` as above.
  using output_path = whole;
  /// Output, in JSONata: what flows on; see stepwise::output.
  using output = unset;
};

/// The fields of a state that goes on.
struct transition_base : flow_base {
  /// Assign: variables that are set when the state is left by its Next; see stepwise::assign. `$` is the
  /// result of a Task's function, what a Pass makes, the input that a Wait sees.
  using assign = unset;
  /// Next: a state, or stepwise::end. The state may be declared only.
  using next = unset;
  /// End, in ASL's own spelling: `static constexpr bool end = true;` says the same as
  /// `using next = stepwise::end;`.
  static constexpr unset end{};
};

}  // namespace detail

/// A type that is a state.
template <class S>
concept state = requires {
  { S::type } -> std::convertible_to<state_type>;
  typename S::input;
};

/// A Task state.
template <class S>
concept task_state = state<S> && S::type == state_type::task;

}  // namespace stepwise
