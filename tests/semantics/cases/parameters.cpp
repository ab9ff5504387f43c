// SPDX-License-Identifier: BSL-1.0
#include "common.hpp"

namespace semantics {
namespace {

namespace of_task {
struct Only : sw::task<json, json> {
  using resource = Work;
  using allow = sw::allow<"can-fail", "constant-like-path">;
  using parameters = sw::parameters<json, R"json({"x.$": "$.a", "y": 1})json">;
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
  using parameters = sw::parameters<json, R"json({"x.$": "$.a", "y": 1})json">;
  using next = sw::end;
};
struct Workflow : sw::workflow<Only> {};
}  // namespace of_lambda

namespace behind_input_path {
struct Only : sw::pass<json> {
  using allow = sw::allow<"can-fail", "constant-like-path">;
  using input_path = sw::path<"$.a">;
  using parameters = sw::parameters<json, R"json({"x.$": "$.b", "all.$": "$"})json">;
  using next = sw::end;
};
struct Workflow : sw::workflow<Only> {};
}  // namespace behind_input_path

namespace typed {
struct In {
  std::string id;
  std::optional<std::string> note;
  json body;
};
struct Out {
  std::string id;
  std::optional<std::string> note;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(In, (), (id, note, body))
BOOST_DESCRIBE_STRUCT(Out, (), (id, note, text))
struct Only : sw::task<In, Out> {
  using resource = Work;
  using allow = sw::allow<"can-fail", "constant-like-path">;
  using parameters = sw::parameters<Out, R"json({"id.$": "$.id", "note.$": "$.note", "text.$": "$.body"})json">;
  using catches = sw::catches<sw::on<sw::errors::all, Caught>>;
  using next = sw::end;
};
struct Workflow : sw::workflow<Only> {};
}  // namespace typed

}  // namespace

void serve_parameters() {
  serve<makes<R"json({})json">>("parameters.empty");
  serve<makes<R"json({"t": "text \u00e9 \"q\" \\", "i": -5, "d": 12.5e-1, "z": 1.0, "y": true, "n": false, "0": null, "o": {"x": {}}, "l": [1, "a", null, [], {}]})json">>("parameters.constants");
  serve<makes<R"json({"p": "$.a", "f": "States.UUID()", "c": "$$.State.Name", "$": "dollar", ".": ".$"})json">>("parameters.no_expressions");
  serve<makes<R"json({"x.$": "$.a", "deep": {"list": [{"y.$": "$.b"}, [{"z.$": "$.a"}], "$.a", "States.UUID()"]}})json">>("parameters.nested");
  serve<makes<R"json({"x.$": "$.a"})json">>("parameters.path");
  serve<makes<R"json({"all.$": "$"})json">>("parameters.whole");
  serve<makes<R"json({"a.b.$": "$.a", "\u00fc \"k\".$": "$.a"})json">>("parameters.keys");
  serve<of_task::Workflow>("parameters.task");
  serve<of_lambda::Workflow>("parameters.lambda");
  serve<behind_input_path::Workflow>("parameters.input_path");
  serve<typed::Workflow>("parameters.typed");
}

}  // namespace semantics
