// SPDX-License-Identifier: BSL-1.0
#include "loops.hpp"

#include "../driver.hpp"
#include "all.hpp"

void equivalence::serve_loops() {
  serve<do_while::Workflow>("do_while");
  serve<nested::Workflow>("nested");
  serve<two_ways_back::Workflow>("two_ways_back");
  serve<irreducible::Workflow>("irreducible");
  serve<always_fails::Workflow>("always_fails");
  serve<long_chain::Workflow>("long_chain");
}
