// SPDX-License-Identifier: BSL-1.0
// The fields of the data flow in the definition: which, and where.
#include <stepwise/asl/machine.hpp>
#include <stepwise/data_flow.hpp>

#include "../catch.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace sw = stepwise;

namespace {

struct Order {
  std::string order_id;
  std::uint16_t delay;
};
struct Inside {
  Order order;
};
struct Note {
  std::string text;
};
struct Memory {
  std::string customer;
  int tries = 0;
};
BOOST_DESCRIBE_STRUCT(Order, (), (order_id, delay))
BOOST_DESCRIBE_STRUCT(Inside, (), (order))
BOOST_DESCRIBE_STRUCT(Note, (), (text))
BOOST_DESCRIBE_STRUCT(Memory, (), (customer, tries))

struct Failed : sw::fail<"Failed"> {
  using input = sw::error_output;
  using cause_path = sw::path<"$.Cause">;
};
struct Rest : sw::wait<Order> {
  using seconds_path = sw::path<"$.delay">;
  using output_path = sw::path<"$.order_id">;
  using next = sw::end;
};
struct Choose : sw::choice<Order> {
  using routes = sw::routes<sw::when<sw::numeric_equals<"$tries", 1>, Rest, "", sw::assign<R"json({"tries": 2})json">>, sw::otherwise<Rest>>;
  using assign = sw::assign<R"json({"tries": 3})json">;
};
struct Call : sw::task<Inside, Note> {
  using resource = sw::lambda<"Call">;
  using input_path = sw::path<"$.order">;
  using parameters = sw::parameters<Note, R"json({
      "text.$" : "$$.Execution.Id"
  })json">;
  using result_selector = sw::result_selector<Order, R"json({"order_id.$": "$.Payload.text", "delay": 1})json">;
  using assign = sw::assign<R"json({"customer.$": "$.Payload.text", "tries": 1})json">;
  using catches = sw::catches<sw::on<sw::errors::all, Failed, sw::whole, "", sw::assign<R"json({"customer.$": "$.Cause"})json">>>;
  using raw_fields = sw::raw_fields<R"json({"Credentials": {"RoleArn": "${Role}"}})json">;
  using next = Choose;
};
struct Flow : sw::workflow<Call, Memory> {};

TEST_CASE("the fields of the data flow stand where they belong") {
  CHECK(sw::asl<Flow> ==
        R"({"StartAt":"Call","States":{"Call":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","InputPath":"$.order",)"
        R"("Parameters":{"FunctionName":"Call","Payload":{"text.$":"$$.Execution.Id"}},)"
        R"("ResultSelector":{"order_id.$":"$.Payload.text","delay":1},"Assign":{"customer.$":"$.Payload.text","tries":1},)"
        R"("Catch":[{"ErrorEquals":["States.ALL"],"Assign":{"customer.$":"$.Cause"},"Next":"Failed"}],"Credentials":{"RoleArn":"${Role}"},"Next":"Choose"},)"
        R"("Choose":{"Type":"Choice","Assign":{"tries":3},"Choices":[{"Variable":"$tries","NumericEquals":1,"Assign":{"tries":2},"Next":"Rest"}],"Default":"Rest"},)"
        R"("Rest":{"Type":"Wait","OutputPath":"$.order_id","SecondsPath":"$.delay","End":true},)"
        R"("Failed":{"Type":"Fail","Error":"Failed","CausePath":"$.Cause"}}})");
  CHECK(sw::machine_text<Flow>.find("\"raw_fields\": 1") != std::string_view::npos);
  CHECK(sw::machine_text<Flow>.find("/States/Call/Credentials/RoleArn") != std::string_view::npos);
}

struct Bare : sw::task<Inside, Inside> {
  using resource = sw::lambda<"Bare">;
  using output_path = sw::path<"$.order">;
  using next = sw::end;
};
struct Direct : sw::task<Inside, Note> {
  using resource = sw::lambda_arn<"${Direct}">;
  using parameters = sw::parameters<Note, R"json({"text": "\u00e9 \"x\""})json">;
  using result_path = sw::discard;
  using output_path = sw::discard;
  using next = sw::end;
};
struct One : sw::workflow<Bare> {};
struct Other : sw::workflow<Direct> {};

TEST_CASE("an OutputPath goes on behind the Payload of lambda:invoke, and null forms") {
  CHECK(sw::asl<One>.find(R"("OutputPath":"$.Payload.order")") != std::string_view::npos);
  CHECK(sw::asl<Other>.find(R"("Parameters":{"text":"\u00e9 \"x\""},"ResultPath":null,"OutputPath":null,"End":true)") != std::string_view::npos);
}

// ---- What is no Task

using Noted = sw::placed<Inside, "$.note", Note>;
struct Last : sw::succeed<Noted> {
  using input_path = sw::path<"$.note">;
  using output_path = sw::path<"$.text">;
};
struct Hold : sw::wait<Noted> {
  static constexpr int seconds = 0;
  using assign = sw::assign<R"json({"tries": 1})json">;
  using next = Last;
};
struct Fix : sw::pass<Inside> {
  using input_path = sw::path<"$.order">;
  using result = sw::result<Note, R"json({"text": "$.as it stands"})json">;
  using result_path = sw::path<"$.note">;
  using assign = sw::assign<R"json({"customer.$": "$.text"})json">;
  using next = Hold;
};
struct Make : sw::pass<Order> {
  using parameters = sw::parameters<Inside, R"json({"order": {"order_id.$": "$.order_id", "delay": 1}})json">;
  using next = Fix;
};
struct Narrow : sw::wait<Inside> {
  static constexpr int seconds = 1;
  using input_path = sw::path<"$.order">;
  using next = Make;
};
struct Others : sw::workflow<Narrow, Memory> {};

TEST_CASE("a Pass, a Wait and a Succeed have the fields of the data flow that are theirs") {
  CHECK(sw::asl<Others> ==
        R"({"StartAt":"Narrow","States":{"Narrow":{"Type":"Wait","InputPath":"$.order","Seconds":1,"Next":"Make"},)"
        R"("Make":{"Type":"Pass","Parameters":{"order":{"order_id.$":"$.order_id","delay":1}},"Next":"Fix"},)"
        R"("Fix":{"Type":"Pass","InputPath":"$.order","Result":{"text":"$.as it stands"},"ResultPath":"$.note","Assign":{"customer.$":"$.text"},"Next":"Hold"},)"
        R"("Hold":{"Type":"Wait","Assign":{"tries":1},"Seconds":0,"Next":"Last"},)"
        R"("Last":{"Type":"Succeed","InputPath":"$.note","OutputPath":"$.text"}}})");
}

// ---- Figures and texts that are read

struct Times {
  int timeout;
  int heartbeat;
  std::string until;
  std::string problem;
};
BOOST_DESCRIBE_STRUCT(Times, (), (timeout, heartbeat, until, problem))

struct Wrong : sw::fail<"", "Too late"> {
  using input = Times;
  using error_path = sw::path<"$.problem">;
};
struct Until : sw::wait<Times> {
  using timestamp_path = sw::path<"$.until">;
  using allow = sw::allow<"can-fail">;
  using next = Wrong;
};
struct Timed : sw::task<Times, Note> {
  using resource = sw::lambda<"Timed">;
  using timeout_seconds_path = sw::path<"$.timeout">;
  using heartbeat_seconds_path = sw::path<"$.heartbeat">;
  using result_path = sw::discard;
  using allow = sw::allow<"can-fail">;
  using next = Until;
};
struct Timing : sw::workflow<Timed> {};

TEST_CASE("paths stand in place of times, of an error and of a cause") {
  CHECK(sw::asl<Timing>.find(R"("ResultPath":null,"TimeoutSecondsPath":"$.timeout","HeartbeatSecondsPath":"$.heartbeat","Next":"Until"})") != std::string_view::npos);
  CHECK(sw::asl<Timing>.find(R"("Until":{"Type":"Wait","TimestampPath":"$.until","Next":"Wrong"})") != std::string_view::npos);
  CHECK(sw::asl<Timing>.find(R"("Wrong":{"Type":"Fail","Cause":"Too late","ErrorPath":"$.problem"})") != std::string_view::npos);
}

// ---- JSONata, as far as it goes

struct Query : sw::task<Inside, Note> {
  static constexpr auto language = sw::query_language::jsonata;
  using resource = sw::lambda<"Query">;
  using next = sw::end;
};
struct InPart : sw::workflow<Query> {};
struct AsAWhole : sw::workflow<Query> {
  static constexpr auto language = sw::query_language::jsonata;
};

TEST_CASE("a state in JSONata takes lambda:invoke apart by its Arguments and Output") {
  CHECK(sw::asl<InPart> ==
        R"({"StartAt":"Query","States":{"Query":{"Type":"Task","QueryLanguage":"JSONata","Resource":"arn:aws:states:::lambda:invoke",)"
        R"("Arguments":{"FunctionName":"Query","Payload":"{% $states.input %}"},"Output":"{% $states.result.Payload %}","End":true}}})");
  CHECK(sw::asl<AsAWhole>.starts_with(R"({"QueryLanguage":"JSONata","StartAt":"Query",)"));
}

}  // namespace
