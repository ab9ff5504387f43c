// SPDX-License-Identifier: BSL-1.0
#include "common.hpp"

void semantics::serve_encodings() {
  serve<makes<R"json({"x.$": "States.Base64Encode($.a)"})json">>("base64_encode");
  serve<makes<R"json({"x.$": "States.ArrayContains(States.Array(States.Base64Encode($.a)), '')"})json">>("base64_encode.is_nothing");
  serve<makes<R"json({"x.$": "States.Base64Decode($.a)"})json">>("base64_decode");
  serve<makes<R"json({"x.$": "States.ArrayContains(States.Array(States.Base64Decode($.a)), '')"})json">>("base64_decode.is_nothing");
  serve<makes<R"json({"x.$": "States.Base64Decode(States.Base64Encode($.a))"})json">>("base64");
  serve<makes<R"json({"x.$": "States.ArrayLength(States.StringSplit(States.UUID(), '-'))"})json">>("uuid");
  serve<makes<R"json({"x.$": "States.ArrayLength(States.ArrayUnique(States.Array(States.UUID(), States.UUID())))"})json">>("uuid.twice");
}
