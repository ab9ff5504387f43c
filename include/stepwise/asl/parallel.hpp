// SPDX-License-Identifier: BSL-1.0
// The JSON of the branches of a Parallel.
#pragma once

#include <stepwise/asl/nested.hpp>
#include <stepwise/workflow/parallel.hpp>

#include <cstddef>
#include <string_view>
#include <utility>

namespace stepwise::detail {

template <class S, class Place, bool Pretty, class Branches, class Indices>
struct branch_texts;
template <class S, class Place, bool Pretty, class... Workflows, std::size_t... I>
struct branch_texts<S, Place, Pretty, branches<Workflows...>, std::index_sequence<I...>> {
  static constexpr std::string_view texts[sizeof...(I)] = {joined_text<scope_text<Workflows, place_inside<S, Place, I>, Pretty>>.view()...};

  static constexpr piece_list<(Pretty ? 3 * sizeof...(I) + 2 : 2 * sizeof...(I) + 1)> pieces() {
    piece_list<(Pretty ? 3 * sizeof...(I) + 2 : 2 * sizeof...(I) + 1)> made;
    std::size_t size = 0;
    made.items[size++] = "[";
    for (std::size_t i = 0; i < sizeof...(I); ++i) {
      if (i != 0) made.items[size++] = ",";
      if constexpr (Pretty) made.items[size++] = line_break<Place::level + 2>.view();
      made.items[size++] = texts[i];
    }
    if constexpr (Pretty) made.items[size++] = line_break<Place::level + 1>.view();
    made.items[size++] = "]";
    return made;
  }
};

template <class S, class Place, bool Pretty>
  requires(S::type == state_type::parallel)
struct inside_text<S, Place, Pretty> {
  static constexpr const auto& text =
      joined_text<branch_texts<S, Place, Pretty, typename S::branches, std::make_index_sequence<info_of<S>.nested->scopes.size>>>;
};

}  // namespace stepwise::detail
