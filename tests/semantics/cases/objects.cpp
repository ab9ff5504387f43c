// SPDX-License-Identifier: BSL-1.0
#include "common.hpp"

void semantics::serve_objects() {
  serve<makes<R"json({"x.$": "States.JsonMerge($.a, $.b, false)"})json">>("json_merge");
  serve<makes<R"json({"x.$": "States.JsonMerge($.a, $.b, false)", "y.$": "$.a"})json">>("json_merge.source");
}
