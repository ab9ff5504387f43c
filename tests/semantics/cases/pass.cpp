// SPDX-License-Identifier: BSL-1.0
#include "common.hpp"

namespace semantics {
namespace {

template <class Payload, sw::fixed_string Json>
struct Gives : sw::pass<json> {
  static constexpr auto name = "Only";
  using result = sw::result<Payload, Json>;
  using next = sw::end;
};
template <sw::fixed_string Json, class Payload = json>
struct gives : sw::workflow<Gives<Payload, Json>> {};

namespace plain {
struct Only : sw::pass<json> {
  using next = sw::end;
};
struct Workflow : sw::workflow<Only> {};
}  // namespace plain

namespace placed {
struct Only : sw::pass<json> {
  using result_path = sw::path<"$.copy">;
  using next = sw::end;
};
struct Workflow : sw::workflow<Only> {};
}  // namespace placed

namespace result_placed {
struct Only : sw::pass<json> {
  using result = sw::result<json, R"json({"x.$": "$.a"})json">;
  using result_path = sw::path<"$.r">;
  using output_path = sw::path<"$.r">;
  using next = sw::end;
};
struct Workflow : sw::workflow<Only> {};
}  // namespace result_placed

namespace result_discarded {
struct Only : sw::pass<json> {
  using result = sw::result<json, "1">;
  using result_path = sw::discard;
  using next = sw::end;
};
struct Workflow : sw::workflow<Only> {};
}  // namespace result_discarded

namespace parameters_placed {
struct Only : sw::pass<json> {
  using allow = sw::allow<"can-fail", "constant-like-path">;
  using input_path = sw::path<"$.a">;
  using parameters = sw::parameters<json, R"json({"x.$": "$.b"})json">;
  using result_path = sw::path<"$.a.made">;
  using output_path = sw::path<"$.a">;
  using next = sw::end;
};
struct Workflow : sw::workflow<Only> {};
}  // namespace parameters_placed

namespace result_behind {
struct Only : sw::pass<json> {
  using input_path = sw::path<"$.a">;
  using result = sw::result<json, "1">;
  using next = sw::end;
};
struct Workflow : sw::workflow<Only> {};
}  // namespace result_behind

}  // namespace

void serve_pass() {
  serve<plain::Workflow>("pass");
  serve<placed::Workflow>("pass.placed");
  serve<gives<R"json({"x.$": "$.a", "l": ["States.UUID()", {"y.$": "no expression"}], "z": null})json">>("pass.result");
  serve<gives<"null">>("pass.null");
  serve<gives<"false">>("pass.false");
  serve<gives<"0", int>>("pass.zero");
  serve<gives<R"json("")json", std::string>>("pass.empty");
  serve<gives<R"json([1, {"a": [true]}])json">>("pass.list");
  serve<result_placed::Workflow>("pass.result_path");
  serve<result_discarded::Workflow>("pass.discarded");
  serve<parameters_placed::Workflow>("pass.parameters");
  serve<result_behind::Workflow>("pass.input_path");
}

}  // namespace semantics
