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
  using catches = sw::catches<sw::on<sw::errors::all, Failed, sw::path<"$">, "", sw::assign<R"json({"customer.$": "$.Cause"})json">>>;
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

TEST_CASE("an OutputPath goes on behind the Payload of lambda:invoke; null forms") {
  CHECK(sw::asl<One>.find(R"("OutputPath":"$.Payload.order")") != std::string_view::npos);
  CHECK(sw::asl<Other>.find(R"("Parameters":{"text":"\u00e9 \"x\""},"ResultPath":null,"OutputPath":null,"End":true)") != std::string_view::npos);
}

}  // namespace
