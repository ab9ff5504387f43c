// SPDX-License-Identifier: BSL-1.0
// Running the workflows inside a Parallel or a Map, one after the other.
#pragma once

#include <stepwise/run/engine.hpp>
#include <stepwise/run/execution.hpp>
#include <stepwise/run/run.hpp>
#include <stepwise/workflow/nested.hpp>
#include <stepwise/workflow/scopes.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>

namespace stepwise::detail {

/// What there is to the workflow number Branch inside the state S besides its payload: variables of its own, and what
/// belongs to the whole execution.
template <class S, std::size_t Branch, class Workflow, class Outer>
struct inner_execution : execution_variables<typename Workflow::variables> {
  Outer& outer;

  explicit inner_execution(Outer& around) : outer(around) {}
  auto& whole() { return outer.whole(); }
  const auto& whole() const { return outer.whole(); }
};
template <class S, std::size_t Branch, class Workflow, class Outer>
  requires requires(Outer& outer) { outer.entered; }
struct inner_execution<S, Branch, Workflow, Outer> : execution_variables<typename Workflow::variables> {
  using root = typename Outer::root;
  static constexpr std::size_t use = uses_of<root>.find(Outer::use, ref_of<S>.id, Branch);
  static constexpr std::string_view prefix = uses_of<root>.uses[use].prefix();

  Outer& outer;
  std::int64_t entered = 0;
  std::int64_t retries = 0;

  explicit inner_execution(Outer& around) : outer(around) {}
  auto& whole() { return outer.whole(); }
  const auto& whole() const { return outer.whole(); }
};

template <class Root, class Handlers, class Workflow, class... More>
constexpr auto find_first_problem(list<Workflow, More...>) {
  using problem = decltype(find_handler_problem<Root, Workflow, Handlers>());
  if constexpr (!std::is_same_v<problem, no_problem> || sizeof...(More) == 0)
    return problem{};
  else
    return find_first_problem<Root, Handlers>(list<More...>{});
}

template <class S>
struct inner_problem {
  template <class Root, class Handlers>
  static constexpr auto find() {
    if constexpr (requires { nested_work<S>::template find_problem<Root, Handlers>(); }) {
      using own = decltype(nested_work<S>::template find_problem<Root, Handlers>());
      if constexpr (!std::is_same_v<own, no_problem>)
        return own{};
      else
        return find_first_problem<Root, Handlers>(typename workflows_in<S>::type{});
    } else {
      return find_first_problem<Root, Handlers>(typename workflows_in<S>::type{});
    }
  }
};

/// Gives a workflow what it reads of the variables outside.
template <class Workflow, class Inner, class Outer>
void hand_in_variables([[maybe_unused]] Inner& inner, [[maybe_unused]] Outer& outer) {
  if constexpr (!std::is_same_v<typename Workflow::variables, unset>) {
    if constexpr (requires { outer.variables; }) {
      using own = typename Workflow::variables;
      using around = std::remove_cvref_t<decltype(outer.variables)>;
      if constexpr (std::is_same_v<own, json> || std::is_same_v<around, json>) {
        if constexpr (std::is_same_v<own, around>) inner.variables = outer.variables;
      } else {
        const auto one = [&]<std::size_t I>(std::integral_constant<std::size_t, I>) {
          if constexpr ((scope_of<Workflow>.outer_variables >> I & 1) != 0) {
            auto& target = member_at<I>(inner.variables);
            auto& source = member_at<member_index(schema_of<around>, schema_of<own>.members[I].name)>(outer.variables);
            target = convert<std::remove_cvref_t<decltype(target)>>(std::remove_cvref_t<decltype(source)>(source));
          }
        };
        [&]<std::size_t... I>(std::index_sequence<I...>) {
          (one(std::integral_constant<std::size_t, I>{}), ...);
        }(std::make_index_sequence<schema_of<own>.size>{});
      }
    }
  }
}

/// Runs the workflow number Branch inside the state S on `input`. `SeesVariables` is false of the executions that a distributed Map makes.
template <class S, std::size_t Branch, class Workflow, bool SeesVariables = true, class Env>
scope_output<Workflow> run_inside(Env& env, scope_input<Workflow>&& input) {
  using start = typename Workflow::start_at;
  using outer = std::remove_reference_t<decltype(env.execution)>;
  using execution = inner_execution<S, Branch, Workflow, outer>;
  using whole = level<start, 0, static_cast<int>(machine_of<start>.size)>;
  execution own(env.execution);
  if constexpr (SeesVariables) hand_in_variables<Workflow>(own, env.execution);
  environment<std::remove_reference_t<decltype(env.handlers)>, std::remove_reference_t<decltype(env.clock)>, std::remove_reference_t<decltype(env.observer)>, execution>
      inner{env.handlers, env.clock, env.observer, own};
  if constexpr (std::is_same_v<workflow_output<start>, std::monostate>) {
    enter<whole>(inner, std::move(input));
    return {};
  } else {
    return enter<whole>(inner, std::move(input));
  }
}

}  // namespace stepwise::detail
