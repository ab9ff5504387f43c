// SPDX-License-Identifier: BSL-1.0
// The JSON of the item processor of a Map.
#pragma once

#include <stepwise/asl/nested.hpp>
#include <stepwise/workflow/map.hpp>

namespace stepwise::detail {

template <class S, class Place, bool Pretty>
  requires(S::type == state_type::map)
struct inside_text<S, Place, Pretty> {
  static constexpr const auto& text = joined_text<scope_text<typename processor_of<S>::type, place_inside<S, Place, 0>, Pretty>>;
};

}  // namespace stepwise::detail
