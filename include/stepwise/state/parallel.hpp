// SPDX-License-Identifier: BSL-1.0
// Parallel: branches that run side by side. The language, "Parallel State".
#pragma once

#include <stepwise/state/catches.hpp>
#include <stepwise/state/retry.hpp>
#include <stepwise/state/state.hpp>

namespace stepwise {

/// Branches: each a workflow of its own.
template <class... Workflows>
struct branches {};

/// A state that runs several workflows on its input, or on what its input_path and parameters make of it. Its
/// result is a std::tuple of their outputs, in the order of the branches. Where one of them fails, the state
/// fails with that error.
///
///     struct LookUp : stepwise::parallel<Customer> {
///       using branches = stepwise::branches<FindAddress, FindPhone>;
///       using next = Greet;
///     };
template <class Input>
struct parallel : detail::transition_base {
  static constexpr state_type type = state_type::parallel;
  using input = Input;  ///< what flows in
  /// Branches, required.
  using branches = stepwise::branches<>;
  /// Parameters: what each branch gets in place of the input; see stepwise::parameters.
  using parameters = detail::unset;
  /// Arguments, in JSONata: the same; see stepwise::arguments.
  using arguments = detail::unset;
  /// ResultSelector: what is made of the results; it reads the array of them, `$[0].street`.
  using result_selector = detail::unset;
  /// ResultPath: where that goes; by default it replaces the input.
  using result_path = whole;
  /// Retry: all of the branches run again.
  using retries = detail::unset;
  /// Catch.
  using catches = detail::unset;
};

}  // namespace stepwise
