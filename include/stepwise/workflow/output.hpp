// SPDX-License-Identifier: BSL-1.0
// What a workflow takes and gives.
#pragma once

#include <stepwise/workflow/machine.hpp>

#include <array>
#include <cstddef>
#include <type_traits>
#include <utility>
#include <variant>

namespace stepwise::detail {

/// The states where a workflow ends with an output, the first of each type, in reading order.
template <class Start>
struct ends_of {
  static constexpr bool is_new(std::size_t i) {
    const machine& all = machine_of<Start>;
    if (!all[i].ends()) return false;
    for (std::size_t k = 0; k < i; ++k)
      if (all[k].ends() && same_type(*all[k].output, *all[i].output)) return false;
    return true;
  }
  static constexpr std::size_t count = [] {
    std::size_t sum = 0;
    for (std::size_t i = 0; i < machine_of<Start>.size; ++i) sum += is_new(i) ? 1 : 0;
    return sum;
  }();
  static constexpr auto states = [] {
    std::array<std::size_t, count + 1> found{};
    std::size_t at = 0;
    for (std::size_t i = 0; i < machine_of<Start>.size; ++i)
      if (is_new(i)) found[at++] = i;
    return found;
  }();

  template <std::size_t... I>
  static constexpr auto type(std::index_sequence<I...>) {
    using chunks = state_chunks<Start>;
    if constexpr (sizeof...(I) == 0)
      return static_cast<std::monostate*>(nullptr);
    else if constexpr (sizeof...(I) == 1)
      return static_cast<output_of<state_at<chunks, states[0]>>*>(nullptr);
    else
      return static_cast<std::variant<output_of<state_at<chunks, states[I]>>...>*>(nullptr);
  }
};

/// The output of the workflow that starts at Start: one type where all its ends agree, else a variant
/// of them in reading order. std::monostate where it always fails.
template <class Start>
using workflow_output = std::remove_pointer_t<decltype(ends_of<Start>::type(std::make_index_sequence<ends_of<Start>::count>{}))>;

}  // namespace stepwise::detail
