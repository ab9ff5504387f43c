// SPDX-License-Identifier: BSL-1.0
#include "common.hpp"

namespace semantics {
namespace {

namespace of_task {
struct Only : sw::task<json, json> {
  using resource = Work;
  using output_path = sw::path<"$.a">;
  using retries = sw::retries<sw::retry<sw::errors::all>>;
  using catches = sw::catches<sw::on<sw::errors::all, Caught>>;
  using next = sw::end;
};
struct Workflow : sw::workflow<Only> {};
}  // namespace of_task

namespace behind_result_path {
struct Only : sw::task<json, json> {
  using resource = Work;
  using result_path = sw::path<"$.a.r">;
  using output_path = sw::path<"$.a">;
  using next = sw::end;
};
struct Workflow : sw::workflow<Only> {};
}  // namespace behind_result_path

namespace none {
struct Only : sw::task<json, json> {
  using resource = Work;
  using output_path = sw::discard;
  using next = sw::end;
};
struct Workflow : sw::workflow<Only> {};
}  // namespace none

namespace of_lambda {
struct Only : sw::task<json, json> {
  using resource = sw::lambda<"Work">;
  using output_path = sw::path<"$.a.b">;
  using next = sw::end;
};
struct Workflow : sw::workflow<Only> {};
}  // namespace of_lambda

namespace of_pass {
struct Only : sw::pass<json> {
  using output_path = sw::path<"$.a">;
  using next = sw::end;
};
struct Workflow : sw::workflow<Only> {};
}  // namespace of_pass

namespace of_wait {
struct Only : sw::wait<json> {
  static constexpr int seconds = 0;
  using input_path = sw::path<"$.a">;
  using output_path = sw::path<"$.b">;
  using next = sw::end;
};
struct Workflow : sw::workflow<Only> {};
}  // namespace of_wait

namespace of_succeed {
struct Only : sw::succeed<json> {
  using output_path = sw::discard;
};
struct Workflow : sw::workflow<Only> {};
}  // namespace of_succeed

}  // namespace

void serve_output_path() {
  serve<of_task::Workflow>("output_path");
  serve<behind_result_path::Workflow>("output_path.result_path");
  serve<none::Workflow>("output_path.null");
  serve<of_lambda::Workflow>("output_path.lambda");
  serve<of_pass::Workflow>("output_path.pass");
  serve<of_wait::Workflow>("output_path.wait");
  serve<of_succeed::Workflow>("output_path.succeed");
}

}  // namespace semantics
