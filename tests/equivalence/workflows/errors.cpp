// SPDX-License-Identifier: BSL-1.0
#include "errors.hpp"

#include "../driver.hpp"
#include "all.hpp"

void equivalence::serve_errors() {
  serve<catching::Workflow>("catching");
  serve<keeping::Workflow>("keeping");
  serve<retrying::Workflow>("retrying");
  serve<many_retriers::Workflow>("many_retriers");
  serve<undeclared::Workflow>("undeclared");
}
