// SPDX-License-Identifier: BSL-1.0
// The token of an attempt is the name of the execution, run-7, with a number.
#include "common.hpp"

#include <stepwise/services.hpp>

#include <string>

namespace semantics {
namespace {

namespace publish {
struct Only : sw::task<json, json> {
  using resource = sw::resource<"arn:aws:states:::sns:publish">;
  using parameters = sw::parameters<json, R"json({"TopicArn": "arn:aws:sns:us-east-1:123456789012:orders", "Message": {"order.$": "$.id"}})json">;
  using result_selector = sw::result_selector<json, R"json({"message.$": "$.MessageId"})json">;
  using allow = sw::allow<"can-fail">;
  using result_path = sw::path<"$.sent">;
  using next = sw::end;
};
struct Workflow : sw::workflow<Only> {};
}  // namespace publish

namespace passed_on {
struct Only : sw::task<json, json> {
  using resource = sw::resource<"arn:aws:states:::sns:publish">;
  using next = sw::end;
};
struct Workflow : sw::workflow<Only> {};
}  // namespace passed_on

namespace token {
struct Message {
  std::string token;
  std::string text;
};
struct Order {
  std::string id;
};
struct Answer {
  bool approved;
};
BOOST_DESCRIBE_STRUCT(Message, (), (token, text))
BOOST_DESCRIBE_STRUCT(Order, (), (id))
BOOST_DESCRIBE_STRUCT(Answer, (), (approved))

struct Only : sw::task<Order, Answer> {
  using resource = sw::resource<"arn:aws:states:::sqs:sendMessage.waitForTaskToken">;
  using parameters = sw::parameters<sw::sqs::send_message_input<Message>, R"json({
    "QueueUrl": "https://sqs.us-east-1.amazonaws.com/123456789012/orders",
    "MessageBody": {"token.$": "$$.Task.Token", "text.$": "States.Format('order {}', $.id)"}
  })json">;
  static constexpr int timeout_seconds = 3600;
  using result_path = sw::path<"$.answer">;
  using next = sw::end;
};
struct Workflow : sw::workflow<Only> {};
}  // namespace token

namespace refused {
using No = sw::error<"Refused">;
struct Only : sw::task<json, json> {
  using resource = sw::resource<"arn:aws:states:us-east-1:123456789012:activity:Work">;
  using raises = sw::raises<No>;
  using catches = sw::catches<sw::on<No, Caught>>;
  static constexpr int heartbeat_seconds = 60;
  using next = sw::end;
};
struct Workflow : sw::workflow<Only> {};
}  // namespace refused

namespace item {
struct Order {
  std::string id;
};
BOOST_DESCRIBE_STRUCT(Order, (), (id))

struct Found : sw::pass<sw::dynamodb::get_item_output<>> {
  using next = sw::end;
};
struct Missing : sw::pass<sw::dynamodb::get_item_output<>> {
  using result = sw::result<std::string, R"json("missing")json">;
  using next = sw::end;
};
struct IsThere : sw::choice<sw::dynamodb::get_item_output<>> {
  using routes = sw::routes<sw::when<sw::is_present<"$.Item">, Found>, sw::otherwise<Missing>>;
};
struct Only : sw::task<Order, sw::dynamodb::get_item_output<>> {
  using resource = sw::resource<"arn:aws:states:::dynamodb:getItem">;
  using parameters = sw::parameters<sw::dynamodb::get_item_input<>, R"json({"TableName": "orders", "Key": {"id": {"S.$": "$.id"}}})json">;
  using catches = sw::catches<sw::on<sw::error<"DynamoDB.ResourceNotFoundException">, Caught>>;
  using next = IsThere;
};
struct Workflow : sw::workflow<Only> {};
}  // namespace item

namespace sdk {
struct Only : sw::task<json, json> {
  using resource = sw::resource<"arn:aws:states:::aws-sdk:dynamodb:query">;
  using parameters = sw::parameters<json, R"json({"TableName": "orders", "Limit": 1})json">;
  using catches = sw::catches<sw::on<sw::error<"DynamoDb.ResourceNotFoundException">, Caught>>;
  using next = sw::end;
};
struct Workflow : sw::workflow<Only> {};
}  // namespace sdk

namespace call {
struct Only : sw::task<json, json> {
  using resource = sw::resource<"arn:aws:states:::http:invoke">;
  using parameters = sw::parameters<json, R"json({
    "ApiEndpoint": "https://example.com/orders", "Method": "GET",
    "Authentication": {"ConnectionArn": "arn:aws:events:us-east-1:123456789012:connection/any/81210c42-8af1-456b-9c4a-6ff02fc664ac"}
  })json">;
  using retries = sw::retries<sw::retry<sw::error<"States.Http.StatusCode.503">>>;
  using catches = sw::catches<sw::on<sw::error<"States.Http.StatusCode.404">, Caught>>;
  using output_path = sw::path<"$.ResponseBody">;
  using next = sw::end;
};
struct Workflow : sw::workflow<Only> {};
}  // namespace call

namespace nested {
struct Result {
  int sum;
};
BOOST_DESCRIBE_STRUCT(Result, (), (sum))
struct Only : sw::task<json, sw::sfn::execution_output<Result>> {
  using resource = sw::resource<"arn:aws:states:::states:startExecution.sync:2">;
  using parameters = sw::parameters<sw::sfn::start_execution_input<json>, R"json({
    "StateMachineArn": "arn:aws:states:us-east-1:123456789012:stateMachine:Other", "Input": {"of.$": "$.numbers"}
  })json">;
  using catches = sw::catches<sw::on<sw::errors::task_failed, Caught>>;
  using output_path = sw::path<"$.Output">;
  using allow = sw::allow<"can-fail">;
  using next = sw::end;
};
struct Workflow : sw::workflow<Only> {};
}  // namespace nested

}  // namespace

void serve_services() {
  serve<publish::Workflow>("services.publish");
  serve<passed_on::Workflow>("services.passed on");
  serve<token::Workflow>("services.token");
  serve<refused::Workflow>("services.activity");
  serve<item::Workflow>("services.item");
  serve<sdk::Workflow>("services.sdk");
  serve<call::Workflow>("services.http");
  serve<nested::Workflow>("services.nested");
}

}  // namespace semantics
