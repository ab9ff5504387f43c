// SPDX-License-Identifier: BSL-1.0
#include "common.hpp"

#include <string>

namespace semantics {
namespace {

/// Hands on what it gets.
struct Same : sw::pass<json> {
  using next = sw::end;
};
struct Hand : sw::workflow<Same> {};

namespace plain {
struct First : sw::task<json, json> {
  using resource = Work;
  using next = sw::end;
};
struct Second : sw::task<json, json> {
  using resource = Work;
  using next = sw::end;
};
struct One : sw::workflow<First> {};
struct Two : sw::workflow<Second> {};
struct Fork : sw::parallel<json> {
  using branches = sw::branches<One, Two>;
  using next = sw::end;
};
struct Workflow : sw::workflow<Fork> {};
}  // namespace plain

namespace flow {
struct Constant : sw::pass<json> {
  using result = sw::result<json, R"json({"b": [1, "b"]})json">;
  using next = sw::end;
};
struct Make : sw::workflow<Constant> {};
struct Fork : sw::parallel<json> {
  using branches = sw::branches<Hand, Make>;
  using allow = sw::allow<"can-fail", "constant-like-path">;
  using input_path = sw::path<"$.in">;
  using parameters = sw::parameters<json, R"json({"x.$": "$.a", "c": "$.a"})json">;
  using result_selector = sw::result_selector<json, R"json({"all.$": "$", "deep.$": "$[0].x.deep", "b.$": "$[1].b[1]"})json">;
  using result_path = sw::path<"$.out.made">;
  using output_path = sw::path<"$.out">;
  using retries = sw::retries<sw::retry<sw::errors::all>>;
  using catches = sw::catches<sw::on<sw::errors::all, Caught>>;
  using next = sw::end;
};
struct Ignore : sw::pass<json> {
  static constexpr auto name = "Make nothing of it";
  using result = sw::result<int, "7">;
  using next = sw::end;
};
struct Ignoring : sw::workflow<Ignore> {};
struct Before : sw::parallel<json> {  // of one branch
  using branches = sw::branches<Ignoring>;
  using result_path = sw::discard;
  using next = Fork;
};
struct Workflow : sw::workflow<Before> {};
}  // namespace flow

namespace twice {
struct Left : sw::pass<json> {
  using parameters = sw::parameters<json, R"json({"left.$": "$"})json">;
  using next = sw::end;
};
struct Right : sw::pass<json> {
  using parameters = sw::parameters<json, R"json({"right.$": "$"})json">;
  using next = sw::end;
};
struct L : sw::workflow<Left> {};
struct R : sw::workflow<Right> {};
struct Inner : sw::parallel<json> {
  using branches = sw::branches<L, R>;
  using next = sw::end;
};
struct Both : sw::workflow<Inner> {};
struct Outer : sw::parallel<json> {
  using branches = sw::branches<Both, R, Both>;
  using next = sw::end;
};
struct Workflow : sw::workflow<Outer> {};
}  // namespace twice

namespace typed {
struct In {
  std::string id;
  int count = 0;
};
BOOST_DESCRIBE_STRUCT(In, (), (id, count))
struct Count : sw::task<In, int> {
  using resource = Work;
  using next = sw::end;
};
struct Keep : sw::pass<In> {
  using next = sw::end;
};
struct Counting : sw::workflow<Count> {};
struct Keeping : sw::workflow<Keep> {};
struct Made {
  int count = 0;
  std::string id;
};
BOOST_DESCRIBE_STRUCT(Made, (), (count, id))
struct Fork : sw::parallel<In> {
  using branches = sw::branches<Counting, Keeping>;
  using result_selector = sw::result_selector<Made, R"json({"count.$": "$[0]", "id.$": "$[1].id"})json">;
  using result_path = sw::path<"$.made">;
  using next = sw::end;
};
struct Workflow : sw::workflow<Fork> {};
}  // namespace typed

}  // namespace

void serve_parallel() {
  serve<plain::Workflow>("parallel");
  serve<flow::Workflow>("parallel.flow");
  serve<twice::Workflow>("parallel.twice");
  serve<typed::Workflow>("parallel.typed");
}

}  // namespace semantics
