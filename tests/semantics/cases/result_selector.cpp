// SPDX-License-Identifier: BSL-1.0
#include "common.hpp"

namespace semantics {
namespace {

namespace of_task {
struct Only : sw::task<json, json> {
  using resource = Work;
  using allow = sw::allow<"can-fail", "constant-like-path">;
  using result_selector = sw::result_selector<json, R"json({"r.$": "$.a", "c": {"k.$": "$.b[*]"}})json">;
  using retries = sw::retries<sw::retry<sw::errors::all>>;
  using catches = sw::catches<sw::on<sw::errors::all, Caught>>;
  using next = sw::end;
};
struct Workflow : sw::workflow<Only> {};
}  // namespace of_task

namespace of_lambda {
struct Only : sw::task<json, json> {
  using resource = sw::lambda<"Work">;
  using allow = sw::allow<"can-fail", "constant-like-path">;
  using result_selector = sw::result_selector<json, R"json({"r.$": "$.Payload.a", "status.$": "$.StatusCode", "all.$": "$.Payload"})json">;
  using next = sw::end;
};
struct Workflow : sw::workflow<Only> {};
}  // namespace of_lambda

namespace with_result_path {
struct Told : sw::pass<json> {
  using next = sw::end;
};
struct Only : sw::task<json, json> {
  using resource = Work;
  using allow = sw::allow<"can-fail", "constant-like-path">;
  using result_selector = sw::result_selector<json, R"json({"r.$": "$.a"})json">;
  using result_path = sw::path<"$.made">;
  using catches = sw::catches<sw::on<sw::errors::all, Told, sw::path<"$.error">>>;
  using next = sw::end;
};
struct Workflow : sw::workflow<Only> {};
}  // namespace with_result_path

namespace discarded {
struct Only : sw::task<json, json> {
  using resource = Work;
  using allow = sw::allow<"can-fail", "constant-like-path">;
  using result_selector = sw::result_selector<json, R"json({"r.$": "$.a"})json">;
  using result_path = sw::discard;
  using next = sw::end;
};
struct Workflow : sw::workflow<Only> {};
}  // namespace discarded

}  // namespace

void serve_result_selector() {
  serve<of_task::Workflow>("result_selector");
  serve<of_lambda::Workflow>("result_selector.lambda");
  serve<with_result_path::Workflow>("result_selector.result_path");
  serve<discarded::Workflow>("result_selector.discarded");
}

}  // namespace semantics
