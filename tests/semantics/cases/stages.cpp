// SPDX-License-Identifier: BSL-1.0
#include "common.hpp"

namespace semantics {
namespace {

namespace all {
struct Only : sw::task<json, json> {
  using resource = Work;
  using allow = sw::allow<"can-fail", "constant-like-path">;
  using input_path = sw::path<"$.in">;
  using parameters = sw::parameters<json, R"json({"p.$": "$.x"})json">;
  using result_selector = sw::result_selector<json, R"json({"s.$": "$.r"})json">;
  using result_path = sw::path<"$.in.out">;
  using output_path = sw::path<"$.in">;
  using next = sw::end;
};
struct Workflow : sw::workflow<Only> {};
}  // namespace all

namespace all_of_lambda {
struct Only : sw::task<json, json> {
  using resource = sw::lambda<"Work">;
  using allow = sw::allow<"can-fail", "constant-like-path">;
  using input_path = sw::path<"$.in">;
  using parameters = sw::parameters<json, R"json({"p.$": "$.x"})json">;
  using result_selector = sw::result_selector<json, R"json({"s.$": "$.Payload.r"})json">;
  using result_path = sw::path<"$.in.out">;
  using output_path = sw::path<"$.in">;
  using next = sw::end;
};
struct Workflow : sw::workflow<Only> {};
}  // namespace all_of_lambda

namespace typed {
struct In {
  int x = 0;
};
struct Whole {
  In in;
  std::string other;
};
struct Payload {
  int p = 0;
  std::string constant;
};
struct Result {
  std::string r;
};
struct Selected {
  std::string s;
};
BOOST_DESCRIBE_STRUCT(In, (), (x))
BOOST_DESCRIBE_STRUCT(Whole, (), (in, other))
BOOST_DESCRIBE_STRUCT(Payload, (), (p, constant))
BOOST_DESCRIBE_STRUCT(Result, (), (r))
BOOST_DESCRIBE_STRUCT(Selected, (), (s))
struct Only : sw::task<Whole, Result> {
  using resource = Work;
  using input_path = sw::path<"$.in">;
  using parameters = sw::parameters<Payload, R"json({"p.$": "$.x", "constant": "c"})json">;
  using result_selector = sw::result_selector<Selected, R"json({"s.$": "$.r"})json">;
  using result_path = sw::path<"$.out">;
  using next = sw::end;
};
struct Workflow : sw::workflow<Only> {};
}  // namespace typed

namespace chained {
struct Second : sw::task<json, json> {
  using resource = Work;
  using allow = sw::allow<"can-fail", "constant-like-path">;
  using parameters = sw::parameters<json, R"json({"seen.$": "$"})json">;
  using result_path = sw::discard;
  using next = sw::end;
};
struct First : sw::pass<json> {
  using output_path = sw::path<"$.a">;
  using next = Second;
};
struct Workflow : sw::workflow<First> {};
}  // namespace chained

}  // namespace

void serve_stages() {
  serve<all::Workflow>("stages");
  serve<all_of_lambda::Workflow>("stages.lambda");
  serve<typed::Workflow>("stages.typed");
  serve<chained::Workflow>("stages.chained");
}

}  // namespace semantics
