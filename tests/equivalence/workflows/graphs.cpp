// SPDX-License-Identifier: BSL-1.0
#include "graphs.hpp"

#include "../driver.hpp"
#include "all.hpp"

namespace equivalence {
namespace {

constexpr int count = 8;

template <int... G>
void serve_all(std::integer_sequence<int, G...>) {
  (serve<graphs::Workflow<G>>("graph_" + std::to_string(G)), ...);
}

}  // namespace

void serve_graphs() { serve_all(std::make_integer_sequence<int, count>()); }

}  // namespace equivalence
