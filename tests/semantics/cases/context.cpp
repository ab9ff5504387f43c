// SPDX-License-Identifier: BSL-1.0
// Each workflow is called Machine, and each execution run-7: StateMachine.Name and Execution.Name are those.
#include "common.hpp"

#include <string>
#include <vector>

namespace semantics {
namespace {

template <sw::fixed_string Template>
struct Only : sw::pass<json> {
  static constexpr auto name = "Only";
  using allow = sw::allow<"can-fail", "constant-like-path">;
  using parameters = sw::parameters<json, Template>;
  using next = sw::end;
};

struct Yes : sw::pass<json> {
  using result = sw::result<std::string, R"json("yes")json">;
  using next = sw::end;
};
struct No : sw::pass<json> {
  using result = sw::result<std::string, R"json("no")json">;
  using next = sw::end;
};
template <class Rule>
struct Ask : sw::choice<json> {
  static constexpr auto name = "Ask it";
  using allow = sw::allow<"can-fail", "constant-like-path">;
  using routes = sw::routes<sw::when<Rule, Yes>, sw::otherwise<No>>;
};

// The name of the machine is that of its type.
template <class Start>
struct of {
  struct Machine : sw::workflow<Start> {};
};
template <class Rule>
using asks = typename of<Ask<Rule>>::Machine;
template <sw::fixed_string Template>
using shows = typename of<Only<Template>>::Machine;

namespace later {
struct Last : sw::pass<json> {
  static constexpr auto name = "The last";
  using allow = sw::allow<"can-fail", "constant-like-path">;
  using parameters = sw::parameters<json, R"json({"input.$": "$$.Execution.Input", "state.$": "$$.State.Name", "in.$": "$"})json">;
  using next = sw::end;
};
struct Second : sw::pass<json> {
  using result = sw::result<json, R"json({"a": "replaced"})json">;
  using result_path = sw::path<"$.second">;
  using next = Last;
};
struct First : sw::pass<json> {
  using parameters = sw::parameters<json, R"json({"state.$": "$$.State.Name"})json">;
  using next = Second;
};
}  // namespace later

namespace retried {
struct Last : sw::pass<json> {
  using next = sw::end;
};
struct Again : sw::task<json, json> {
  using resource = Work;
  using parameters = sw::parameters<json, R"json({"retries.$": "$$.State.RetryCount"})json">;
  using result_selector = sw::result_selector<json, R"json({"again.$": "$$.State.RetryCount"})json">;
  using result_path = sw::path<"$.then">;
  using next = Last;
};
struct Only : sw::task<json, json> {
  using resource = Work;
  using raises = sw::raises<sw::error<"Busy">>;
  using allow = sw::allow<"can-fail", "constant-like-path">;
  using parameters = sw::parameters<json, R"json({"retries.$": "$$.State.RetryCount", "in.$": "$.a"})json">;
  using result_selector = sw::result_selector<json, R"json({"retries.$": "$$.State.RetryCount", "r.$": "$.r", "state.$": "$$.State.Name", "input.$": "$$.Execution.Input"})json">;
  using retries = sw::retries<sw::retry<sw::error<"Busy">>>;
  using next = Again;
};
}  // namespace retried

namespace visited {
struct Work2;
struct Done : sw::pass<json> {
  using next = sw::end;
};
struct Asks : sw::choice<json> {
  using allow = sw::allow<"can-fail", "constant-like-path">;
  using routes = sw::routes<sw::when<sw::boolean_equals<"$.again", true>, Work2>, sw::otherwise<Done>>;
};
struct Work2 : sw::task<json, json> {
  static constexpr auto name = "Only";
  using resource = Work;
  using raises = sw::raises<sw::error<"Busy">>;
  using parameters = sw::parameters<json, R"json({"retries.$": "$$.State.RetryCount"})json">;
  using retries = sw::retries<sw::retry<sw::error<"Busy">>>;
  using next = Asks;
};
}  // namespace visited

namespace lambda {
struct Only : sw::task<json, json> {
  using resource = sw::lambda<"Work">;
  using allow = sw::allow<"can-fail", "constant-like-path">;
  using parameters = sw::parameters<json, R"json({"id.$": "$$.Execution.Name", "state.$": "$$.State.Name"})json">;
  using result_selector = sw::result_selector<json, R"json({"machine.$": "$$.StateMachine.Name", "r.$": "$.Payload"})json">;
  using next = sw::end;
};
}  // namespace lambda

namespace typed {
struct In {
  std::string id;
  std::vector<int> list;
};
struct Mark {
  std::string execution;
  std::string state;
  std::string machine;
  std::string text;
  int number = 0;
};
BOOST_DESCRIBE_STRUCT(In, (), (id, list))
BOOST_DESCRIBE_STRUCT(Mark, (), (execution, state, machine, text, number))
struct Marked : sw::task<In, Mark> {
  using resource = Work;
  using raises = sw::raises<sw::error<"Busy">>;
  using allow = sw::allow<"can-fail", "constant-like-path">;
  using parameters = sw::parameters<Mark, R"json({
    "execution.$": "$$.Execution.Name", "state.$": "$$.State.Name", "machine.$": "$$.StateMachine.Name",
    "text.$": "States.Format('{} {}', $.id, $$.State.RetryCount)", "number.$": "States.MathAdd($$.State.RetryCount, 10)"})json">;
  using retries = sw::retries<sw::retry<sw::error<"Busy">>>;
  using next = sw::end;
};
struct Machine : sw::workflow<Marked> {};
}  // namespace typed

}  // namespace

void serve_context() {
  serve<shows<R"json({"execution.$": "$$.Execution.Name", "machine.$": "$$.StateMachine.Name", "state.$": "$$.State.Name"})json">>("context.names");
  serve<shows<R"json({"id.$": "$$.Execution.Id", "role.$": "$$.Execution.RoleArn", "machine.$": "$$.StateMachine.Id"})json">>("context.ids");
  serve<shows<R"json({"redrives.$": "$$.Execution.RedriveCount"})json">>("context.redrives");
  serve<shows<R"json({"whole.$": "$$.Execution.Input", "a.$": "$$.Execution.Input.a", "in.$": "$.a"})json">>("context.input");
  serve<shows<R"json({"b.$": "$$.Execution.Input.list[0].b", "all.$": "$$.Execution.Input.list[*].b"})json">>("context.input.paths");
  serve<shows<R"json({"token.$": "$$.Execution.Input['a b']"})json">>("context.input.bracketed");
  serve<shows<R"json({"text.$": "States.Format('{}/{}', $$.State.Name, $$.Execution.Input.a)", "list.$": "States.Array($$.Execution.Name, $.a)"})json">>("context.functions");
  serve<shows<R"json({"$$.State.Name": "$$.State.Name", "list": ["$$.State.Name", {"x.$": "$$.State.Name"}]})json">>("context.constants");
  serve<shows<R"json({"started.$": "States.ArrayLength(States.StringSplit($$.Execution.StartTime, 'T'))", "entered.$": "States.ArrayLength(States.StringSplit($$.State.EnteredTime, 'T'))"})json">>("context.times.text");
  serve<of<later::First>::Machine>("context.later");
  serve<of<retried::Only>::Machine>("context.retried");
  serve<of<visited::Work2>::Machine>("context.visited");
  serve<of<lambda::Only>::Machine>("context.lambda");
  serve<asks<sw::string_equals<"$$.State.Name", "Ask it">>>("context.rules.state");
  serve<asks<sw::string_equals_path<"$.name", "$$.Execution.Name">>>("context.rules.right");
  serve<asks<sw::string_equals_path<"$$.Execution.Input.a", "$$.StateMachine.Name">>>("context.rules.both");
  serve<asks<sw::numeric_greater_than<"$$.Execution.Input.n", 5>>>("context.rules.input");
  serve<asks<sw::is_present<"$$.Execution.Input.a">>>("context.rules.present");
  serve<asks<sw::is_timestamp<"$$.Execution.StartTime">>>("context.times.started");
  serve<asks<sw::is_timestamp<"$$.State.EnteredTime">>>("context.times.entered");
  serve<asks<sw::timestamp_less_than_equals_path<"$$.Execution.StartTime", "$$.State.EnteredTime">>>("context.times.order");
  serve<asks<sw::timestamp_greater_than<"$$.Execution.StartTime", "2001-09-09T01:46:40Z">>>("context.times.now");
  serve<typed::Machine>("context.typed");
}

}  // namespace semantics
