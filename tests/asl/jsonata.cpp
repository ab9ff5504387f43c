// SPDX-License-Identifier: BSL-1.0
// States in JSONata: their fields in the definition, where QueryLanguage stands, what their texts are read for.

#include <stepwise/asl/machine.hpp>
#include <stepwise/jsonata.hpp>
#include <stepwise/map.hpp>
#include <stepwise/parallel.hpp>
#include <stepwise/services.hpp>

#include "../catch.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <vector>

namespace {

namespace sw = stepwise;

struct Line {
  std::string sku;
};
BOOST_DESCRIBE_STRUCT(Line, (), (sku))
struct Order {
  std::string id;
  double total;
  std::vector<Line> lines;
};
BOOST_DESCRIBE_STRUCT(Order, (), (id, total, lines))
struct Receipt {
  std::string id;
  double total;
};
BOOST_DESCRIBE_STRUCT(Receipt, (), (id, total))
struct Problem {
  std::string why;
};
BOOST_DESCRIBE_STRUCT(Problem, (), (why))
struct Variables {
  double total;
  std::string why;
};
BOOST_DESCRIBE_STRUCT(Variables, (), (total, why))

template <class Workflow>
bool ends_with_error(std::string_view wanted) {
  for (const std::string_view each : sw::errors_of<Workflow>)
    if (each == wanted) return true;
  return false;
}
bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

// ---- Tasks, choices, times, errors

struct Failed : sw::fail<"{% $states.input.why %}", "{% 'order ' & $states.input.why %}"> {
  using input = Problem;
};
struct IsLarge;
struct Large;
struct Small;
struct Charge : sw::task<Order, sw::json> {
  using resource = sw::resource<"arn:aws:states:::lambda:invoke">;
  using arguments = sw::arguments<sw::json, R"json({"FunctionName": "Charge", "Payload": "{% $states.input %}"})json">;
  using output = sw::output<Receipt, R"json({"id": "{% $states.result.Payload.id %}", "total": 3.5})json">;
  using assign = sw::assign<R"json({"total": "{% $states.result.Payload.total %}", "why": "none"})json">;
  using credentials = sw::credentials<R"json({"RoleArn": "{% $states.input.role %}"})json">;
  using catches = sw::catches<sw::on<sw::errors::all, Failed, sw::output<Problem, R"json({"why": "{% $states.errorOutput.Cause %}"})json">, "no charge",
                                     sw::assign<R"json({"why": "{% $states.errorOutput.Error %}"})json">>>;
  static constexpr auto timeout_seconds = sw::jsonata<"{% $states.input.limit %}">;
  static constexpr auto heartbeat_seconds = sw::jsonata<"{% $floor($states.input.limit / 2) %}">;
  using next = IsLarge;
};
struct IsLarge : sw::choice<Receipt> {
  using routes = sw::routes<sw::when<sw::condition<"{% $states.input.total > 100 and $total != 0 %}">, Large, "much", sw::assign<R"json({"total": 0})json">,
                                     sw::output<Problem, R"json({"why": "{% $states.input.id %}"})json">>,
                            sw::when<sw::condition<false>, Small, "", sw::output<Receipt, R"json({"id": "2", "total": 2})json">>, sw::otherwise<Small>>;
  using output = sw::output<Receipt, R"json("{% $states.input %}")json">;
  using assign = sw::assign<R"json({"total": "{% $total + 1 %}"})json">;
};
struct Large : sw::wait<Problem> {
  static constexpr auto seconds = sw::jsonata<"{% $count($split($states.input.why, /,\\s*[\"(]/)) %}">;
  using output = sw::output<Receipt, R"json({"id": "1", "total": "{% $total %}"})json">;
  using next = Small;
};
struct Small : sw::wait<Receipt> {
  static constexpr auto timestamp = sw::jsonata<"{% $now() %}">;
  using next = struct Done;
};
struct Done : sw::succeed<Receipt> {
  using output = sw::output<sw::json, R"json([1, "{% $states.context.Execution.Id %}", {"a.$": "$.b"}, " {% not one %} "])json">;
};
struct Charging : sw::workflow<Charge, Variables> {
  static constexpr auto language = sw::query_language::jsonata;
};

TEST_CASE("the fields of JSONata stand where they belong, as they are written") {
  CHECK(sw::asl<Charging> ==
        R"s({"QueryLanguage":"JSONata","StartAt":"Charge","States":{)s"
        R"s("Charge":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","Arguments":{"FunctionName":"Charge","Payload":"{% $states.input %}"},)s"
        R"s("Output":{"id":"{% $states.result.Payload.id %}","total":3.5},"Assign":{"total":"{% $states.result.Payload.total %}","why":"none"},)s"
        R"s("Credentials":{"RoleArn":"{% $states.input.role %}"},"TimeoutSeconds":"{% $states.input.limit %}","HeartbeatSeconds":"{% $floor($states.input.limit / 2) %}",)s"
        R"s("Catch":[{"ErrorEquals":["States.ALL"],"Output":{"why":"{% $states.errorOutput.Cause %}"},"Assign":{"why":"{% $states.errorOutput.Error %}"},)s"
        R"s("Next":"Failed","Comment":"no charge"}],"Next":"IsLarge"},)s"
        R"s("IsLarge":{"Type":"Choice","Output":"{% $states.input %}","Assign":{"total":"{% $total + 1 %}"},"Choices":[)s"
        R"s({"Condition":"{% $states.input.total > 100 and $total != 0 %}","Output":{"why":"{% $states.input.id %}"},"Assign":{"total":0},"Next":"Large","Comment":"much"},)s"
        R"s({"Condition":false,"Output":{"id":"2","total":2},"Next":"Small"}],"Default":"Small"},)s"
        R"s("Large":{"Type":"Wait","Output":{"id":"1","total":"{% $total %}"},"Seconds":"{% $count($split($states.input.why, /,\\s*[\"(]/)) %}","Next":"Small"},)s"
        R"s("Small":{"Type":"Wait","Timestamp":"{% $now() %}","Next":"Done"},)s"
        R"s("Done":{"Type":"Succeed","Output":[1,"{% $states.context.Execution.Id %}",{"a.$":"$.b"}," {% not one %} "]},)s"
        R"s("Failed":{"Type":"Fail","Error":"{% $states.input.why %}","Cause":"{% 'order ' & $states.input.why %}"}}})s");
}

TEST_CASE("an error in JSONata may be any, and an expression can fail") {
  CHECK(ends_with_error<Charging>("*"));
  CHECK(ends_with_error<Charging>("States.QueryEvaluationError"));
  CHECK_FALSE(ends_with_error<Charging>("States.Permissions"));  // caught
  STATIC_REQUIRE(std::is_same_v<sw::workflow_output_of<Charging>, sw::json>);
  STATIC_REQUIRE(std::is_same_v<sw::work_input<Charge>, sw::json>);
}

TEST_CASE("a condition is drawn without its brackets") {
  CHECK(has(sw::mermaid<Charging>, ": $states.input.total #gt; 100 and $total != 0\n"));
  CHECK(has(sw::mermaid<Charging>, ": false\n"));
}

TEST_CASE("what a task works on is found in its Arguments") { CHECK(has(sw::machine_text<Charging>, R"("lambda:InvokeFunction": [
      "Charge"
    ])")); }

// ---- Parallel and Map

struct Handed : sw::pass<Line> {
  using output = sw::output<sw::json, R"json("{% $states.input.sku %}")json">;
  using next = sw::end;
};
struct Hand : sw::workflow<Handed> {};
struct EachLine : sw::map<Order> {
  using items = sw::items<Line, R"json("{% $states.input.lines %}")json">;
  using item_selector = sw::item_selector<Line, R"json({"sku": "{% $states.context.Map.Item.Value.sku %}"})json">;
  static constexpr auto max_concurrency = sw::jsonata<"{% 2 * 2 %}">;
  using item_processor = Hand;
  using output = sw::output<Line, R"json({"sku": "{% $states.result[0] %}"})json">;
  using next = struct Both;
};
struct Both : sw::parallel<Line> {
  using arguments = sw::arguments<Line, R"json("{% $states.input %}")json">;
  using branches = sw::branches<Hand, Hand>;
  using output = sw::output<Order, R"json({"id": "{% $states.result[1] %}", "total": 1, "lines": [{"sku": "a"}, "{% $states.input %}"]})json">;
  using next = struct Given;
};
struct Given : sw::map<Order> {
  using items = sw::items<Line, R"json([{"sku": "a"}, "{% $states.input.lines[0] %}"])json">;
  using item_processor = Hand;
  using next = struct OfBucket;
};
struct OfBucket : sw::map<std::vector<sw::json>> {
  static constexpr auto mode = sw::mode::distributed;
  using item_reader = sw::item_reader<Line, R"json({"Resource": "arn:aws:states:::s3:getObject", "ReaderConfig": {"InputType": "JSON", "MaxItems": "{% $count($states.input) %}"},
    "Arguments": {"Bucket": "{% $states.input[0] %}", "Key": "lines.json"}})json">;
  using item_batcher = sw::item_batcher<Line, R"json({"MaxItemsPerBatch": "{% 5 + 5 %}", "BatchInput": {"sku": "{% $states.input[1] %}"}})json">;
  using item_processor = struct Batch;
  static constexpr auto tolerated_failure_count = sw::jsonata<"{% 1 %}">;
  static constexpr auto tolerated_failure_percentage = sw::jsonata<"{% 2.5 %}">;
  using result_writer = sw::result_writer<R"json({"Resource": "arn:aws:states:::s3:putObject", "Arguments": "{% $states.input[2] %}"})json">;
  using next = sw::end;
};
struct Batched : sw::succeed<sw::item_batch<Line, Line>> {};
struct Batch : sw::workflow<Batched> {};
struct Shipping : sw::workflow<EachLine> {
  static constexpr auto language = sw::query_language::jsonata;
};

TEST_CASE("a Parallel and a Map have the fields of JSONata that are theirs") {
  constexpr std::string_view hand = R"s("StartAt":"Handed","States":{"Handed":{"Type":"Pass","Output":"{% $states.input.sku %}","End":true}}})s";
  const std::string definition(sw::asl<Shipping>);
  CHECK(definition.starts_with(R"s({"QueryLanguage":"JSONata","StartAt":"EachLine","States":{"EachLine":{"Type":"Map","Items":"{% $states.input.lines %}",)s"
                               R"s("ItemSelector":{"sku":"{% $states.context.Map.Item.Value.sku %}"},"MaxConcurrency":"{% 2 * 2 %}","ItemProcessor":{)s" +
                               std::string(hand) + R"s(,"Output":{"sku":"{% $states.result[0] %}"},"Next":"Both"})s"));
  CHECK(has(definition, R"s("Both":{"Type":"Parallel","Arguments":"{% $states.input %}","Branches":[)s"));
  CHECK(has(definition, R"s(],"Output":{"id":"{% $states.result[1] %}","total":1,"lines":[{"sku":"a"},"{% $states.input %}"]},"Next":"Given"})s"));
  CHECK(has(definition, R"s("Given":{"Type":"Map","Items":[{"sku":"a"},"{% $states.input.lines[0] %}"],)s"));
  CHECK(has(definition, R"s("OfBucket":{"Type":"Map","ItemReader":{"Resource":"arn:aws:states:::s3:getObject","ReaderConfig":{"InputType":"JSON",)s"
                        R"s("MaxItems":"{% $count($states.input) %}"},"Arguments":{"Bucket":"{% $states.input[0] %}","Key":"lines.json"}},)s"
                        R"s("ItemBatcher":{"MaxItemsPerBatch":"{% 5 + 5 %}","BatchInput":{"sku":"{% $states.input[1] %}"}},)s"));
  CHECK(has(definition, R"s("ToleratedFailureCount":"{% 1 %}","ToleratedFailurePercentage":"{% 2.5 %}",)s"
                        R"s("ResultWriter":{"Resource":"arn:aws:states:::s3:putObject","Arguments":"{% $states.input[2] %}"},"End":true})s"));
}

// ---- Tokens, and arguments that an expression makes

struct Ask : sw::task<Line, sw::json> {
  using resource = sw::resource<"arn:aws:states:::sqs:sendMessage.waitForTaskToken">;
  using arguments = sw::arguments<sw::json, R"json({"QueueUrl": "q", "MessageBody": {"token": "{% $states.context.Task.Token %}"}})json">;
  static constexpr int timeout_seconds = 60;
  using next = struct AskAgain;
};
struct AskAgain : sw::task<sw::json, sw::json> {
  using resource = sw::resource<"arn:aws:states:::sqs:sendMessage.waitForTaskToken">;
  using arguments = sw::arguments<sw::json, R"json("{% $merge([$states.input, $states.context.Task]) %}")json">;
  static constexpr auto timeout_seconds = sw::jsonata<"{% 60 %}">;
  using next = sw::end;
};
struct Asking : sw::workflow<Ask> {
  static constexpr auto language = sw::query_language::jsonata;
};
TEST_CASE("a task token goes on in JSONata") {
  CHECK(has(sw::asl<Asking>, R"s({"token":"{% $states.context.Task.Token %}"})s"));
  CHECK(ends_with_error<Asking>("States.Timeout"));
}

// ---- Where the language is said

struct InJsonpath : sw::pass<Line> {
  static constexpr auto language = sw::query_language::jsonpath;
  using assign = sw::assign<R"json({"why": "{% a text, as it is %}"})json">;
  using next = struct InJsonata;
};
struct InJsonata : sw::pass<Line> {
  static constexpr auto language = sw::query_language::jsonata;
  using assign = sw::assign<R"json({"why": "{% $why & '!' %}"})json">;
  using next = struct InWhole;
};
struct InWhole : sw::task<Line, Line> {
  using resource = sw::lambda<"Whole">;
  using result_path = sw::discard;
  using next = sw::end;
};
struct Mixed : sw::workflow<InJsonpath, Variables> {
  static constexpr auto language = sw::query_language::jsonpath;
};
TEST_CASE("QueryLanguage is written where it is said") {
  CHECK(sw::asl<Mixed> == R"s({"QueryLanguage":"JSONPath","StartAt":"InJsonpath","States":{)s"
                          R"s("InJsonpath":{"Type":"Pass","QueryLanguage":"JSONPath","Assign":{"why":"{% a text, as it is %}"},"Next":"InJsonata"},)s"
                          R"s("InJsonata":{"Type":"Pass","QueryLanguage":"JSONata","Assign":{"why":"{% $why & '!' %}"},"Next":"InWhole"},)s"
                          R"s("InWhole":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","Parameters":{"FunctionName":"Whole","Payload.$":"$"},)s"
                          R"s("ResultPath":null,"End":true}}})s");
}

struct Call : sw::task<Line, Line> {
  using resource = sw::lambda<"Call">;
  using next = struct Calls;
};
struct Calls : sw::task<Line, Line> {
  using resource = sw::lambda<"Calls">;
  using arguments = sw::arguments<Order, R"json({"id": "{% $states.input.sku %}", "total": 0, "lines": []})json">;
  using output = sw::output<Line, R"json({"sku": "{% $states.result.Payload.sku %}"})json">;
  using next = sw::end;
};
struct Inside : sw::workflow<Call> {};
struct Around : sw::parallel<Line> {
  using branches = sw::branches<Inside>;
  using next = sw::end;
};
struct Whole : sw::workflow<Around> {
  static constexpr auto language = sw::query_language::jsonata;
};
TEST_CASE("the language of a workflow is that of the states inside of it, and lambda:invoke is taken apart in it") {
  CHECK(sw::asl<Whole> ==
        R"s({"QueryLanguage":"JSONata","StartAt":"Around","States":{"Around":{"Type":"Parallel","Branches":[{"StartAt":"Call","States":{)s"
        R"s("Call":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","Arguments":{"FunctionName":"Call","Payload":"{% $states.input %}"},)s"
        R"s("Output":"{% $states.result.Payload %}","Next":"Calls"},)s"
        R"s("Calls":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","Arguments":{"FunctionName":"Calls","Payload":{"id":"{% $states.input.sku %}","total":0,"lines":[]}},)s"
        R"s("Output":{"sku":"{% $states.result.Payload.sku %}"},"End":true}}}],"End":true}}})s");
}

struct Plain : sw::pass<Line> {
  static constexpr auto language = sw::query_language::jsonata;
  using next = sw::end;
};
struct Plainly : sw::workflow<Plain> {
  static constexpr auto language = sw::query_language::jsonata;
};
TEST_CASE("what has no fields of JSONata runs in JSONata too") {
  CHECK(sw::run<Plainly>(Line{"a"}).sku == "a");
}

// ---- The scan of an expression

std::string_view wrong_in(std::string_view expression) { return sw::detail::expression_scanner(expression).scan().wrong; }

TEST_CASE("what is opened in an expression is closed") {
  for (const std::string_view sound : {"a", "$sum(a.b[c = 'x)'])", "{'a': [1, 2], \"b\\\"]\": `c)`}", "a / b / (c)", "$match(a, /[(\"']\\//i)", "/* ( */ a", "a.* / 2 + (b / 3)", "(%.a)",
                                        "$f ~> /x(/", "a and /x(/", "items[0] / items[(1)]", "'it''s'"})
    CHECK(wrong_in(sound) == "");
  CHECK(wrong_in("(a") == "a ( is not closed");
  CHECK(wrong_in("{a") == "a { is not closed");
  CHECK(wrong_in("a[0") == "a [ is not closed");
  CHECK(wrong_in("a)") == "a ) closes nothing");
  CHECK(wrong_in("(a]") == "a ( is not closed");
  CHECK(wrong_in("[a}") == "a [ is not closed");
  CHECK(wrong_in("a]") == "a ] closes nothing");
  CHECK(wrong_in("a}") == "a } closes nothing");
  CHECK(wrong_in("'a") == "a string is not closed");
  CHECK(wrong_in("\"a\\\"") == "a string is not closed");
  CHECK(wrong_in("`a") == "a name is not closed");
  CHECK(wrong_in("a /* b") == "a comment is not closed");
}

TEST_CASE("what an expression reads of $states is found") {
  CHECK(sw::detail::expression_scanner("$states.result.a").scan().reads_result);
  CHECK(sw::detail::expression_scanner("$f($states . result)").scan().reads_result);
  CHECK_FALSE(sw::detail::expression_scanner("'$states.result' & $states.results & $mystates.result").scan().reads_result);
  CHECK(sw::detail::expression_scanner("$states.errorOutput").scan().reads_error_output);
}

}  // namespace
