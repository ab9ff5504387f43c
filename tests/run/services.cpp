// SPDX-License-Identifier: BSL-1.0
// Tasks on services, run in process: their handlers take the arguments and give the result.
#include <stepwise/services.hpp>

#include "../catch.hpp"

#include <map>
#include <string>
#include <type_traits>

namespace sw = stepwise;

namespace {

struct Order {
  std::string order_id;
  std::string status;
};
BOOST_DESCRIBE_STRUCT(Order, (), (order_id, status))

using Kept = sw::placed<Order, "$.stored", sw::dynamodb::get_item_output<>>;
using ConditionFailed = sw::error<"DynamoDB.ConditionalCheckFailedException">;

struct Taken : sw::pass<sw::placed<Kept, "$.error", sw::error_output>> {
  using output_path = sw::path<"$.error">;
  using next = sw::end;
};
struct Put : sw::task<Kept, sw::dynamodb::put_item_output> {
  using resource = sw::resource<"arn:aws:states:::dynamodb:putItem">;
  using parameters = sw::parameters<sw::dynamodb::put_item_input<>, R"json({
    "TableName": "orders",
    "Item": {"id": {"S.$": "$.order_id"}, "tries": {"N": "1"}, "open": {"BOOL": true}, "tags": {"L": [{"S": "new"}]}},
    "ConditionExpression": "attribute_not_exists(id)"
  })json">;
  using catches = sw::catches<sw::on<ConditionFailed, Taken, sw::path<"$.error">>>;
  using result_path = sw::discard;
  using output_path = sw::path<"$.order_id">;
  using next = sw::end;
};
struct Get : sw::task<Order, sw::dynamodb::get_item_output<>> {
  using resource = sw::resource<"arn:aws:states:::dynamodb:getItem">;
  using parameters = sw::parameters<sw::dynamodb::get_item_input<>, R"json({"TableName": "orders", "Key": {"id": {"S.$": "$.order_id"}}})json">;
  using result_path = sw::path<"$.stored">;
  using next = Put;
};
struct Storing : sw::workflow<Get> {};

static_assert(std::is_same_v<sw::work_input<Get>, sw::dynamodb::get_item_input<>>);

struct Invoke : sw::task<Order, sw::lambda_response<Order>> {
  using resource = sw::resource<"arn:aws:states:::lambda:invoke">;
  using parameters = sw::parameters<sw::lambda_invoke_input<Order>, R"json({"FunctionName": "Work", "Qualifier": "live", "Payload.$": "$"})json">;
  using output_path = sw::path<"$.Payload">;
  using next = sw::end;
};
struct Invoking : sw::workflow<Invoke> {};

}  // namespace

TEST_CASE("the handler of a service takes its arguments") {
  sw::dynamodb::item key;
  sw::dynamodb::item item;
  const auto stored = sw::handle<Get>([&](sw::dynamodb::get_item_input<>&& input) {
    CHECK(input.table_name == "orders");
    key = input.key;
    return sw::dynamodb::get_item_output<>{};
  });
  const auto output = sw::run<Storing>(Order{"o-1", "new"}, sw::handlers{stored, sw::handle<Put>([&](sw::dynamodb::put_item_input<>&& input) {
    CHECK(input.condition_expression == "attribute_not_exists(id)");
    item = input.item;
    return sw::dynamodb::put_item_output{};
  })});
  CHECK(std::get<std::string>(output) == "o-1");
  CHECK(key.at("id").s == "o-1");
  CHECK(item.at("tries").n == "1");
  CHECK(item.at("open").boolean == true);
  CHECK(item.at("tags").l->at(0).s == "new");
}

TEST_CASE("an error of a service is caught by its name, and its Cause is what the service says") {
  const auto output = sw::run<Storing>(Order{"o-1", "new"}, sw::handlers{
    sw::handle<Get>([](const sw::dynamodb::get_item_input<>&) { return sw::dynamodb::get_item_output<>{}; }),
    sw::handle<Put>([](const sw::dynamodb::put_item_input<>&) -> sw::dynamodb::put_item_output { throw ConditionFailed("The conditional request failed"); }),
  });
  CHECK(std::get<sw::error_output>(output).error == "DynamoDB.ConditionalCheckFailedException");
  CHECK(std::get<sw::error_output>(output).cause == "The conditional request failed");
}

TEST_CASE("lambda:invoke by its ARN gives the whole response") {
  const Order output = sw::run<Invoking>(Order{"o-1", "new"}, sw::handlers{sw::handle<Invoke>([](sw::lambda_invoke_input<Order>&& input) {
    CHECK(input.function_name == "Work");
    CHECK(input.qualifier == "live");
    input.payload.status = "done";
    return sw::lambda_response<Order>{input.payload};
  })});
  CHECK(output.order_id == "o-1");
  CHECK(output.status == "done");
}
