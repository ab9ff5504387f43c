// SPDX-License-Identifier: BSL-1.0
#include "common.hpp"

void semantics::serve_texts() {
  serve<makes<R"json({"x.$": "States.Format('<{}> and <{}>', $.a, $.b)"})json">>("format");
  serve<makes<R"json({"x.$": "States.Format($.template, $.a)"})json">>("format.template");
  serve<makes<R"json({"x.$": "States.Format('it\\'s \\{\\} \\\\ {}, (x', $.a)"})json">>("format.escapes");
  serve<makes<R"json({"x.$": "States.Format('no place')"})json">>("format.nothing");
  serve<makes<R"json({"x.$": "States.Format('{} {} {} {}', 'text, \"q\"', 12, true, null)"})json">>("format.constants");
  serve<makes<R"json({"x.$": "States.Format('{}', States.Format('[{}]', States.JsonToString($.a)))"})json">>("format.nested");
  serve<makes<R"json({"x.$": "States.StringToJson($.a)"})json">>("string_to_json");
  serve<makes<R"json({"x.$": "States.StringToJson('{\"k\": [1, \"v\"]}')"})json">>("string_to_json.constant");
  serve<makes<R"json({"x.$": "States.JsonToString($.a)"})json">>("json_to_string");
  serve<makes<R"json({"x.$": "States.StringSplit($.a, $.by)"})json">>("string_split");
}
