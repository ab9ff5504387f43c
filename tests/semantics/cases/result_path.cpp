// SPDX-License-Identifier: BSL-1.0
#include "common.hpp"

namespace semantics {
namespace {

template <class Path>
struct Puts : sw::task<json, json> {
  static constexpr auto name = "Only";
  using resource = Work;
  using result_path = Path;
  using next = sw::end;
};
template <class Path>
struct puts : sw::workflow<Puts<Path>> {};

namespace of_pass {
struct Only : sw::pass<json> {
  using input_path = sw::path<"$.a">;
  using result_path = sw::path<"$.b.c">;
  using next = sw::end;
};
struct Workflow : sw::workflow<Only> {};
}  // namespace of_pass

namespace of_catch {
struct Told : sw::pass<json> {
  using next = sw::end;
};
struct Only : sw::task<json, json> {
  using resource = Work;
  using raises = sw::raises<sw::error<"Busy">, sw::error<"Other">>;
  using input_path = sw::path<"$.a">;
  using catches = sw::catches<sw::on<sw::error<"Busy">, Told, sw::path<"$.x.error">>, sw::on<sw::error<"Other">, Told, sw::discard>, sw::on<sw::errors::all, Told>>;
  using next = sw::end;
};
struct Workflow : sw::workflow<Only> {};
}  // namespace of_catch

namespace typed {
struct In {
  std::string id;
  int count = 0;
};
BOOST_DESCRIBE_STRUCT(In, (), (id, count))
struct Only : sw::task<In, int> {
  using resource = Work;
  using result_path = sw::path<"$.made.here.now">;
  using next = sw::end;
};
struct Workflow : sw::workflow<Only> {};
struct Over : sw::task<In, int> {
  static constexpr auto name = "Only";
  using resource = Work;
  using result_path = sw::path<"$.count">;
  using next = sw::end;
};
struct Overwrites : sw::workflow<Over> {};
}  // namespace typed

}  // namespace

void serve_result_path() {
  serve<puts<sw::whole>>("result_path.whole");
  serve<puts<sw::discard>>("result_path.null");
  serve<puts<sw::path<"$.a">>>("result_path");
  serve<puts<sw::path<"$.a.b.c">>>("result_path.deep");
  serve<puts<sw::path<"$['a b'].c">>>("result_path.bracketed");
  serve<of_pass::Workflow>("result_path.pass");
  serve<of_catch::Workflow>("result_path.catch");
  serve<typed::Workflow>("result_path.typed");
  serve<typed::Overwrites>("result_path.typed.over");
}

}  // namespace semantics
