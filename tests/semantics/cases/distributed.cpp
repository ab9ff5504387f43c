// SPDX-License-Identifier: BSL-1.0
// Distributed Maps over what is in their input: nothing is read from a bucket or written to one.
#include "common.hpp"

#include <string>
#include <vector>

namespace semantics {
namespace {

struct Same : sw::pass<json> {
  using next = sw::end;
};
struct Hand : sw::workflow<Same> {};

namespace tolerant {
struct Read : sw::pass<json> {
  using allow = sw::allow<"can-fail">;
  using parameters = sw::parameters<json, R"json({"need.$": "$.need"})json">;
  using next = sw::end;
};
struct Break : sw::fail<"Broken", "inside"> {};
struct Choose : sw::choice<json> {
  using allow = sw::allow<"can-fail">;
  using routes = sw::routes<sw::when<sw::string_equals<"$", "break">, Break>, sw::when<sw::string_equals<"$", "read">, Read>, sw::otherwise<Same>>;
};
struct Inside : sw::workflow<Choose> {};
struct Told : sw::pass<json> {
  using parameters = sw::parameters<json, R"json({"told.$": "$.Error"})json">;
  using next = sw::end;
};
using Guards = sw::catches<sw::on<sw::errors::exceed_tolerated_failure_threshold, Told>, sw::on<sw::errors::all, Caught>>;

struct None : sw::map<json> {
  static constexpr auto name = "Each";
  static constexpr auto mode = sw::mode::distributed;
  static constexpr int max_concurrency = 1;
  using item_processor = Inside;
  using catches = Guards;
  using next = sw::end;
};
struct ToleratesNone : sw::workflow<None> {};
struct Count : sw::map<json> {
  static constexpr auto name = "Each";
  static constexpr auto mode = sw::mode::distributed;
  static constexpr int max_concurrency = 1;
  static constexpr int tolerated_failure_count = 1;
  using item_processor = Inside;
  using result_path = sw::discard;
  using catches = Guards;
  using next = sw::end;
};
struct ToleratesCount : sw::workflow<Count> {};
struct Percentage : sw::map<json> {
  static constexpr auto name = "Each";
  static constexpr auto mode = sw::mode::distributed;
  static constexpr int max_concurrency = 1;
  static constexpr int tolerated_failure_percentage = 50;
  using item_processor = Inside;
  using result_path = sw::discard;
  using catches = Guards;
  using next = sw::end;
};
struct ToleratesPercentage : sw::workflow<Percentage> {};
struct Thresholds : sw::map<json> {
  static constexpr auto name = "Each";
  static constexpr auto mode = sw::mode::distributed;
  static constexpr int max_concurrency = 1;
  using allow = sw::allow<"can-fail">;
  using items_path = sw::path<"$.items">;
  using tolerated_failure_count_path = sw::path<"$.count">;
  using tolerated_failure_percentage_path = sw::path<"$.percentage">;
  using item_processor = Inside;
  using result_path = sw::discard;
  using catches = Guards;
  using next = sw::end;
};
struct ToleratesRead : sw::workflow<Thresholds> {};
}  // namespace tolerant

namespace batched {
struct Each : sw::map<json> {
  static constexpr auto mode = sw::mode::distributed;
  using allow = sw::allow<"can-fail">;
  using items_path = sw::path<"$.items">;
  using item_selector = sw::item_selector<json, R"json({"i.$": "$$.Map.Item.Index", "v.$": "$$.Map.Item.Value"})json">;
  using item_batcher = sw::item_batcher<json, R"json({"MaxItemsPerBatch": 2, "BatchInput": {"c": 1, "all.$": "$.n"}})json">;
  using item_processor = Hand;
  using next = sw::end;
};
struct Workflow : sw::workflow<Each> {};
struct Plain : sw::map<json> {
  static constexpr auto name = "Each";
  static constexpr auto mode = sw::mode::distributed;
  using allow = sw::allow<"can-fail">;
  using items_path = sw::path<"$.items">;
  using item_batcher = sw::item_batcher<void, R"json({"MaxItemsPerBatchPath": "$.n"})json">;
  using item_processor = Hand;
  using next = sw::end;
};
struct Reading : sw::workflow<Plain> {};
}  // namespace batched

namespace written {
struct Split : sw::task<json, std::vector<int>> {
  using resource = Work;
  using next = sw::end;
};
struct Splitting : sw::workflow<Split> {};
struct Flat : sw::map<json> {
  static constexpr auto mode = sw::mode::distributed;
  static constexpr int max_concurrency = 1;
  using item_processor = Splitting;
  using result_writer = sw::result_writer<R"json({"WriterConfig": {"Transformation": "FLATTEN", "OutputType": "JSON"}})json">;
  using next = sw::end;
};
struct Flattens : sw::workflow<Flat> {};
struct Compact : sw::map<json> {
  static constexpr auto mode = sw::mode::distributed;
  static constexpr int max_concurrency = 1;
  using item_processor = Splitting;
  using result_writer = sw::result_writer<R"json({"WriterConfig": {"Transformation": "COMPACT", "OutputType": "JSON"}})json">;
  using next = sw::end;
};
struct Compacts : sw::workflow<Compact> {};
}  // namespace written

namespace scope {
struct Show : sw::pass<json> {
  using allow = sw::allow<"can-fail">;
  using parameters = sw::parameters<json, R"json({"x.$": "$x"})json">;
  using next = sw::end;
};
struct Showing : sw::workflow<Show, json> {};
struct Each : sw::map<json> {
  static constexpr auto mode = sw::mode::distributed;
  using item_processor = Showing;
  using next = sw::end;
};
struct Set : sw::pass<json> {
  using assign = sw::assign<R"json({"x": "outer"})json">;
  using next = Each;
};
struct Workflow : sw::workflow<Set, json> {};
}  // namespace scope

}  // namespace

void serve_distributed() {
  serve<tolerant::ToleratesNone>("distributed");
  serve<tolerant::ToleratesCount>("distributed.count");
  serve<tolerant::ToleratesPercentage>("distributed.percentage");
  serve<tolerant::ToleratesRead>("distributed.read");
  serve<batched::Workflow>("distributed.batched");
  serve<batched::Reading>("distributed.batched.read");
  serve<written::Flattens>("distributed.flatten");
  serve<written::Compacts>("distributed.compact");
  serve<scope::Workflow>("distributed.scope");
}

}  // namespace semantics
