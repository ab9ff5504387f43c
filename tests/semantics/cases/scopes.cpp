// SPDX-License-Identifier: BSL-1.0
// Variables outside of branches and iterations, and those inside.
#include "common.hpp"

#include <string>
#include <vector>

namespace semantics {
namespace {

template <sw::fixed_string Template, sw::fixed_string Name>
struct Show : sw::pass<json> {
  static constexpr std::string_view name = sw::text_of<Name>;
  using allow = sw::allow<"can-fail">;
  using parameters = sw::parameters<json, Template>;
  using next = sw::end;
};
/// Sets $own, then shows what there is.
template <class Then, sw::fixed_string Name>
struct Own : sw::pass<json> {
  static constexpr std::string_view name = sw::text_of<Name>;
  using allow = sw::allow<"can-fail">;
  using assign = sw::assign<R"json({"own.$": "States.Format('{} and {}', $x, $)"})json">;
  using next = Then;
};
template <class Start>
struct inner : sw::workflow<Start, json> {};
template <class Start>
using outer = inner<Start>;

/// Sets $x before a state.
template <class Then>
struct Set : sw::pass<json> {
  static constexpr auto name = "Set";
  using assign = sw::assign<R"json({"x": "outer"})json">;
  using next = Then;
};

namespace forked {
using First = inner<Own<Show<R"json({"x.$": "$x", "own.$": "$own"})json", "Show first">, "Set first">>;
using Second = inner<Own<Show<R"json({"own.$": "$own"})json", "Show second">, "Set second">>;
struct Fork : sw::parallel<json> {
  using branches = sw::branches<First, Second>;
  using result_selector = sw::result_selector<json, R"json({"before.$": "$x", "r.$": "$"})json">;
  using result_path = sw::path<"$">;
  using assign = sw::assign<R"json({"x.$": "$[0].own", "all.$": "$[*].own"})json">;
  using next = Show<R"json({"x.$": "$x", "all.$": "$all", "in.$": "$"})json", "Behind">;
};
using Workflow = outer<Set<Fork>>;
}  // namespace forked

namespace ends {
struct Fork : sw::parallel<json> {
  using branches = sw::branches<forked::First>;
  using next = Show<R"json({"own.$": "$own"})json", "Behind">;
};
using Workflow = outer<Set<Fork>>;
}  // namespace ends

namespace beside {
struct Fork : sw::parallel<json> {
  using branches = sw::branches<forked::First, inner<Show<R"json({"own.$": "$own"})json", "Ask">>>;
  using next = sw::end;
};
using Workflow = outer<Set<Fork>>;
}  // namespace beside

namespace caught {
struct Try : sw::task<json, json> {
  using resource = Work;
  using parameters = sw::parameters<json, R"json({"x.$": "$x"})json">;
  using next = sw::end;
};
struct Fork : sw::parallel<json> {
  using branches = sw::branches<inner<Try>>;
  using assign = sw::assign<R"json({"done": true})json">;
  using catches =
      sw::catches<sw::on<sw::errors::all, Show<R"json({"error.$": "$error", "x.$": "$x"})json", "Behind">, sw::discard, "", sw::assign<R"json({"error.$": "$.Error", "x": "caught"})json">>>;
  using next = Show<R"json({"done.$": "$done", "x.$": "$x"})json", "Done">;
};
using Workflow = outer<Set<Fork>>;
}  // namespace caught

namespace items {
// The first iteration sets $own, the second asks for it.
struct Ask : sw::choice<json> {
  using allow = sw::allow<"can-fail">;
  using routes = sw::routes<sw::when<sw::is_present<"$own">, Show<R"json({"already.$": "$own"})json", "Already">>, sw::otherwise<forked::First::start_at>>;
};
struct Each : sw::map<json> {
  static constexpr int max_concurrency = 1;
  using item_selector = sw::item_selector<json, R"json({"x.$": "$x", "v.$": "$$.Map.Item.Value"})json">;
  using item_processor = inner<forked::First::start_at>;
  using next = sw::end;
};
using Workflow = outer<Set<Each>>;
struct EachAsks : sw::map<json> {
  static constexpr auto name = "Each";
  static constexpr int max_concurrency = 1;
  using item_processor = inner<Ask>;
  using next = sw::end;
};
using Asking = outer<Set<EachAsks>>;
}  // namespace items

namespace typed {
struct Outside {
  std::string x;
  int n = 0;
};
struct Within {
  std::string x;
  long n = 0;
  std::string own;
};
struct Seen {
  std::string x;
  std::string own;
  long n = 0;
};
BOOST_DESCRIBE_STRUCT(Outside, (), (x, n))
BOOST_DESCRIBE_STRUCT(Within, (), (x, n, own))
BOOST_DESCRIBE_STRUCT(Seen, (), (x, own, n))
struct Shows : sw::pass<int> {
  using parameters = sw::parameters<Seen, R"json({"x.$": "$x", "own.$": "$own", "n.$": "$n"})json">;
  using next = sw::end;
};
struct Sets : sw::pass<int> {
  using assign = sw::assign<R"json({"own.$": "States.Format('{} {}', $x, $)"})json">;
  using next = Shows;
};
struct Inner : sw::workflow<Sets, Within> {};
struct Each : sw::map<std::vector<int>> {
  using item_processor = Inner;
  using next = sw::end;
};
struct Nested : sw::workflow<Each, Outside> {};  // hands on what it reads itself of what is outside
struct Fork : sw::parallel<std::vector<int>> {
  using branches = sw::branches<Nested>;
  using next = sw::end;
};
struct Begin : sw::pass<std::vector<int>> {
  using assign = sw::assign<R"json({"x": "outer", "n": 4})json">;
  using next = Fork;
};
struct Workflow : sw::workflow<Begin, Outside> {};
}  // namespace typed

}  // namespace

void serve_scopes() {
  serve<forked::Workflow>("scopes.branches");
  serve<ends::Workflow>("scopes.ends");
  serve<beside::Workflow>("scopes.beside");
  serve<caught::Workflow>("scopes.caught");
  serve<items::Workflow>("scopes.items");
  serve<items::Asking>("scopes.items.ask");
  serve<typed::Workflow>("scopes.typed");
}

}  // namespace semantics
