// SPDX-License-Identifier: BSL-1.0
#include "payloads.hpp"

#include "../driver.hpp"
#include "all.hpp"

void equivalence::serve_payloads() {
  serve<placing::Workflow>("placing");
  serve<converting::Workflow>("converting");
  serve<collecting::Workflow>("collecting");
  serve<untyped::Workflow>("untyped");
}
