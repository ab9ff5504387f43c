// SPDX-License-Identifier: BSL-1.0
// Task tokens in process, and arguments of services that are made by way of JSON.
#include <stepwise/json.hpp>
#include <stepwise/services.hpp>

#include "../catch.hpp"

#include <string>
#include <vector>

namespace sw = stepwise;

namespace {

struct Order {
  std::string order_id;
};
struct Question {
  std::string token;
  std::string again;
  std::string text;
};
struct Answer {
  std::string token;
};
BOOST_DESCRIBE_STRUCT(Order, (), (order_id))
BOOST_DESCRIBE_STRUCT(Question, (), (token, again, text))
BOOST_DESCRIBE_STRUCT(Answer, (), (token))

using Busy = sw::error<"Busy">;

struct Ask : sw::task<Order, Answer> {
  using resource = sw::resource<"arn:aws:states:::sqs:sendMessage.waitForTaskToken">;
  using parameters = sw::parameters<sw::sqs::send_message_input<Question>, R"json({
    "QueueUrl": "${Queue}",
    "MessageBody": {"token.$": "$$.Task.Token", "again.$": "$$.Task.Token", "text.$": "States.Format('{}?', $.order_id)"}
  })json">;
  using raises = sw::raises<Busy>;
  using retries = sw::retries<sw::retry<Busy>>;
  static constexpr int timeout_seconds = 60;
  using next = sw::end;
};
struct Asking : sw::workflow<Ask> {};

struct no_wait {
  std::int64_t now() { return 0; }
  void sleep(double) {}
};

}  // namespace

TEST_CASE("a handler gets a task token, the same all through an attempt and another for the next") {
  std::vector<std::string> tokens;
  no_wait clock;
  const auto asked = sw::handle<Ask>([&](const sw::sqs::send_message_input<Question>& input) {
    const Question& question = input.message_body;
    CHECK(question.token == question.again);
    CHECK(question.text == "o-1?");
    tokens.push_back(question.token);
    if (tokens.size() < 3) throw Busy("not now");
    return Answer{question.token};
  });
  const Answer answer = sw::run<Asking>(Order{"o-1"}, sw::handlers{asked}, clock);
  REQUIRE(tokens.size() == 3);
  CHECK(answer.token == tokens[2]);
  CHECK(tokens[0] != tokens[1]);
  CHECK(tokens[1] != tokens[2]);
}

TEST_CASE("arguments and results of services have the names of the API in JSON") {
  sw::dynamodb::attribute_value value;
  value.m.emplace()["Names"].ss = std::vector<std::string>{"a"};
  CHECK(sw::to_json_text(value) == R"({"M":{"Names":{"SS":["a"]}}})");
  CHECK(sw::from_json_text<sw::dynamodb::get_item_output<>>(R"({"Item": {"id": {"S": "o-1"}, "none": {"NULL": true}}, "SdkHttpMetadata": {}})").item->at("id").s == "o-1");
  CHECK(!sw::from_json_text<sw::dynamodb::get_item_output<>>("{}").item);
  CHECK(sw::from_json_text<sw::sfn::execution_output<Order>>(
            R"({"ExecutionArn": "e", "StateMachineArn": "m", "Name": "n", "Status": "SUCCEEDED", "Output": {"order_id": "o-1"}})")
            .output.order_id == "o-1");
  CHECK(sw::from_json_text<sw::sfn::execution_output<>>(
            R"({"ExecutionArn": "e", "StateMachineArn": "m", "Name": "n", "Status": "SUCCEEDED", "Output": "{\"order_id\":\"o-1\"}"})")
            .output == R"({"order_id":"o-1"})");
  CHECK(sw::from_json_text<sw::lambda_response<Order>>(R"({"ExecutedVersion": "1", "Payload": {"order_id": "o-1"}, "StatusCode": 200})").payload.order_id == "o-1");
  CHECK(sw::to_json_text(sw::lambda_response<Order>{.payload = {"o-1"}}) == R"({"Payload":{"order_id":"o-1"},"StatusCode":200,"ExecutedVersion":"$LATEST"})");
  CHECK(sw::from_json_text<sw::sqs::send_message_output>(R"({"MessageId": "1", "MD5OfMessageBody": "2"})").md5_of_message_body == "2");
  CHECK(sw::from_json_text<sw::s3::put_object_output>(R"({"ETag": "\"1\""})").etag == "\"1\"");
}
