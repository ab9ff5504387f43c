// SPDX-License-Identifier: BSL-1.0
#include <stepwise/json/hash.hpp>

#include "common.hpp"

void semantics::serve_hashes() {
  serve<makes<R"json({"x.$": "States.Hash($.a, $.by)"})json">>("hash");
}
