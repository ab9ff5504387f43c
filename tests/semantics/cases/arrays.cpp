// SPDX-License-Identifier: BSL-1.0
#include "common.hpp"

void semantics::serve_arrays() {
  serve<makes<R"json({"x.$": "States.Array($.a, 'text', 1.5, null, States.Array(1))"})json">>("array");
  serve<makes<R"json({"x.$": "States.ArrayPartition($.a, $.n)"})json">>("array_partition");
  serve<makes<R"json({"x.$": "States.ArrayContains($.a, $.v)"})json">>("array_contains");
  serve<makes<R"json({"x.$": "States.ArrayRange($.from, $.to, $.by)"})json">>("array_range");
  serve<makes<R"json({"x.$": "States.ArrayLength(States.ArrayRange(1, $.to, 1))"})json">>("array_range.length");
  serve<makes<R"json({"x.$": "States.ArrayGetItem($.a, $.i)"})json">>("array_get_item");
  serve<makes<R"json({"x.$": "States.ArrayLength($.a)"})json">>("array_length");
  serve<makes<R"json({"x.$": "States.ArrayLength($.a[*].b)"})json">>("array_length.path");
  serve<makes<R"json({"x.$": "States.ArrayUnique($.a)"})json">>("array_unique");
}
