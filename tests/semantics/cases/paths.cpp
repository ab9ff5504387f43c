// SPDX-License-Identifier: BSL-1.0
#include "common.hpp"

void semantics::serve_paths() {
  serve<makes<R"json({"x.$": "$.a.b"})json">>("paths.member");
  serve<makes<R"json({"x.$": "$['a b']['c.d']"})json">>("paths.bracketed");
  serve<makes<R"json({"x.$": "$.a[1]"})json">>("paths.index");
  serve<makes<R"json({"x.$": "$.a[-1]"})json">>("paths.from_end");
  serve<makes<R"json({"x.$": "$[0].b"})json">>("paths.of_array");
  serve<makes<R"json({"x.$": "$.a[*]"})json">>("paths.wildcard");
  serve<makes<R"json({"x.$": "$.a[*].b"})json">>("paths.wildcard_member");
  serve<makes<R"json({"x.$": "$.*"})json">>("paths.members");
  serve<makes<R"json({"x.$": "$.a[1:3]"})json">>("paths.slice");
  serve<makes<R"json({"x.$": "$.a[-2:]"})json">>("paths.slice_from_end");
  serve<makes<R"json({"x.$": "$.a[0,2]"})json">>("paths.indices");
  serve<makes<R"json({"x.$": "$['a','c']"})json">>("paths.names");
  serve<makes<R"json({"x.$": "$..b"})json">>("paths.deep");
  serve<makes<R"json({"x.$": "$.a[?(@.b == 'y')]"})json">>("paths.filter");
  serve<makes<R"json({"x.$": "$.a[?(@.n > 1)].n"})json">>("paths.filter_number");
  serve<makes<R"json({"x.$": "$.a[?(@.b)].n"})json">>("paths.filter_there");
}
