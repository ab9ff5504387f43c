// SPDX-License-Identifier: BSL-1.0
#include "data_flow.hpp"

#include "../driver.hpp"
#include "all.hpp"

void equivalence::serve_data_flow() {
  serve<charging::Workflow>("charging");
  serve<narrowing::Workflow>("narrowing");
  serve<passing::Workflow>("passing");
  serve<computing::Workflow>("computing");
}
