// SPDX-License-Identifier: BSL-1.0
// Services as resources: what the definition says of them, and the machine text.
#include <stepwise/asl/machine.hpp>
#include <stepwise/map.hpp>
#include <stepwise/parallel.hpp>
#include <stepwise/services.hpp>

#include "../catch.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sw = stepwise;

namespace {

struct Order {
  std::string order_id;
  std::string text;
  std::string role;
};
struct Answer {
  bool approved;
};
struct Question {
  std::string token;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(Order, (), (order_id, text, role))
BOOST_DESCRIBE_STRUCT(Answer, (), (approved))
BOOST_DESCRIBE_STRUCT(Question, (), (token, text))

using No = sw::error<"No">;
struct Refused : sw::fail<"Refused"> {};

struct Work : sw::task<Order, Answer> {
  using resource = sw::resource<"arn:aws:states:us-east-1:123456789012:activity:Work">;
  static constexpr int heartbeat_seconds = 60;
  using next = sw::end;
};
struct Nested : sw::task<Order, sw::sfn::execution_output<Answer>> {
  using resource = sw::resource<"arn:aws:states:::states:startExecution.sync:2">;
  using parameters = sw::parameters<sw::sfn::start_execution_input<Question>, R"json({
    "StateMachineArn": "${Nested}",
    "Input": {"token.$": "$$.Task.Token", "text.$": "$.text"}
  })json">;
  using result_path = sw::discard;
  using next = Work;
};
struct Ask : sw::task<Order, Answer> {
  using resource = sw::resource<"arn:aws:states:::lambda:invoke.waitForTaskToken">;
  using parameters = sw::parameters<sw::lambda_invoke_input<Question>, R"json({
    "FunctionName": "Ask",
    "Payload": {"token.$": "$$.Task.Token", "text.$": "$.text"}
  })json">;
  using raises = sw::raises<No>;
  using catches = sw::catches<sw::on<No, Refused>>;
  static constexpr int timeout_seconds = 3600;
  using result_path = sw::discard;
  using next = Nested;
};
struct Call : sw::task<Order, sw::http::invoke_output<Answer>> {
  using resource = sw::resource<"arn:aws:states:::http:invoke">;
  using parameters = sw::parameters<sw::http::invoke_input<>, R"json({
    "ApiEndpoint": "https://example.com/orders",
    "Method": "POST",
    "InvocationConfig": {"ConnectionArn": "${Connection}"},
    "RequestBody.$": "$.text"
  })json">;
  using retries = sw::retries<sw::retry<sw::error_equals<sw::error<"States.Http.StatusCode.503">, sw::error<"States.Http.Socket">>>>;
  using result_path = sw::discard;
  using next = Ask;
};
struct Read : sw::task<Order, sw::s3::get_object_output<>> {
  using resource = sw::resource<"arn:aws-cn:states:cn-north-1:123456789012:aws-sdk:s3:getObject">;
  using parameters = sw::parameters<sw::s3::get_object_input, R"json({"Bucket": "orders", "Key.$": "$.order_id"})json">;
  using credentials = sw::credentials<R"json({"RoleArn.$": "$.role"})json">;
  using catches = sw::catches<sw::on<sw::error<"S3.NoSuchKeyException">, Refused>>;
  using result_path = sw::discard;
  using next = Call;
};
struct Notify : sw::task<Order, sw::sns::publish_output> {
  using resource = sw::resource<"arn:${AWS::Partition}:states:::sns:publish">;
  using parameters = sw::parameters<sw::sns::publish_input<>, R"json({"TopicArn": "${Topic}", "Message.$": "$.text"})json">;
  using result_path = sw::discard;
  using next = Read;
};
struct Machine : sw::workflow<Notify> {
  static constexpr std::string_view version = "1.0";
};

}  // namespace

TEST_CASE("the Resource of a service is emitted as it stands, with its Parameters and Credentials") {
  CHECK(sw::asl<Machine> ==
        R"({"Version":"1.0","StartAt":"Notify","States":{)"
        R"("Notify":{"Type":"Task","Resource":"arn:${AWS::Partition}:states:::sns:publish",)"
        R"("Parameters":{"TopicArn":"${Topic}","Message.$":"$.text"},"ResultPath":null,"Next":"Read"},)"
        R"("Read":{"Type":"Task","Resource":"arn:aws-cn:states:cn-north-1:123456789012:aws-sdk:s3:getObject",)"
        R"("Parameters":{"Bucket":"orders","Key.$":"$.order_id"},"ResultPath":null,"Credentials":{"RoleArn.$":"$.role"},)"
        R"("Catch":[{"ErrorEquals":["S3.NoSuchKeyException"],"Next":"Refused"}],"Next":"Call"},)"
        R"("Call":{"Type":"Task","Resource":"arn:aws:states:::http:invoke",)"
        R"("Parameters":{"ApiEndpoint":"https://example.com/orders","Method":"POST","InvocationConfig":{"ConnectionArn":"${Connection}"},)"
        R"("RequestBody.$":"$.text"},"ResultPath":null,)"
        R"("Retry":[{"ErrorEquals":["States.Http.StatusCode.503","States.Http.Socket"]}],"Next":"Ask"},)"
        R"("Ask":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke.waitForTaskToken",)"
        R"("Parameters":{"FunctionName":"Ask","Payload":{"token.$":"$$.Task.Token","text.$":"$.text"}},"ResultPath":null,"TimeoutSeconds":3600,)"
        R"("Catch":[{"ErrorEquals":["No"],"Next":"Refused"}],"Next":"Nested"},)"
        R"("Nested":{"Type":"Task","Resource":"arn:aws:states:::states:startExecution.sync:2",)"
        R"("Parameters":{"StateMachineArn":"${Nested}","Input":{"token.$":"$$.Task.Token","text.$":"$.text"}},"ResultPath":null,"Next":"Work"},)"
        R"("Work":{"Type":"Task","Resource":"arn:aws:states:us-east-1:123456789012:activity:Work","HeartbeatSeconds":60,"End":true},)"
        R"("Refused":{"Type":"Fail","Error":"Refused"}}})");
}

TEST_CASE("a workflow with services can end with the errors of their families") {
  CHECK(std::vector<std::string_view>(sw::errors_of<Machine>.begin(), sw::errors_of<Machine>.end()) ==
        std::vector<std::string_view>{"SNS.*", "States.Permissions", "States.DataLimitExceeded", "S3.*", "States.Http.StatusCode.*", "States.Http.Socket",
                                      "Lambda.*", "Sandbox.Timedout", "Runtime.*", "States.Timeout", "StepFunctions.*", "States.TaskFailed", "Refused"});
}

TEST_CASE("the machine text names the IAM actions of services and what they are done to") {
  const std::string text(sw::machine_text<Machine>);
  CHECK(text.find(R"json(  "actions": {
    "sns:Publish": [
      "${Topic}"
    ],
    "s3:GetObject": [
      "orders"
    ],
    "states:InvokeHTTPEndpoint": [
      "https://example.com/orders"
    ],
    "lambda:InvokeFunction": [
      "Ask"
    ],
    "states:StartExecution": [
      "${Nested}"
    ]
  },)json") != std::string::npos);
}

namespace {

using sw::detail::resource_name;
using sw::detail::task_form;
constexpr resource_name (*take_apart)(std::string_view) = sw::detail::read_resource;
using arn_type = resource_name::type;

std::string permission(std::string_view arn) {
  std::string text;
  sw::detail::string_sink out{text};
  sw::detail::write_permission(out, take_apart(arn));
  return text;
}
std::string_view family(std::string_view arn) { return sw::detail::families_of(take_apart(arn)).list[0]; }

}  // namespace

TEST_CASE("a Resource is taken apart") {
  CHECK(take_apart("").what == arn_type::no_arn);
  CHECK(take_apart("Work").what == arn_type::no_arn);
  CHECK(take_apart("arn:aws:sns:us-east-1:123456789012:orders").what == arn_type::other);
  CHECK(take_apart("${Function}").what == arn_type::substitution);
  CHECK(take_apart("arn:aws:states:::${Service}:publish").what == arn_type::substitution);
  CHECK(take_apart("arn:<partition>:lambda:<region>:<account>:function:<name>").what == arn_type::function);
  CHECK(take_apart("arn:aws:lambda:us-east-1:123456789012:function:Work:live").what == arn_type::function);
  const resource_name activity = take_apart("arn:${AWS::Partition}:states:${AWS::Region}:${AWS::AccountId}:activity:Work");
  CHECK(activity.what == arn_type::activity);
  CHECK(activity.action == "Work");
  const resource_name job = take_apart("arn:aws-us-gov:states:us-gov-west-1:123456789012:states:startExecution.sync:2");
  CHECK(job.what == arn_type::optimized);
  CHECK(job.service == "states");
  CHECK(job.action == "startExecution");
  CHECK(job.form == task_form::sync_2);
  const resource_name sdk = take_apart("arn:<p>:states:::aws-sdk:sqs:receiveMessage.waitForTaskToken");
  CHECK(sdk.what == arn_type::sdk);
  CHECK(sdk.service == "sqs");
  CHECK(sdk.action == "receiveMessage");
  CHECK(sdk.form == task_form::wait_for_task_token);
  CHECK(sdk.before == "arn:<p>:states:::");
}

TEST_CASE("the optimized integrations are all there, with their forms") {
  const struct {
    std::string_view service, action, forms;  // r, s, 2 and t
  } all[] = {
      {"apigateway", "invoke", "rt"},
      {"athena", "startQueryExecution", "rs"},
      {"athena", "stopQueryExecution", "r"},
      {"athena", "getQueryExecution", "r"},
      {"athena", "getQueryResults", "r"},
      {"batch", "submitJob", "rs"},
      {"bedrock", "invokeModel", "rt"},
      {"bedrock", "createModelCustomizationJob", "rs"},
      {"bedrockagentcore", "invokeHarness", "r"},
      {"codebuild", "startBuild", "rs"},
      {"codebuild", "stopBuild", "r"},
      {"codebuild", "batchDeleteBuilds", "r"},
      {"databrew", "startJobRun", "rs"},
      {"dynamodb", "getItem", "r"},
      {"dynamodb", "putItem", "r"},
      {"dynamodb", "updateItem", "r"},
      {"dynamodb", "deleteItem", "r"},
      {"ecs", "runTask", "rst"},
      {"eks", "createCluster", "rs"},
      {"eks", "runJob", "rs"},
      {"eks", "call", "r"},
      {"elasticmapreduce", "addStep", "rs"},
      {"elasticmapreduce", "cancelStep", "r"},
      {"emr-containers", "createVirtualCluster", "r"},
      {"emr-containers", "startJobRun", "rs"},
      {"emr-serverless", "startJobRun", "rs"},
      {"events", "putEvents", "rt"},
      {"glue", "startJobRun", "rs"},
      {"http", "invoke", "r"},
      {"lambda", "invoke", "rt"},
      {"mediaconvert", "createJob", "rs"},
      {"sagemaker", "createTrainingJob", "rs"},
      {"sagemaker", "createModel", "r"},
      {"sns", "publish", "rt"},
      {"sqs", "sendMessage", "rt"},
      {"states", "startExecution", "rs2t"},
  };
  for (const auto& each : all) {
    INFO(each.service << ":" << each.action);
    const auto service = sw::detail::find_integration(each.service);
    REQUIRE(service != nullptr);
    const auto action = sw::detail::find_action(*service, each.action);
    REQUIRE(action != nullptr);
    std::string forms;
    if (action->forms & sw::detail::forms::plain) forms += 'r';
    if (action->forms & sw::detail::forms::sync) forms += 's';
    if (action->forms & sw::detail::forms::sync_2) forms += '2';
    if (action->forms & sw::detail::forms::token) forms += 't';
    CHECK(forms == each.forms);
  }
}

TEST_CASE("what a role needs for a resource, and the family of its errors") {
  CHECK(permission("arn:aws:states:::dynamodb:putItem") == "dynamodb:PutItem");
  CHECK(permission("arn:aws:states:::elasticmapreduce:addStep.sync") == "elasticmapreduce:AddJobFlowSteps");
  CHECK(permission("arn:aws:states:::apigateway:invoke") == "execute-api:Invoke");
  CHECK(permission("arn:aws:states:::eks:call").empty());
  CHECK(permission("arn:aws:states:::aws-sdk:sesv2:sendEmail") == "ses:SendEmail");
  CHECK(permission("arn:aws:states:::aws-sdk:cloudwatchlogs:putLogEvents") == "logs:PutLogEvents");
  CHECK(permission("arn:aws:states:::aws-sdk:s3:listObjectsV2") == "s3:ListBucket");
  CHECK(permission("arn:aws:states:::aws-sdk:s3:deleteBucketCors").empty());
  CHECK(permission("arn:aws:states:::aws-sdk:inspector2:listFindings").empty());
  CHECK(permission("arn:aws:lambda:us-east-1:123456789012:function:Work") == "lambda:InvokeFunction");
  CHECK(permission("arn:aws:states:us-east-1:123456789012:activity:Work").empty());
  CHECK(family("arn:aws:states:::dynamodb:putItem") == "DynamoDB.*");
  CHECK(family("arn:aws:states:::aws-sdk:dynamodb:query") == "DynamoDb.*");
  CHECK(family("arn:aws:states:::events:putEvents") == "EventBridge.*");
  CHECK(family("arn:aws:states:::aws-sdk:inspector2:listFindings") == "*");
  CHECK(family("${Resource}") == "*");
}

namespace {

// The members of the types that the library has are arguments of their actions.
template <class Input>
void check_members(std::string_view action_arn) {
  const auto action = sw::detail::find_action(take_apart(action_arn));
  REQUIRE(action != nullptr);
  const sw::detail::schema& type = sw::detail::schema_of<Input>;
  for (std::size_t i = 0; i < type.size; ++i) {
    bool known = false;
    bool required = false;
    sw::detail::each_argument(action->arguments, [&](std::string_view name, bool is_required) {
      if (name != type.members[i].name) return true;
      known = true;
      required = is_required;
      return false;
    });
    INFO(action_arn << ": " << type.members[i].name);
    CHECK(known);
    if (required) CHECK(type.members[i].type->what != sw::detail::kind::optional);
  }
  sw::detail::each_argument(action->arguments, [&](std::string_view name, bool is_required) {
    INFO(action_arn << ": " << name);
    if (is_required) CHECK(sw::detail::member_index(type, name) != sw::detail::no_member);
    return true;
  });
}

}  // namespace

TEST_CASE("the types of arguments have the names that their actions know") {
  check_members<sw::lambda_invoke_input<Order>>("arn:aws:states:::lambda:invoke");
  check_members<sw::sns::publish_input<>>("arn:aws:states:::sns:publish");
  check_members<sw::sqs::send_message_input<>>("arn:aws:states:::sqs:sendMessage");
  check_members<sw::events::put_events_input<Order>>("arn:aws:states:::events:putEvents");
  check_members<sw::dynamodb::get_item_input<>>("arn:aws:states:::dynamodb:getItem");
  check_members<sw::dynamodb::put_item_input<>>("arn:aws:states:::dynamodb:putItem");
  check_members<sw::dynamodb::update_item_input<>>("arn:aws:states:::dynamodb:updateItem");
  check_members<sw::dynamodb::delete_item_input<>>("arn:aws:states:::dynamodb:deleteItem");
  check_members<sw::sfn::start_execution_input<>>("arn:aws:states:::states:startExecution");
  check_members<sw::sfn::start_execution_input<>>("arn:aws:states:::aws-sdk:sfn:startSyncExecution");
  check_members<sw::sfn::send_task_success_input>("arn:aws:states:::aws-sdk:sfn:sendTaskSuccess");
  check_members<sw::ecs::run_task_input>("arn:aws:states:::ecs:runTask");
  check_members<sw::batch::submit_job_input>("arn:aws:states:::batch:submitJob");
  check_members<sw::glue::start_job_run_input>("arn:aws:states:::glue:startJobRun");
  check_members<sw::athena::start_query_execution_input>("arn:aws:states:::athena:startQueryExecution");
  check_members<sw::athena::query_execution_input>("arn:aws:states:::athena:getQueryExecution");
  check_members<sw::athena::query_execution_input>("arn:aws:states:::athena:stopQueryExecution");
  check_members<sw::athena::get_query_results_input>("arn:aws:states:::athena:getQueryResults");
  check_members<sw::http::invoke_input<>>("arn:aws:states:::http:invoke");
  check_members<sw::bedrock::invoke_model_input<Order>>("arn:aws:states:::bedrock:invokeModel");
  check_members<sw::s3::get_object_input>("arn:aws:states:::aws-sdk:s3:getObject");
  check_members<sw::s3::put_object_input<>>("arn:aws:states:::aws-sdk:s3:putObject");
  check_members<sw::s3::list_objects_v2_input>("arn:aws:states:::aws-sdk:s3:listObjectsV2");
  check_members<sw::sesv2::send_email_input>("arn:aws:states:::aws-sdk:sesv2:sendEmail");
}

namespace {

struct Linger : sw::wait<Order> {
  static constexpr int seconds = 300;
  using next = sw::end;
};
struct Tell : sw::task<Order, sw::sns::publish_output> {
  using resource = sw::resource<"arn:aws:states:::sns:publish">;
  using parameters = sw::parameters<sw::sns::publish_input<>, R"json({"TopicArn": "${Topic}", "Message.$": "$.text"})json">;
  using result_path = sw::discard;
  using next = Linger;
};
struct Quick : sw::workflow<Tell> {
  static constexpr auto kind = sw::workflow_kind::express;
};

// What would surely wait too long is said all the same where it is allowed by name.
struct Hope : sw::task<Order, Answer> {
  using resource = sw::resource<"arn:aws:states:::events:putEvents.waitForTaskToken">;
  using parameters = sw::parameters<sw::events::put_events_input<Order>, R"json({
    "Entries": [{"Detail.$": "$", "DetailType": "order", "Source": "shop"}]
  })json">;
  using allow = sw::allow<"token-not-passed", "waits-for-ever">;
  using next = sw::end;
};
struct Hoping : sw::workflow<Hope> {};

// Anything may be said of what nobody knows.
struct Any : sw::task<Order, Answer> {
  using resource = sw::resource<"${Resource}">;
  using retries = sw::retries<sw::retry<sw::error_equals<sw::error<"Whatever">, sw::errors::lambda_service>>>;
  using next = sw::end;
};
struct Unknown : sw::workflow<Any> {};

// Without parameters the input is what the action gets.
struct Pass_on : sw::task<sw::sns::publish_input<>, sw::sns::publish_output> {
  using resource = sw::resource<"arn:aws:states:::sns:publish">;
  using next = sw::end;
};
struct Passing : sw::workflow<Pass_on> {};

// All headers of states at once.
struct Submit : sw::task<sw::item_batch<Order>, sw::batch::submit_job_output> {
  using resource = sw::resource<"arn:aws:states:::batch:submitJob">;
  using parameters = sw::parameters<sw::batch::submit_job_input, R"json({"JobName": "pack", "JobDefinition": "${Job}", "JobQueue": "${Queue}"})json">;
  using next = sw::end;
};
struct Submitting : sw::workflow<Submit> {};
struct SubmitAll : sw::map<std::vector<Order>> {
  static constexpr auto mode = sw::mode::distributed;
  using item_batcher = sw::item_batcher<void, R"json({"MaxItemsPerBatch": 10})json">;
  using item_processor = Submitting;
  using next = sw::end;
};
struct Orders : sw::workflow<SubmitAll> {};

}  // namespace

TEST_CASE("an Express workflow takes what answers at once") {
  CHECK(sw::asl<Quick>.find("sns:publish") != std::string_view::npos);
  CHECK(std::string(sw::machine_text<Quick>).find(R"("type": "EXPRESS")") != std::string::npos);
}
TEST_CASE("a task may wait for ever where it is allowed to") {
  CHECK(sw::asl<Hoping> ==
        R"({"StartAt":"Hope","States":{"Hope":{"Type":"Task","Resource":"arn:aws:states:::events:putEvents.waitForTaskToken",)"
        R"("Parameters":{"Entries":[{"Detail.$":"$","DetailType":"order","Source":"shop"}]},"End":true}}})");
}
TEST_CASE("a task may pass its input on, and a substitution may be anything") {
  CHECK(sw::asl<Passing> == R"({"StartAt":"Pass_on","States":{"Pass_on":{"Type":"Task","Resource":"arn:aws:states:::sns:publish","End":true}}})");
  CHECK(sw::asl<Unknown>.find(R"("Resource":"${Resource}")") != std::string_view::npos);
  CHECK(std::string(sw::machine_text<Unknown>).find(R"("actions": {})") != std::string::npos);
}
TEST_CASE("a service takes a batch of the items of a Map") {
  CHECK(sw::asl<Orders>.find(R"("ItemBatcher":{"MaxItemsPerBatch":10},"ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"STANDARD"},)"
                             R"("StartAt":"Submit","States":{"Submit":{"Type":"Task","Resource":"arn:aws:states:::batch:submitJob",)") != std::string_view::npos);
}
