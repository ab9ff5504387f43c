// SPDX-License-Identifier: BSL-1.0
#include "common.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace semantics {
namespace {

/// The end of most: it shows variables.
template <sw::fixed_string Template>
struct Show : sw::pass<json> {
  static constexpr auto name = "Show";
  using allow = sw::allow<"can-fail", "constant-like-path">;
  using parameters = sw::parameters<json, Template>;
  using next = sw::end;
};
/// Sets variables from its input, which flows on.
template <sw::fixed_string Template, class Next>
struct Set : sw::pass<json> {
  static constexpr auto name = "Set";
  using allow = sw::allow<"can-fail", "constant-like-path">;
  using assign = sw::assign<Template>;
  using next = Next;
};
template <class Start>
struct untyped : sw::workflow<Start, json> {};

/// What an Assign of a Pass makes of its input.
template <sw::fixed_string Assign, sw::fixed_string Shown>
using assigns = untyped<Set<Assign, Show<Shown>>>;

namespace task {
struct Only : sw::task<json, json> {
  using resource = Work;
  using allow = sw::allow<"can-fail", "constant-like-path">;
  using parameters = sw::parameters<json, R"json({"a": "parameters"})json">;
  using result_selector = sw::result_selector<json, R"json({"a": "selector", "s.$": "$.b"})json">;
  using result_path = sw::path<"$.r">;
  using assign = sw::assign<R"json({"x.$": "$.a", "whole.$": "$", "c": [1, null]})json">;
  using next = Show<R"json({"x.$": "$x", "whole.$": "$whole", "c.$": "$c", "in.$": "$"})json">;
};
}  // namespace task

namespace task_discards {
struct Only : sw::task<json, json> {
  using resource = Work;
  using allow = sw::allow<"can-fail", "constant-like-path">;
  using result_path = sw::discard;
  using assign = sw::assign<R"json({"x.$": "$.a"})json">;
  using next = Show<R"json({"x.$": "$x", "in.$": "$"})json">;
};
}  // namespace task_discards

namespace lambda {
struct Only : sw::task<json, json> {
  using resource = sw::lambda<"Work">;
  using allow = sw::allow<"can-fail", "constant-like-path">;
  using result_selector = sw::result_selector<json, R"json({"s.$": "$.Payload.b"})json">;
  using assign = sw::assign<R"json({"x.$": "$.Payload.a", "status.$": "$.StatusCode"})json">;
  using next = Show<R"json({"x.$": "$x", "status.$": "$status", "in.$": "$"})json">;
};
}  // namespace lambda

namespace lambda_plain {
struct Only : sw::task<json, json> {
  using resource = sw::lambda<"Work">;
  using allow = sw::allow<"can-fail", "constant-like-path">;
  using assign = sw::assign<R"json({"x.$": "$.Payload"})json">;
  using next = Show<R"json({"x.$": "$x"})json">;
};
}  // namespace lambda_plain

namespace fails {
struct Only : sw::task<json, json> {
  using resource = Work;
  using allow = sw::allow<"can-fail", "constant-like-path">;
  using retries = sw::retries<sw::retry<sw::errors::all>>;
  using catches = sw::catches<sw::on<sw::errors::all, Caught>>;
  using assign = sw::assign<R"json({"x.$": "$.a"})json">;
  using next = Show<R"json({"x.$": "$x"})json">;
};
}  // namespace fails

namespace reads_unset {
struct Only : sw::task<json, json> {
  using resource = Work;
  using allow = sw::allow<"can-fail", "constant-like-path">;
  using parameters = sw::parameters<json, R"json({"x.$": "$x"})json">;
  using next = sw::end;
};
struct Either : sw::choice<json> {
  using routes = sw::routes<sw::when<sw::is_present<"$.a">, Only, "", sw::assign<R"json({"x.$": "$.a"})json">>, sw::otherwise<Only>>;
};
}  // namespace reads_unset

namespace pass_result {
struct Only : sw::pass<json> {
  using allow = sw::allow<"can-fail", "constant-like-path">;
  using result = sw::result<json, R"json({"a": "result", "x.$": "$x"})json">;
  using result_path = sw::path<"$.r">;
  using assign = sw::assign<R"json({"x.$": "$.a", "whole.$": "$"})json">;
  using next = Show<R"json({"x.$": "$x", "whole.$": "$whole", "in.$": "$"})json">;
};
}  // namespace pass_result

namespace pass_parameters {
struct Only : sw::pass<json> {
  using allow = sw::allow<"can-fail", "constant-like-path">;
  using input_path = sw::path<"$.in">;
  using parameters = sw::parameters<json, R"json({"p.$": "$.a"})json">;
  using result_path = sw::path<"$.r">;
  using output_path = sw::path<"$.other">;
  using assign = sw::assign<R"json({"x.$": "$.p", "whole.$": "$"})json">;
  using next = Show<R"json({"x.$": "$x", "whole.$": "$whole", "in.$": "$"})json">;
};
}  // namespace pass_parameters

namespace pass_input_path {
struct Only : sw::pass<json> {
  using input_path = sw::path<"$.in">;
  using assign = sw::assign<R"json({"x.$": "$"})json">;
  using next = Show<R"json({"x.$": "$x"})json">;
};
}  // namespace pass_input_path

namespace wait {
struct Only : sw::wait<json> {
  static constexpr int seconds = 0;
  using allow = sw::allow<"can-fail", "constant-like-path">;
  using input_path = sw::path<"$.in">;
  using output_path = sw::path<"$.b">;
  using assign = sw::assign<R"json({"x.$": "$", "b.$": "$.b"})json">;
  using next = Show<R"json({"x.$": "$x", "b.$": "$b", "in.$": "$"})json">;
};
}  // namespace wait

namespace choice {
using End = Show<R"json({"x.$": "$x", "y.$": "$y", "in.$": "$"})json">;
struct Ask : sw::choice<json> {
  using allow = sw::allow<"can-fail", "constant-like-path">;
  using assign = sw::assign<R"json({"x": "own", "y.$": "$.v"})json">;
  using routes = sw::routes<sw::when<sw::string_equals<"$.k", "a">, End, "", sw::assign<R"json({"x.$": "States.Format('route {}', $.v)"})json">>,
                            sw::when<sw::string_equals<"$.k", "b">, End>, sw::otherwise<End>>;
};
using Begin = Set<R"json({"x": "before", "y": "before"})json", Ask>;
}  // namespace choice

namespace caught {
using End = Show<R"json({"x.$": "$x", "c.$": "$c", "in.$": "$"})json">;
struct Only : sw::task<json, json> {
  using resource = Work;
  using raises = sw::raises<sw::error<"Busy">, sw::error<"Other">>;
  using allow = sw::allow<"can-fail", "constant-like-path">;
  using retries = sw::retries<sw::retry<sw::error<"Busy">>>;
  using catches = sw::catches<sw::on<sw::errors::lambda_unknown, End, sw::path<"$.error">, "", sw::assign<R"json({"x.$": "$.Error", "c.$": "States.Format('{} after {}', $.Cause, $x)"})json">>,
                              sw::on<sw::error<"Other">, End, sw::discard>>;
  using assign = sw::assign<R"json({"x": "own", "c.$": "$.r"})json">;
  using next = End;
};
using Begin = Set<R"json({"x": "before", "c": "before"})json", Only>;
}  // namespace caught

namespace swap {
using End = Show<R"json({"a.$": "$a", "b.$": "$b", "c.$": "$c"})json">;
struct Turn : sw::wait<json> {
  static constexpr int seconds = 0;
  using assign = sw::assign<R"json({"a.$": "$b", "b.$": "$c", "c.$": "$a"})json">;
  using next = End;
};
using Begin = Set<R"json({"a.$": "$.a", "b.$": "$.b", "c.$": "$.c"})json", Turn>;
}  // namespace swap

namespace entry {
struct Again : sw::pass<json> {
  using assign = sw::assign<R"json({"x": "new", "y.$": "$x", "z": {"of": ["then", {"x.$": "$x"}]}})json">;
  using next = Show<R"json({"x.$": "$x", "y.$": "$y", "z.$": "$z"})json">;
};
using Begin = Set<R"json({"x": "old"})json", Again>;
}  // namespace entry

namespace own {
struct Only : sw::task<json, json> {
  using resource = Work;
  using raises = sw::raises<sw::error<"Busy">>;
  using allow = sw::allow<"can-fail", "constant-like-path">;
  using retries = sw::retries<sw::retry<sw::errors::all>>;
  using parameters = sw::parameters<json, R"json({"x.$": "$x"})json">;
  using result_selector = sw::result_selector<json, R"json({"selected.$": "$x", "made.$": "States.Format('{}!', $x)"})json">;
  using assign = sw::assign<R"json({"x": "new"})json">;
  using next = Show<R"json({"x.$": "$x", "in.$": "$"})json">;
};
using Begin = Set<R"json({"x": "old"})json", Only>;
}  // namespace own

namespace own_pass {
struct Only : sw::pass<json> {
  using parameters = sw::parameters<json, R"json({"made.$": "$x"})json">;
  using assign = sw::assign<R"json({"x": "new"})json">;
  using next = Show<R"json({"x.$": "$x", "in.$": "$"})json">;
};
using Begin = Set<R"json({"x": "old"})json", Only>;
}  // namespace own_pass

namespace over {
using End = Show<R"json({"x.$": "$x", "kept.$": "$kept"})json">;
struct Third : sw::pass<json> {
  using allow = sw::allow<"can-fail", "constant-like-path">;
  using assign = sw::assign<R"json({"x.$": "$.third"})json">;
  using next = End;
};
struct Second : sw::pass<json> {
  using allow = sw::allow<"can-fail", "constant-like-path">;
  using assign = sw::assign<R"json({"x.$": "$.second"})json">;
  using next = Third;
};
using Begin = Set<R"json({"x.$": "$.first", "kept.$": "$.first"})json", Second>;
}  // namespace over

namespace copies {
struct Change : sw::pass<json> {
  using result = sw::result<json, R"json("changed")json">;
  using result_path = sw::path<"$.o.a">;
  using next = Show<R"json({"x.$": "$x", "in.$": "$"})json">;
};
using Begin = Set<R"json({"x.$": "$.o"})json", Change>;
}  // namespace copies

namespace loop {
struct Count;
using End = Show<R"json({"n.$": "$n", "all.$": "$all"})json">;
struct Ask : sw::choice<json> {
  using allow = sw::allow<"can-fail", "constant-like-path">;
  using routes = sw::routes<sw::when<sw::numeric_less_than_path<"$n", "$.most">, Count>, sw::otherwise<End>>;
};
struct Count : sw::wait<json> {
  static constexpr int seconds = 0;
  using allow = sw::allow<"can-fail", "constant-like-path">;
  using assign = sw::assign<R"json({"n.$": "States.MathAdd($n, 1)", "all.$": "States.Format('{}{}', $all, $n)"})json">;
  using next = Ask;
};
using Begin = Set<R"json({"n": 0, "all": ""})json", Ask>;
}  // namespace loop

namespace names {
struct Last : sw::pass<json> {
  using parameters = sw::parameters<json, R"json({"a.$": "$größe", "b.$": "$x1", "c.$": "$x_1", "d.$": "$X1"})json">;
  using next = sw::end;
};
struct Begin : sw::pass<json> {
  using assign = sw::assign<R"json({"größe": 1, "x1": 2, "x_1": 3, "X1": 4})json">;
  using next = Last;
};
}  // namespace names

namespace rules {
struct Yes : sw::pass<json> {
  using result = sw::result<std::string, R"json("yes")json">;
  using next = sw::end;
};
struct Not : sw::pass<json> {
  using result = sw::result<std::string, R"json("no")json">;
  using next = sw::end;
};
template <class Rule>
struct Ask : sw::choice<json> {
  static constexpr auto name = "Ask";
  using allow = sw::allow<"can-fail", "constant-like-path">;
  using routes = sw::routes<sw::when<Rule, Yes>, sw::otherwise<Not>>;
};
template <class Rule>
using asks = untyped<Set<R"json({"x.$": "$.x", "y.$": "$.y"})json", Ask<Rule>>>;
}  // namespace rules

namespace seconds {
struct Sleep : sw::wait<json> {
  using seconds_path = sw::path<"$x.delay">;
  using allow = sw::allow<"can-fail", "constant-like-path">;
  using next = sw::end;
};
using Begin = Set<R"json({"x.$": "$"})json", Sleep>;
}  // namespace seconds

namespace until {
struct Sleep : sw::wait<json> {
  using timestamp_path = sw::path<"$x">;
  using allow = sw::allow<"can-fail", "constant-like-path">;
  using next = sw::end;
};
using Begin = Set<R"json({"x.$": "$.until"})json", Sleep>;
}  // namespace until

namespace blamed {
struct Over : sw::fail<> {
  using input = json;
  using allow = sw::allow<"can-fail", "constant-like-path">;
  using error_path = sw::path<"$x.code">;
  using cause_path = sw::path<"$why">;
};
using Begin = Set<R"json({"x.$": "$", "why.$": "$.why"})json", Over>;
}  // namespace blamed

namespace typed {
struct In {
  std::string id;
  int count = 0;
  std::vector<int> list;
};
struct Inner {
  std::string id;
  std::vector<int> list;
};
struct Vars {
  std::string id;
  std::string was;
  int count = 0;
  Inner inner;
  std::string problem;
};
struct Shown {
  std::string id;
  std::string was;
  int count = 0;
  std::string inner_id;
  std::vector<int> list;
  std::string problem;
};
struct Result {
  std::string id;
  int number = 0;
};
BOOST_DESCRIBE_STRUCT(In, (), (id, count, list))
BOOST_DESCRIBE_STRUCT(Inner, (), (id, list))
BOOST_DESCRIBE_STRUCT(Vars, (), (id, was, count, inner, problem))
BOOST_DESCRIBE_STRUCT(Shown, (), (id, was, count, inner_id, list, problem))
BOOST_DESCRIBE_STRUCT(Result, (), (id, number))

using Busy = sw::error<"Busy">;
struct Last : sw::pass<In> {
  using parameters = sw::parameters<Shown, R"json({"id.$": "$id", "was.$": "$was", "count.$": "$count", "inner_id.$": "$inner.id", "list.$": "$inner.list", "problem.$": "$problem"})json">;
  using next = sw::end;
};
struct Ask : sw::choice<In> {
  using routes = sw::routes<sw::when<sw::and_<sw::string_equals<"$problem", "Lambda.Unknown">, sw::numeric_equals_path<"$count", "$.count">>, Last, "", sw::assign<R"json({"was": "caught"})json">>,
                            sw::otherwise<Last>>;
};
struct Only : sw::task<In, Result> {
  using resource = Work;
  using parameters = sw::parameters<Result, R"json({"id.$": "$inner.id", "number.$": "$count"})json">;
  using result_path = sw::discard;
  using catches = sw::catches<sw::on<sw::errors::all, Ask, sw::discard, "", sw::assign<R"json({"problem.$": "$.Error"})json">>>;
  using assign = sw::assign<R"json({"id.$": "$.id", "was.$": "$id", "count.$": "$.number"})json">;
  using next = Ask;
};
struct Begin : sw::pass<In> {
  using assign = sw::assign<R"json({"id.$": "$.id", "was": "nothing", "count.$": "$.count", "inner": {"id.$": "$.id", "list.$": "$.list"}, "problem": "none"})json">;
  using next = Only;
};
struct Machine : sw::workflow<Begin, Vars> {};
}  // namespace typed

namespace typed_swap {
struct Pair {
  std::string a;
  std::string b;
};
BOOST_DESCRIBE_STRUCT(Pair, (), (a, b))
struct Last : sw::pass<Pair> {
  using parameters = sw::parameters<Pair, R"json({"a.$": "$a", "b.$": "$b"})json">;
  using next = sw::end;
};
struct Swap : sw::pass<Pair> {
  using assign = sw::assign<R"json({"a.$": "$b", "b.$": "$a"})json">;
  using next = Last;
};
struct Begin : sw::pass<Pair> {
  using assign = sw::assign<R"json({"a.$": "$.a", "b.$": "$.b"})json">;
  using next = Swap;
};
struct Machine : sw::workflow<Begin, Pair> {};
}  // namespace typed_swap

namespace typed_seconds {
struct In {
  std::uint16_t delay = 0;
};
BOOST_DESCRIBE_STRUCT(In, (), (delay))
struct Sleep : sw::wait<In> {
  using seconds_path = sw::path<"$delay">;
  using next = sw::end;
};
struct Begin : sw::pass<In> {
  using assign = sw::assign<R"json({"delay.$": "$.delay"})json">;
  using next = Sleep;
};
struct Machine : sw::workflow<Begin, In> {};
}  // namespace typed_seconds

}  // namespace

void serve_variables() {
  serve<untyped<task::Only>>("variables.task");
  serve<untyped<task_discards::Only>>("variables.task.discarded");
  serve<untyped<lambda::Only>>("variables.lambda");
  serve<untyped<lambda_plain::Only>>("variables.lambda.plain");
  serve<untyped<fails::Only>>("variables.fails");
  serve<untyped<reads_unset::Either>>("variables.unset");
  serve<untyped<pass_result::Only>>("variables.pass.result");
  serve<untyped<pass_parameters::Only>>("variables.pass.parameters");
  serve<untyped<pass_input_path::Only>>("variables.pass.input_path");
  serve<untyped<wait::Only>>("variables.wait");
  serve<untyped<choice::Begin>>("variables.choice");
  serve<untyped<caught::Begin>>("variables.catch");
  serve<untyped<swap::Begin>>("variables.swap");
  serve<untyped<entry::Begin>>("variables.entry");
  serve<untyped<own::Begin>>("variables.own");
  serve<untyped<own_pass::Begin>>("variables.own.pass");
  serve<untyped<over::Begin>>("variables.over");
  serve<untyped<copies::Begin>>("variables.copies");
  serve<untyped<loop::Begin>>("variables.loop");
  serve<assigns<R"json({"x": {"k.$": "$.a", "l": [{"m.$": "$.b"}, "$.a"], "n": null, "t": "$.a"}})json", R"json({"x.$": "$x"})json">>("variables.template");
  serve<assigns<R"json({"x.$": "$"})json", R"json({"whole.$": "$x", "deep.$": "$x.a.b[1].c", "bracketed.$": "$x['a']['b'][0]"})json">>("variables.paths");
  serve<assigns<R"json({"x.$": "$"})json", R"json({"all.$": "$x.a[*].b", "deep.$": "$x..b", "slice.$": "$x.a[0:1]"})json">>("variables.paths.indefinite");
  serve<assigns<R"json({"x.$": "$", "y.$": "$.a[*].b"})json", R"json({"y.$": "$y", "some.$": "$x.a[?(@.b > 1)]"})json">>("variables.paths.filter");
  serve<assigns<R"json({"x.$": "$.x", "y.$": "States.Array($.x, 'y')"})json", R"json({"text.$": "States.Format('{} {}', $x.a, $y[1])", "length.$": "States.ArrayLength($y)", "within.$": "States.ArrayContains($y, $x)"})json">>("variables.functions");
  serve<assigns<R"json({"x": "x"})json", R"json({"x": "$x", "list": ["$x", {"x.$": "$x"}], "here.$": "$.x"})json">>("variables.constants");
  serve<untyped<names::Begin>>("variables.names");
  serve<assigns<R"json({"state.$": "$$.State.Name", "a.$": "$$.Execution.Input.a"})json", R"json({"state.$": "$state", "a.$": "$a"})json">>("variables.context");
  serve<rules::asks<sw::string_equals<"$x", "text">>>("variables.rules.left");
  serve<rules::asks<sw::numeric_greater_than_path<"$.number", "$x">>>("variables.rules.right");
  serve<rules::asks<sw::numeric_equals_path<"$x.n", "$y.n">>>("variables.rules.both");
  serve<rules::asks<sw::is_present<"$x.a">>>("variables.rules.present");
  serve<rules::asks<sw::and_<sw::is_null<"$x", false>, sw::not_<sw::boolean_equals<"$x", true>>>>>("variables.rules.not");
  serve<untyped<seconds::Begin>>("variables.seconds");
  serve<untyped<until::Begin>>("variables.until");
  serve<untyped<blamed::Begin>>("variables.blamed");
  serve<typed::Machine>("variables.typed");
  serve<typed_swap::Machine>("variables.typed.swap");
  serve<typed_seconds::Machine>("variables.typed.seconds");
}

}  // namespace semantics
