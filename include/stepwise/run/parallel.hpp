// SPDX-License-Identifier: BSL-1.0
// Running a Parallel: its branches in their order, in this thread.
#pragma once

#include <stepwise/payload/tuple.hpp>
#include <stepwise/run/nested.hpp>
#include <stepwise/workflow/parallel.hpp>

#include <cstddef>
#include <tuple>
#include <utility>

namespace stepwise::detail {

template <class S, class Branches>
struct branch_runs;
template <class S, class... Workflows>
struct branch_runs<S, branches<Workflows...>> {
  using results = std::tuple<scope_output<Workflows>...>;

  template <class Env, class Input, std::size_t... I>
  static results run(Env& env, Input& input, std::index_sequence<I...>) {
    // The braces keep the order. The last branch may have the input itself.
    return results{run_inside<S, I, Workflows>(env, fit<scope_input<Workflows>>(take<I + 1 == sizeof...(I)>(input)))...};
  }
  template <bool Last, class Input>
  static Input take(Input& input) {
    if constexpr (Last)
      return std::move(input);
    else
      return input;
  }
};

template <class S>
struct nested_work<S, state_type::parallel> {
  /// `input` is not needed afterwards.
  template <class Env, class Input>
  static typename stages<S>::result run(Env& env, Input& input) {
    return branch_runs<S, typename S::branches>::run(env, input, std::make_index_sequence<info_of<S>.nested->scopes.size>{});
  }
};

}  // namespace stepwise::detail
