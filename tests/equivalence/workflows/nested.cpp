// SPDX-License-Identifier: BSL-1.0
#include "nested.hpp"

#include "../driver.hpp"
#include "all.hpp"

void equivalence::serve_nested() {
  serve<forking::Workflow>("forking");
  serve<shipping::Workflow>("shipping");
  serve<saga::Workflow>("saga");
  serve<polling::Workflow>("polling");
}
