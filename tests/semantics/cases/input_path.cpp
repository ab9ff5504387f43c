// SPDX-License-Identifier: BSL-1.0
#include "common.hpp"

namespace semantics {
namespace {

namespace narrowed {
struct Only : sw::pass<json> {
  using input_path = sw::path<"$.a.b">;
  using next = sw::end;
};
struct Workflow : sw::workflow<Only> {};
}  // namespace narrowed

namespace bracketed {
struct Only : sw::pass<json> {
  using input_path = sw::path<"$['a b']['c.d']">;
  using next = sw::end;
};
struct Workflow : sw::workflow<Only> {};
}  // namespace bracketed

namespace none {
struct Only : sw::pass<json> {
  using input_path = sw::discard;
  using next = sw::end;
};
struct Workflow : sw::workflow<Only> {};
}  // namespace none

namespace of_task {
struct Only : sw::task<json, json> {
  using resource = Work;
  using input_path = sw::path<"$.a">;
  using retries = sw::retries<sw::retry<sw::errors::all>>;
  using catches = sw::catches<sw::on<sw::errors::all, Caught>>;
  using next = sw::end;
};
struct Workflow : sw::workflow<Only> {};
}  // namespace of_task

namespace none_of_task {
struct Only : sw::task<json, json> {
  using resource = Work;
  using input_path = sw::discard;
  using next = sw::end;
};
struct Workflow : sw::workflow<Only> {};
}  // namespace none_of_task

namespace none_of_lambda {
struct Only : sw::task<json, json> {
  using resource = sw::lambda<"Work">;
  using input_path = sw::discard;
  using next = sw::end;
};
struct Workflow : sw::workflow<Only> {};
}  // namespace none_of_lambda

namespace of_wait {
struct Only : sw::wait<json> {
  static constexpr int seconds = 0;
  using input_path = sw::path<"$.a">;
  using next = sw::end;
};
struct Workflow : sw::workflow<Only> {};
}  // namespace of_wait

namespace of_succeed {
struct Only : sw::succeed<json> {
  using input_path = sw::path<"$.a">;
};
struct Workflow : sw::workflow<Only> {};
}  // namespace of_succeed

namespace typed {
struct Inner {
  std::string id;
};
struct Whole {
  Inner inner;
};
BOOST_DESCRIBE_STRUCT(Inner, (), (id))
BOOST_DESCRIBE_STRUCT(Whole, (), (inner))
struct Only : sw::task<Whole, Inner> {
  using resource = Work;
  using input_path = sw::path<"$.inner">;
  using next = sw::end;
};
struct Workflow : sw::workflow<Only> {};
}  // namespace typed

}  // namespace

void serve_input_path() {
  serve<narrowed::Workflow>("input_path");
  serve<bracketed::Workflow>("input_path.bracketed");
  serve<none::Workflow>("input_path.null");
  serve<of_task::Workflow>("input_path.task");
  serve<none_of_task::Workflow>("input_path.null.task");
  serve<none_of_lambda::Workflow>("input_path.null.lambda");
  serve<of_wait::Workflow>("input_path.wait");
  serve<of_succeed::Workflow>("input_path.succeed");
  serve<typed::Workflow>("input_path.typed");
}

}  // namespace semantics
