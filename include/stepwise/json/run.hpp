// SPDX-License-Identifier: BSL-1.0
// Running a workflow on JSON, with handlers that may work on JSON, and watching it.
#pragma once

#include <stepwise/json/convert.hpp>
#include <stepwise/run/run.hpp>
#include <stepwise/workflow/states.hpp>

#include <fmt/format.h>

#include <cstdio>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace stepwise {

/// Gives the task `S` a function from JSON to JSON: `handle_json<Charge>([](const json& input) -> json { … })`.
/// A result that does not fit the task's type has broken the contract: the execution fails with
/// States.Runtime and a cause that names state, JSON Pointer, expected and found.
template <class S, class Function>
auto handle_json(Function function) {
  return handle<S>([function = std::move(function)](const work_input<S>& input) mutable -> typename S::result {
    const json event = [&] {
      try {
        return to_json(input);
      } catch (const payload_error& misfit) {
        throw detail::contract_broken("States.Runtime", detail::joined({"the input of ", name_of<S>, " has no JSON: ", misfit.what()}), name_of<S>);
      }
    }();
    const json result = function(event);
    try {
      return from_json<typename S::result>(result);
    } catch (const payload_error& misfit) {
      throw detail::contract_broken("States.Runtime", detail::joined({"the result of ", name_of<S>, " broke its contract: ", misfit.what()}), name_of<S>);
    }
  });
}

/// Runs a workflow on an input in JSON text and gives its output in JSON text. Throws
/// json_syntax_error and payload_error for the input, and whatever run throws.
template <class Workflow, class Handlers = handlers<>, class Clock = system_clock, class Observer = no_observer>
std::string run_json(std::string_view input, Handlers&& set = {}, Clock&& time = {}, Observer&& observer = {}, const execution& about = {}) {
  return to_json_text(run<Workflow>(from_json_text<input_of<Workflow>>(input), set, time, observer, about));
}

/// An observer that writes each state with its typed input as JSON, the output of each task, each retry and
/// each caught error, a line or two each.
class tracer {
 public:
  explicit tracer(std::FILE* out = stdout) : out_(out) {}

  template <class S>
  void state_entered(const auto& input) {
    state_ = name_of<S>;
    fmt::print(out_, "{} ({})\n", state_, detail::type_names[static_cast<std::size_t>(S::type)]);
    if constexpr (!std::is_same_v<std::remove_cvref_t<decltype(input)>, detail::unset>) fmt::print(out_, "  input   {}\n", to_json_text(input));
  }
  template <class S>
  void state_exited(const auto& output) {
    if constexpr (S::type == state_type::task) fmt::print(out_, "  output  {}\n", to_json_text(output));
  }
  template <class S>
  void task_retried(const error_output& error, double delay) {
    fmt::print(out_, "  failed  {}: {}; again in {} s\n", error.error, error.cause, delay);
  }
  template <class S>
  void error_caught(const error_output& error) {
    fmt::print(out_, "  caught  {}: {}\n", error.error, error.cause);
  }

  /// The name of the state that was entered last.
  std::string_view state() const { return state_; }

 private:
  std::FILE* out_;
  std::string_view state_;
};

}  // namespace stepwise
