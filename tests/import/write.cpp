// SPDX-License-Identifier: BSL-1.0
// The headers that definitions become.
#include "../catch.hpp"
#include "check/check.hpp"
#include "types/needs.hpp"
#include "write/names.hpp"
#include "write/text.hpp"
#include "write/write.hpp"

#include <string>
#include <string_view>
#include <vector>

using namespace stepwise::importer;

namespace {

document read(std::string_view text) {
  document from;
  from.file = "orders.asl.json";
  from.name = "orders";
  json::parse_options deep;
  deep.max_depth = 500;
  from.root = json::parse(std::string(text), {}, deep);
  return from;
}

header write(const document& from, const write_options& how = {}) {
  INFO(json::serialize(from.root));
  REQUIRE(check_shape(from.root, false).empty());
  const machine whole = read_machine(from.root);
  return write_header(from, whole, check_doubts(whole, false), how);
}
header write(std::string_view text, const write_options& how = {}) { return write(read(text), how); }

bool has(const header& made, std::string_view line) {
  const bool found = made.text.find(line) != std::string::npos;
  if (!found) UNSCOPED_INFO(made.text);
  return found;
}

std::vector<std::string> said(const header& made) {
  std::vector<std::string> all;
  for (const finding& each : made.findings) all.push_back(std::string(each.rule) + " " + each.pointer + ": " + each.what);
  return all;
}

}  // namespace

TEST_CASE("names of states are names of types, where they can be") {
  CHECK(type_identifier("CheckStock") == "CheckStock");
  CHECK(type_identifier("check_stock") == "check_stock");
  CHECK(type_identifier("Check the stock (again)") == "CheckTheStockAgain");
  CHECK(type_identifier("2nd try") == "State2ndTry");
  CHECK(type_identifier("default") == "Default");
  CHECK(type_identifier("result") == "Result");  // what a state says by that name would hide it
  CHECK(type_identifier("EOF") == "EOF_");
  CHECK(type_identifier("Don't panic") == "DontPanic");
  CHECK(type_identifier("日本") == "State");
}

TEST_CASE("names of members are in snake_case") {
  CHECK(member_identifier("orderId") == "order_id");
  CHECK(member_identifier("OrderID") == "order_id");
  CHECK(member_identifier("num-of-records") == "num_of_records");
  CHECK(member_identifier("class") == "class_");
  CHECK(member_identifier("2") == "member_2");
  CHECK(singular("orders") == "order");
  CHECK(singular("addresses") == "address");
  CHECK(singular("status") == "status");
}

TEST_CASE("texts are literals, whatever is in them") {
  CHECK(string_literal("a \"b\" \\ \n \x01" "1") == R"("a \"b\" \\ \n \0011")");
  CHECK(json_literal(json::parse(R"({"a": ")json"})"), 0, 0) == "R\"json_({\"a\": \")json\"})json_\"");
}

TEST_CASE("a definition becomes the header that a person would have written") {
  const header made = write(R"json({"Comment": "Orders, from the shop to the door", "StartAt": "Check Stock", "TimeoutSeconds": 86400, "States": {
 "Check Stock": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": {"FunctionName": "CheckStock", "Payload": {"sku.$": "$.order.sku", "count.$": "$.order.quantity"}}, "OutputPath": "$.Payload",
   "Retry": [{"ErrorEquals": ["Lambda.ServiceException", "Lambda.TooManyRequestsException"], "IntervalSeconds": 2, "MaxAttempts": 6, "BackoffRate": 2}],
   "Catch": [{"ErrorEquals": ["OutOfReach"], "Next": "Give Up"}], "Next": "In Stock?"},
 "In Stock?": {"Type": "Choice", "Choices": [{"Variable": "$.stock", "StringEquals": "AVAILABLE", "Next": "Large?"}], "Default": "Give Up"},
 "Large?": {"Type": "Choice", "Choices": [{"And": [{"Variable": "$.total", "NumericGreaterThan": 1000}, {"Variable": "$.customer.isNew", "BooleanEquals": true}], "Next": "Approve", "Comment": "A person looks at it"}], "Default": "Ship"},
 "Approve": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "Parameters": {"QueueUrl": "${Queue}", "MessageBody": {"token.$": "$$.Task.Token", "total.$": "$.total"}}, "ResultPath": null, "Next": "Ship"},
 "Ship": {"Type": "Map", "ItemsPath": "$.parcels", "MaxConcurrency": 4, "ItemProcessor": {"StartAt": "Label", "States": {"Label": {"Type": "Task", "Resource": "arn:aws:lambda:eu-central-1:123456789012:function:Label", "TimeoutSeconds": 60, "End": true}}}, "ResultPath": "$.labels", "Next": "Done"},
 "Done": {"Type": "Succeed"},
 "Give Up": {"Type": "Fail", "Error": "NotDelivered", "Cause": "The order cannot be delivered"}
}})json");
  CHECK(made.text == R"cpp(// Orders, made by stepwise-import from orders.asl.json.
#pragma once

#include <stepwise/json.hpp>
#include <stepwise/map.hpp>
#include <stepwise/services.hpp>

#include <string_view>
#include <variant>
#include <vector>

namespace orders {

namespace sw = stepwise;

// ---- Payloads

struct Order {
  sw::json sku;
  sw::json quantity;
};
BOOST_DESCRIBE_STRUCT(Order, (), (sku, quantity))

struct Input {
  Order order;
};
BOOST_DESCRIBE_STRUCT(Input, (), (order))

struct CheckStockRequest {
  sw::json sku;
  sw::json count;
};
BOOST_DESCRIBE_STRUCT(CheckStockRequest, (), (sku, count))

struct Customer {
  bool is_new = false;

  static constexpr auto json_naming = sw::json_case::camel;
};
BOOST_DESCRIBE_STRUCT(Customer, (), (is_new))

struct Available {
  sw::literal<"AVAILABLE"> stock{};
  double total = 0;
  Customer customer;
  std::vector<sw::json> parcels;
};
BOOST_DESCRIBE_STRUCT(Available, (), (stock, total, customer, parcels))

struct OtherCheckStockResult {
  sw::other_than<"AVAILABLE"> stock;
};
BOOST_DESCRIBE_STRUCT(OtherCheckStockResult, (), (stock))

using CheckStockResult = std::variant<Available, OtherCheckStockResult>;

using ShipOutput = sw::placed<Available, "$.labels", std::vector<sw::json>>;

// ---- Errors

using OutOfReach = sw::error<"OutOfReach">;

// ---- States

struct InStock;
struct GiveUp;
struct Large;
struct Approve;
struct Ship;
struct Done;

struct CheckStock : sw::task<Input, CheckStockResult> {
  static constexpr auto name = "Check Stock";
  using resource = sw::lambda<"CheckStock">;
  using parameters = sw::parameters<CheckStockRequest, R"json({
    "sku.$": "$.order.sku",
    "count.$": "$.order.quantity"
  })json">;
  using raises = sw::raises<OutOfReach>;
  using retries = sw::retries<
      sw::retry<sw::error_equals<sw::errors::lambda_service, sw::errors::lambda_too_many_requests>,
          sw::backoff{.interval_seconds = 2, .max_attempts = 6, .backoff_rate = 2}>>;
  using catches = sw::catches<sw::on<OutOfReach, GiveUp>>;
  using next = InStock;
};

struct InStock : sw::choice<CheckStockResult> {
  static constexpr auto name = "In Stock?";
  using routes = sw::routes<sw::when<Available, Large>, sw::otherwise<GiveUp>>;
};

struct Large : sw::choice<Available> {
  static constexpr auto name = "Large?";
  using routes = sw::routes<
      sw::when<sw::and_<
          sw::numeric_greater_than<"$.total", 1000>,
          sw::boolean_equals<"$.customer.isNew", true>>, Approve, "A person looks at it">,
      sw::otherwise<Ship>>;
};

struct Approve : sw::task<Available, sw::json> {
  using resource = sw::resource<"arn:aws:states:::sqs:sendMessage.waitForTaskToken">;
  using parameters = sw::parameters<sw::json, R"json({
    "QueueUrl": "${Queue}",
    "MessageBody": {"token.$": "$$.Task.Token", "total.$": "$.total"}
  })json">;
  using result_path = sw::discard;
  using next = Ship;
  // it waits for ever where nobody answers it; give it timeout_seconds or heartbeat_seconds
  using allow = sw::allow<"waits-for-ever">;
};

// -- ShipProcessor, for the items of Ship

struct Label : sw::task<sw::json> {
  using resource = sw::lambda_arn<"arn:aws:lambda:eu-central-1:123456789012:function:Label">;
  static constexpr int timeout_seconds = 60;
  using next = sw::end;
};

struct ShipProcessor : sw::workflow<Label> {};

// --

struct Ship : sw::map<Available> {
  static constexpr int max_concurrency = 4;
  using items_path = sw::path<"$.parcels">;
  using item_processor = ShipProcessor;
  using result_path = sw::path<"$.labels">;
  using next = Done;
};

struct Done : sw::succeed<ShipOutput> {};

struct GiveUp : sw::fail<"NotDelivered", "The order cannot be delivered"> {
  static constexpr auto name = "Give Up";
};

struct Orders : sw::workflow<CheckStock> {
  static constexpr std::string_view comment = "Orders, from the shop to the door";
  static constexpr int timeout_seconds = 86400;
};

}  // namespace orders
)cpp");
  CHECK(made.workflow == "orders::Orders");
  CHECK(made.allows == 1);
  CHECK(made.escapes == 0);
  CHECK(said(made) == std::vector<std::string>{"allowed /States/Approve: sw::allow<\"waits-for-ever\"> lets it pass"});
}

TEST_CASE("payloads may be left untyped") {
  write_options how;
  how.json_payloads = true;
  const header made = write(R"json({"StartAt": "A", "States": {"A": {"Type": "Wait", "SecondsPath": "$.delay", "Next": "B"}, "B": {"Type": "Succeed"}}})json", how);
  CHECK(has(made, "struct A : sw::wait<sw::json> {"));
  CHECK(has(made, "struct B : sw::succeed<sw::json> {};"));
  CHECK(made.json_payloads == 2);
}

TEST_CASE("uses tell types") {
  const header made = write(R"json({"StartAt": "A", "States": {
    "A": {"Type": "Wait", "SecondsPath": "$.delay", "Next": "B"},
    "B": {"Type": "Pass", "Parameters": {"sum.$": "States.MathAdd($.a, 1)", "first.$": "$.lines[0].sku", "all.$": "$.lines[*].price", "words.$": "States.StringSplit($.text, ',')"}, "ResultPath": "$.made", "Next": "C"},
    "C": {"Type": "Choice", "Choices": [{"Variable": "$.flag", "BooleanEquals": true, "Next": "D"}, {"Variable": "$.made.sum", "NumericEquals": 1, "Next": "D"}], "Default": "D"},
    "D": {"Type": "Succeed"}}})json");
  CHECK(has(made, "struct Line {\n  sw::json price;\n  sw::json sku;\n};"));
  CHECK(has(made, "struct Input {\n  std::uint16_t delay = 0;\n  std::int64_t a = 0;\n  std::vector<Line> lines;\n  std::string text;\n  bool flag = false;\n};"));
  CHECK(has(made, "struct BResult {\n  int sum = 0;\n  sw::json first;\n  std::vector<sw::json> all;\n  std::vector<std::string> words;\n};"));
  CHECK(has(made, "using BOutput = sw::placed<Input, \"$.made\", BResult>;"));
  CHECK(has(made, "struct C : sw::choice<BOutput> {"));
  CHECK(said(made) == std::vector<std::string>{"allowed /States/B: sw::allow<\"can-fail\"> lets it pass that its parameters, at sum: States.MathAdd($.a, 1) can fail: a sum may lie beyond 32 bits"});
}

TEST_CASE("uses that no one type has leave a member untyped") {
  const header made = write(R"json({"StartAt": "A", "States": {
    "A": {"Type": "Choice", "Choices": [{"Variable": "$.x", "StringEquals": "a", "Next": "B"}, {"Variable": "$.x", "NumericEquals": 1, "Next": "B"}, {"Variable": "$.y", "IsString": true, "Next": "B"}], "Default": "B"},
    "B": {"Type": "Succeed"}}})json");
  CHECK(has(made, "struct Input {\n  sw::json x;\n  sw::json y;\n};"));
}

TEST_CASE("a member that is asked for may be absent") {
  const header made = write(R"json({"StartAt": "A", "States": {
    "A": {"Type": "Choice", "Choices": [{"And": [{"Variable": "$.note", "IsPresent": true}, {"Variable": "$.note", "StringEquals": "a"}], "Next": "B"}], "Default": "B"},
    "B": {"Type": "Succeed"}}})json");
  CHECK(has(made, "struct Input {\n  std::optional<std::string> note;\n};"));
  CHECK(made.allows == 0);
}

TEST_CASE("a loop whose turns lose what came in has types of its own") {
  const header made = write(R"json({"StartAt": "A", "States": {
    "A": {"Type": "Task", "Resource": "arn:aws:lambda:eu-central-1:123456789012:function:A", "Next": "B"},
    "B": {"Type": "Choice", "Choices": [{"Variable": "$.done", "BooleanEquals": true, "Next": "C"}], "Default": "A"},
    "C": {"Type": "Pass", "Parameters": {"id.$": "$.id"}, "End": true}}})json");
  CHECK(has(made, "struct AResult {\n  bool done = false;\n  sw::json id;\n};"));
  CHECK(has(made, "struct A : sw::task<sw::json, AResult> {"));
}

TEST_CASE("a path to what no state provides leaves the payload untyped") {
  const header made = write(R"json({"StartAt": "A", "States": {
    "A": {"Type": "Pass", "Result": {"a": 1}, "Next": "B"},
    "B": {"Type": "Wait", "SecondsPath": "$.b", "End": true}}})json");
  CHECK(has(made, "struct B : sw::wait<sw::json> {"));
}

TEST_CASE("types come from a JSON Schema") {
  write_options how;
  how.known.input.schema = json::parse(R"json({"type": "object", "required": ["id", "lines"], "properties": {
    "id": {"type": "integer"}, "note": {"type": "string"}, "state": {"const": "new"}, "by": {"type": ["string", "null"]},
    "lines": {"type": "array", "items": {"$ref": "#/$defs/line"}}, "weights": {"type": "object", "additionalProperties": {"type": "number"}}},
    "$defs": {"line": {"type": "object", "description": "What is ordered", "required": ["sku"], "properties": {"sku": {"type": "string"}}}}})json");
  const header made = write(R"json({"StartAt": "A", "States": {"A": {"Type": "Succeed"}}})json", how);
  CHECK(has(made, "// What is ordered\nstruct Line {\n  std::string sku;\n};"));
  CHECK(has(made,
            "struct Input {\n  std::int64_t id = 0;\n  std::optional<std::string> note;\n  std::optional<sw::literal<\"new\">> state;\n  std::optional<sw::nullable<std::string>> by;\n"
            "  std::vector<Line> lines;\n  std::optional<std::map<std::string, double>> weights;\n};"));
}

TEST_CASE("types come from samples") {
  write_options how;
  how.known.input.samples = {json::parse(R"json({"id": 1, "tags": ["a"], "by": null})json"), json::parse(R"json({"id": 1.5, "note": "x", "tags": [], "by": "me"})json")};
  how.known.results["A"].samples = {json::parse(R"json({"ok": true})json")};
  const header made = write(R"json({"StartAt": "A", "States": {"A": {"Type": "Task", "Resource": "arn:aws:states:::sns:publish", "Parameters": {"Message": "x", "TopicArn": "y"}, "End": true}}})json", how);
  CHECK(has(made, "struct Input {\n  double id = 0;\n  std::vector<std::string> tags;\n  sw::nullable<std::string> by;\n  std::optional<std::string> note;\n};"));
  CHECK(has(made, "struct A : sw::task<Input, AResult> {"));
}

TEST_CASE("what cannot be expressed is an error, or carried as it stands") {
  const std::string_view text = R"json({"StartAt": "A", "States": {"A": {"Type": "Pass", "ResultPath": "$.a.b.c.d.e.f.g.h.i", "End": true}}})json";
  CHECK(said(write(text)) == std::vector<std::string>{"not-expressible /States/A: its result_path, $.a.b.c.d.e.f.g.h.i, is no Reference Path: it has more than 8 steps"});
  write_options how;
  how.escape = true;
  const header made = write(text, how);
  CHECK(has(made, "using raw_fields = sw::raw_fields<R\"json({\"ResultPath\": \"$.a.b.c.d.e.f.g.h.i\"})json\">;"));
  CHECK(made.escapes == 1);
  CHECK(said(made) == std::vector<std::string>{"carried /States/A/ResultPath: ResultPath is carried as it stands, in raw_fields: its result_path, $.a.b.c.d.e.f.g.h.i, is no Reference Path: it has more than 8 steps"});
}

TEST_CASE("expressions of JSONata are carried") {
  const header made = write(R"json({"QueryLanguage": "JSONata", "StartAt": "A", "States": {
    "A": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Arguments": {"FunctionName": "f", "Payload": "{% $states.input %}"}, "Output": "{% $states.result.Payload %}", "TimeoutSeconds": "{% 10 + 5 %}", "Next": "B"},
    "B": {"Type": "Choice", "Choices": [{"Condition": "{% $states.input.n > 1 %}", "Next": "C", "Output": {"n": 1}}], "Default": "C"},
    "C": {"Type": "Fail", "Error": "{% $states.input.e %}"}}})json");
  CHECK(has(made, "#include <stepwise/jsonata.hpp>"));
  CHECK(has(made, "  using arguments = sw::arguments<sw::json, R\"json({\"FunctionName\": \"f\", \"Payload\": \"{% $states.input %}\"})json\">;\n"
                  "  using output = sw::output<sw::json, R\"json(\"{% $states.result.Payload %}\")json\">;\n"
                  "  static constexpr auto timeout_seconds = sw::jsonata<\"{% 10 + 5 %}\">;"));
  CHECK(has(made, "sw::when<sw::condition<\"{% $states.input.n > 1 %}\">, C, \"\", sw::output<sw::json, R\"json({\"n\": 1})json\">>"));
  CHECK(has(made, "static constexpr auto language = sw::query_language::jsonata;"));
}

TEST_CASE("what does not fit together is left untyped, and a note says why") {
  write_options how;
  how.known.input.schema = json::parse(R"json({"type": "object", "required": ["order"], "properties": {"order": {"type": "string"}}})json");
  const header made = write(R"json({"StartAt": "A", "States": {"A": {"Type": "Wait", "SecondsPath": "$.delay", "End": true}}})json", how);
  CHECK(said(made) == std::vector<std::string>{"left-untyped /States/A: its payloads are sw::json; with types: its seconds_path reads $.delay, but Input has no member delay"});
}

TEST_CASE("a text that looks like JSONata stays a text in JSONPath") {
  const header made = write(R"json({"StartAt": "A", "States": {"A": {"Type": "Pass", "Assign": {"a.$": "$.a", "b": "{% 1 %}"}, "End": true}}})json");
  CHECK(has(made, "using allow = sw::allow<\"constant-like-path\">;"));
}

TEST_CASE("names that C++ has already") {
  const header made = write(R"json({"StartAt": "wait", "States": {"wait": {"Type": "Wait", "Seconds": 1, "Next": "result"}, "result": {"Type": "Pass", "Next": "a b"}, "a b": {"Type": "Pass", "Next": "a-b"}, "a-b": {"Type": "Pass", "Next": "Input"},
    "Input": {"Type": "Pass", "Parameters": {"x.$": "$.x"}, "Next": "Orders"}, "Orders": {"Type": "Succeed"}}})json");
  CHECK(has(made, "struct Wait : sw::wait<Input2> {\n  static constexpr auto name = \"wait\";"));
  CHECK(has(made, "struct AB2 : "));
  CHECK(has(made, "struct OrdersWorkflow : sw::workflow<Wait> {};"));
  CHECK(namespace_identifier("time") == "time_");
  CHECK(namespace_identifier("01 orders") == "machine_01_orders");
}

TEST_CASE("what of the Context Object no type stands for is untyped") {
  const header made = write(R"json({"StartAt": "A", "States": {"A": {"Type": "Pass", "Parameters": {"all.$": "$$", "name.$": "$$.Execution.Name"}, "Next": "B"},
    "B": {"Type": "Map", "ItemsPath": "$.all.x", "ItemSelector": {"i.$": "$$.Map.Item", "n.$": "$$.Map.Item.Index"}, "ItemProcessor": {"StartAt": "C", "States": {"C": {"Type": "Succeed"}}}, "End": true}}})json");
  CHECK(has(made, "struct AResult {\n  sw::json all;\n  std::string name;\n};"));
  CHECK(has(made, "struct BItem {\n  sw::json i;\n  std::int64_t n = 0;\n};"));
}

TEST_CASE("machines within machines take no longer than they are large") {
  std::string text = R"({"StartAt": "S0", "States": {"S0": {"Type": "Succeed"}}})";
  for (int i = 1; i < 30; ++i) {
    const std::string name = "S" + std::to_string(i);
    text = R"({"StartAt": ")" + name + R"(", "States": {")" + name + R"(": {"Type": "Map", "Next": "P)" + name + R"(", "ItemProcessor": )" + text + R"(}, "P)" + name + R"(": {"Type": "Pass", "End": true}}})";
  }
  CHECK(has(write(text), "struct S29 : sw::map<"));
}

TEST_CASE("a JSON Schema may hold itself, and say what there is in several ways") {
  write_options how;
  how.known.input.schema = json::parse(R"json({"type": "object", "required": ["a", "b", "c", "d", "e"], "properties": {"a": {"$ref": "#"}, "b": {"enum": ["x", "y"]}, "c": {"anyOf": [{"type": "string"}, {"type": "null"}]},
    "d": {"enum": ["x"]}, "e": {"enum": [1, null]}}})json");
  CHECK(has(write(R"json({"StartAt": "A", "States": {"A": {"Type": "Succeed"}}})json", how),
            "struct Input {\n  sw::json a;\n  std::string b;\n  sw::nullable<std::string> c;\n  sw::literal<\"x\"> d{};\n  sw::nullable<std::int64_t> e;\n};"));
}

TEST_CASE("a NUL in a text cannot be expressed") {
  const header made = write(R"json({"StartAt": "A", "States": {"A": {"Type": "Succeed", "Comment": "a\u0000b"}}})json");
  CHECK(said(made) == std::vector<std::string>{"not-expressible /States/A/Comment: a text with a NUL (\\u0000) in it"});
}
