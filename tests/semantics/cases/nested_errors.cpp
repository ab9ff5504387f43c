// SPDX-License-Identifier: BSL-1.0
// Errors that come out of branches and of items, and what becomes of them.
#include "common.hpp"

namespace semantics {
namespace {

using Busy = sw::error<"Busy">;
using Lost = sw::error<"Lost">;
using Other = sw::error<"Other">;
using Broken = sw::error<"Broken">;

struct Told : sw::pass<json> {
  using next = sw::end;
};
struct ByTaskFailed : sw::pass<json> {
  using parameters = sw::parameters<json, R"json({"task failed.$": "$"})json">;
  using next = sw::end;
};
struct ByAll : sw::pass<json> {
  using parameters = sw::parameters<json, R"json({"all.$": "$"})json">;
  using next = sw::end;
};
using Guards = sw::catches<sw::on<Broken, Told, sw::path<"$.x.error">>, sw::on<Other, Told, sw::discard>, sw::on<sw::errors::task_failed, ByTaskFailed>,
                           sw::on<sw::errors::all, ByAll>>;
using Again = sw::retries<sw::retry<Busy, sw::backoff{.max_attempts = 2}>, sw::retry<Lost, sw::backoff{.max_attempts = 1}>>;

// What runs in a branch, or for an item.
struct Read : sw::pass<json> {
  using allow = sw::allow<"can-fail">;
  using parameters = sw::parameters<json, R"json({"need.$": "$.need"})json">;
  using next = sw::end;
};
struct Instead : sw::pass<json> {
  using result = sw::result<json, R"json("instead")json">;
  using next = sw::end;
};
struct Try : sw::task<json, json> {
  using resource = Work;
  using raises = sw::raises<Busy, Lost, Other, sw::error<"Inner">>;
  using retries = sw::retries<sw::retry<Lost, sw::backoff{.max_attempts = 1}>>;
  using catches = sw::catches<sw::on<sw::error<"Inner">, Instead>>;
  using next = sw::end;
};
struct Break : sw::fail<"Broken", "inside"> {};
struct Choose : sw::choice<json> {
  using allow = sw::allow<"can-fail", "choice-can-miss">;
  using routes = sw::routes<sw::when<sw::string_equals<"$.do", "break">, Break>, sw::when<sw::string_equals<"$.do", "read">, Read>, sw::when<sw::string_equals<"$.do", "try">, Try>>;
};
struct Inside : sw::workflow<Choose> {};

namespace of_parallel {
struct First : sw::task<json, json> {
  using resource = Work;
  using result_path = sw::discard;
  using next = sw::end;
};
struct Before : sw::workflow<First> {};
struct Fork : sw::parallel<json> {
  using branches = sw::branches<Before, Inside>;
  using retries = Again;
  using catches = Guards;
  using next = sw::end;
};
struct Workflow : sw::workflow<Fork> {};
}  // namespace of_parallel

namespace of_map {
struct Each : sw::map<json> {
  static constexpr int max_concurrency = 1;
  using allow = sw::allow<"can-fail">;
  using items_path = sw::path<"$.items">;
  using item_selector = sw::item_selector<json, R"json({"do.$": "$$.Map.Item.Value.do", "n.$": "$$.Map.Item.Index"})json">;
  using item_processor = Inside;
  using retries = Again;
  using catches = Guards;
  using next = sw::end;
};
struct Workflow : sw::workflow<Each> {};
}  // namespace of_map

namespace unguarded {
struct Each : sw::map<json> {
  static constexpr int max_concurrency = 1;
  using item_processor = Inside;
  using next = sw::end;
};
struct Iterating : sw::workflow<Each> {};
struct Fork : sw::parallel<json> {
  using branches = sw::branches<Iterating>;
  using next = sw::end;
};
struct Workflow : sw::workflow<Fork> {};
}  // namespace unguarded

}  // namespace

void serve_nested_errors() {
  serve<of_parallel::Workflow>("errors.parallel");
  serve<of_map::Workflow>("errors.map");
  serve<unguarded::Workflow>("errors.unguarded");
}

}  // namespace semantics
