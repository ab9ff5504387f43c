// SPDX-License-Identifier: BSL-1.0
// Running a workflow in process.
#pragma once

#include <stepwise/run/engine.hpp>
#include <stepwise/run/execution.hpp>
#include <stepwise/workflow/workflow.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <utility>

namespace stepwise {

/// Sees nothing of an execution, and costs nothing. An observer has any of these member templates;
/// S is the state's type:
///     template <class S> void state_entered(const typename S::input& input);
///     template <class S> void state_exited(const auto& output);
///     template <class S> void task_retried(const error_output& error, double delay_in_seconds);
///     template <class S> void error_caught(const error_output& error);
struct no_observer {};

namespace detail {

/// Stands for an input or output where a state that is none has been reported: it fits whatever the
/// caller does with it, so that no second error follows.
struct anything {
  anything() = default;
  template <class T>
  anything(const T&);  // NOLINT(google-explicit-constructor)
  template <class T>
  operator T() const;  // NOLINT(google-explicit-constructor)
};

template <class Start>
constexpr bool all_are_states() {
  const machine& all = machine_of<Start>;
  for (std::size_t i = 0; i < all.size; ++i)
    if (all[i].self->what == state_ref::fault::incomplete || all[i].self->what == state_ref::fault::no_state) return false;
  return true;
}

template <class Start>
constexpr auto find_input() {
  if constexpr (state<Start>)
    return type_box<typename Start::input>{};
  else
    return type_box<anything>{};
}
template <class Workflow>
constexpr auto find_output() {
  if constexpr (sound<Workflow>)
    return type_box<workflow_output<typename Workflow::start_at>>{};
  else if constexpr (all_are_states<typename Workflow::start_at>())
    return type_box<workflow_output<typename Workflow::start_at>>{};
  else
    return type_box<anything>{};
}

}  // namespace detail

/// What a workflow takes.
template <class Workflow>
using input_of = typename decltype(detail::find_input<typename Workflow::start_at>())::type;

/// What a workflow gives: one type where all its ends agree, otherwise a variant in reading order.
template <class Workflow>
using workflow_output_of = typename decltype(detail::find_output<Workflow>())::type;

namespace detail {

template <class S, class Handlers>
constexpr handler_fault task_fault() {
  if constexpr (S::type == state_type::task)
    return fault_of<S, Handlers>();
  else
    return handler_fault::none;
}
template <class Chunk, class Handlers>
struct chunk_faults;
template <class... S, class Handlers>
struct chunk_faults<list<S...>, Handlers> {
  static constexpr handler_fault table[sizeof...(S)] = {task_fault<S, Handlers>()...};
  static constexpr std::size_t first = [] {
    std::size_t i = 0;
    while (i < sizeof...(S) && table[i] == handler_fault::none) ++i;
    return i;
  }();
};
template <class Chunks, class Handlers>
struct machine_faults;
template <class... Chunk, class Handlers>
struct machine_faults<list<Chunk...>, Handlers> {
  /// The number of the first task whose handler does not fit, or the count of states.
  static constexpr std::size_t first = [] {
    constexpr std::size_t firsts[] = {chunk_faults<Chunk, Handlers>::first...};
    constexpr std::size_t sizes[] = {Chunk::size...};
    std::size_t before = 0;
    for (std::size_t i = 0; i < sizeof...(Chunk); ++i) {
      if (firsts[i] < sizes[i]) return before + firsts[i];
      before += sizes[i];
    }
    return before;
  }();
};

/// `Root` is what runs, `Workflow` that or one inside of it.
template <class Root, class Workflow, class Handlers, std::size_t I>
struct handler_problem {
  using state = state_at<state_chunks<typename Workflow::start_at>, I>;

  static constexpr sentence words = [] {
    sentence out;
    const state_info& at = info_of<state>;
    const std::string_view name = at.self->type_name;
    const schema& input = schema_of<work_input<state>>;
    constexpr handler_fault fault = fault_of<state, Handlers>();
    out << "run of " << type_name<Root> << ": ";
    if constexpr (fault == handler_fault::missing) {
      out << "no handler for " << name << " (" << input << " -> " << *at.result << "); give it one: stepwise::handle<" << name
          << ">(...), or a static member function handle";
    } else if constexpr (fault == handler_fault::twice) {
      out << name << " has " << static_cast<std::int64_t>(handlers_for<state, std::remove_const_t<Handlers>>) << " handlers in the set; leave one";
    } else if constexpr (fault == handler_fault::argument) {
      out << "the handler of " << name << " cannot be called with ";
      if constexpr (std::is_lvalue_reference_v<handler_argument<state>>) {
        out << "const " << input << "&; its input is needed afterwards, for its ";
        if (at.retries.size != 0)
          out << "retries";
        else if (at.result_path.how != placement::replace)
          out << "result_path";
        else
          out << "catcher with a result_path";
        out << ", so let it take that";
      } else {
        out << input << "&&; let it take " << input << " or const " << input << "&";
      }
    } else {
      using given = typename decltype(given_by<state, Handlers>())::type;
      out << "the handler of " << name << " gives ";
      if constexpr (std::is_void_v<given>)
        out << "nothing";
      else
        out << schema_of<std::remove_cvref_t<given>>;
      out << ", which does not convert to its result " << *at.result;
    }
    return out;
  }();
};

template <class Workflow, class Input>
struct input_problem {
  static constexpr sentence words = [] {
    sentence out;
    out << "run of " << type_name<Workflow> << ": its input is " << schema_of<input_of<Workflow>> << ", which " << schema_of<Input>
        << " does not convert to";
    return out;
  }();
};

/// The number of the first state from `from` on that has workflows inside, or the count of states.
constexpr std::size_t next_nested(const machine& states, std::size_t from) {
  while (from < states.size && states[from].nested == nullptr) ++from;
  return from;
}
/// What is wrong with the handlers of the workflows inside S; defined by <stepwise/parallel.hpp> and <stepwise/map.hpp>.
template <class S>
struct inner_problem;

template <class Root, class Workflow, class Handlers, std::size_t From>
constexpr auto find_inner_problem() {
  using start = typename Workflow::start_at;
  constexpr std::size_t at = next_nested(machine_of<start>, From);
  if constexpr (at < machine_of<start>.size) {
    using problem = decltype(inner_problem<state_at<state_chunks<start>, at>>::template find<Root, Handlers>());
    if constexpr (std::is_same_v<problem, no_problem>)
      return find_inner_problem<Root, Workflow, Handlers, at + 1>();
    else
      return problem{};
  } else {
    return no_problem{};
  }
}
template <class Root, class Workflow, class Handlers>
constexpr auto find_handler_problem() {
  constexpr std::size_t first = machine_faults<state_chunks<typename Workflow::start_at>, Handlers>::first;
  if constexpr (first < machine_of<typename Workflow::start_at>.size)
    return handler_problem<Root, Workflow, Handlers, first>{};
  else
    return find_inner_problem<Root, Workflow, Handlers, 0>();
}

/// The first state with fields in JSONata, also inside of others.
template <class Start>
constexpr maybe<state_info> find_carried() {
  maybe<state_info> found;
  const auto look = [&](const state_info& at) {
    if (at.is_carried) found = &at;
    return found == nullptr;
  };
  each_state(machine_of<Start>, look);
  return found;
}
template <class Start>
inline constexpr bool is_carried = !(find_carried<Start>() == nullptr);
template <class Workflow>
struct carried_problem {
  static constexpr sentence words = [] {
    sentence out;
    const state_info& at = *find_carried<typename Workflow::start_at>();
    out << "run of " << type_name<Workflow> << ": its state " << at.self->type_name << " is in JSONata, for its " << languages_in(at).of_jsonata
        << "; expressions in JSONata are carried into the definition, and not executed yet";
    return out;
  }();
};

template <class Workflow, class Handlers>
constexpr auto find_run_problem() {
  if constexpr (is_carried<typename Workflow::start_at>)
    return carried_problem<Workflow>{};
  else
    return find_handler_problem<Workflow, Workflow, Handlers>();
}

/// Defined by <stepwise/data_flow.hpp>.
template <class Start>
struct json_scan;

template <class Start, class Untyped = json>
constexpr auto find_json_problem() {
  if constexpr (is_carried<Start> || requires { sizeof(json_route<Untyped>); })
    return no_problem{};
  else if constexpr (requires { requires bool(json_scan<Start>::words); })
    return json_scan<Start>{};
  else
    return no_problem{};
}

}  // namespace detail

/// Runs a workflow in this thread and gives its output.
///
/// `input` is moved along the transitions. `set` has the functions of the tasks; see handle. `time` is
/// asked for waits and for the delays of retries. `observer` sees the states pass; see no_observer.
/// `about` is what states that read the Context Object find there.
///
/// Throws execution_failed when a Fail state is reached, or when a handler breaks its contract
/// (States.Runtime). What a handler throws and no catcher takes leaves `run` as it was thrown.
///
/// The whole workflow is compiled into the caller, so call it from one function of your own.
template <class Workflow, class Handlers = handlers<>, class Clock = system_clock, class Observer = no_observer>
[[gnu::always_inline]] inline workflow_output_of<Workflow> run(input_of<Workflow>&& input, Handlers&& set = {}, Clock&& time = {}, Observer&& observer = {},
                                                                    [[maybe_unused]] const execution& about = {}) {
  using start = typename Workflow::start_at;
  constexpr bool has_clock = clock<std::remove_reference_t<Clock>>;
  static_assert(has_clock, "a clock has now() and sleep(seconds); see stepwise::clock");
  static_assert(!std::is_same_v<std::remove_cvref_t<Observer>, execution>, "run takes a stepwise::execution behind the observer; see stepwise::no_observer");
  if constexpr (detail::sound<Workflow> && has_clock) {
    using handler_set = std::remove_reference_t<Handlers>;
    static_assert(sizeof(detail::report<detail::field_problem<Workflow>>) != 0);
    using problem = decltype(detail::find_run_problem<Workflow, handler_set>());
    static_assert(sizeof(detail::report<problem>) != 0);
    using json_problem = decltype(detail::find_json_problem<start>());
    static_assert(sizeof(detail::report<json_problem>) != 0);
    if constexpr (std::is_same_v<problem, detail::no_problem> && std::is_same_v<json_problem, detail::no_problem>) {
      using all = detail::level<start, 0, static_cast<int>(detail::machine_of<start>.size)>;
      detail::execution_of<Workflow> state(about, input, time);
      detail::environment<handler_set, std::remove_reference_t<Clock>, std::remove_reference_t<Observer>, detail::execution_of<Workflow>> env{set, time, observer, state};
      return detail::enter<all>(env, std::move(input));
    }
  }
  __builtin_unreachable();  // what is wrong has been reported
}
/// The same with an input that is needed afterwards: it is copied.
template <class Workflow, class Handlers = handlers<>, class Clock = system_clock, class Observer = no_observer>
[[gnu::always_inline]] inline workflow_output_of<Workflow> run(const input_of<Workflow>& input, Handlers&& set = {}, Clock&& time = {}, Observer&& observer = {},
                                                                    const execution& about = {}) {
  return run<Workflow>(input_of<Workflow>(input), set, time, observer, about);
}
/// Something that is no workflow.
template <class NoWorkflow, class... Arguments>
  requires(!detail::is_workflow<NoWorkflow>)
void run(Arguments&&...) {
  static_assert(sizeof(detail::report<detail::workflow_wanted<NoWorkflow>>) != 0);
}
/// Something that is no input.
template <class Workflow, class Input, class Handlers = handlers<>, class Clock = system_clock, class Observer = no_observer>
  requires(!std::is_convertible_v<Input, input_of<Workflow>>)
workflow_output_of<Workflow> run(Input&&, Handlers&& = {}, Clock&& = {}, Observer&& = {}, const execution& = {}) {
  static_assert(sizeof(detail::report<detail::input_problem<Workflow, std::remove_cvref_t<Input>>>) != 0);
  __builtin_unreachable();
}

}  // namespace stepwise
