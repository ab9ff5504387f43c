// SPDX-License-Identifier: BSL-1.0
#include "common.hpp"

void semantics::serve_numbers() {
  serve<makes<R"json({"x.$": "States.MathAdd($.a, $.b)"})json">>("math_add");
  serve<makes<R"json({"x.$": "States.MathAdd(-0.5, 2.5)"})json">>("math_add.constants");
  serve<makes<R"json({"x.$": "States.MathRandom($.from, $.to)"})json">>("math_random");
  serve<makes<R"json({"x.$": "States.ArrayContains(States.ArrayRange(5, 7, 1), States.MathRandom(5, 8))"})json">>("math_random.within");
  serve<makes<R"json({"x.$": "States.ArrayContains(States.ArrayRange(5, 7, 1), States.MathRandom(5, 8, $.seed))"})json">>("math_random.seed");
}
