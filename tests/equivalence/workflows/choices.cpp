// SPDX-License-Identifier: BSL-1.0
#include "choices.hpp"

#include "../driver.hpp"
#include "all.hpp"

void equivalence::serve_choices() {
  serve<strings::Workflow>("strings");
  serve<scalars::Workflow>("scalars");
  serve<members::Workflow>("members");
  serve<comparing::Workflow>("comparing");
  serve<joining::Workflow>("joining");
}
