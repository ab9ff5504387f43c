// SPDX-License-Identifier: BSL-1.0
#include <stepwise/asl/asl.hpp>

#include "../catch.hpp"

#include <string>
#include <variant>

namespace sw = stepwise;

namespace {

struct Payload {
  std::string id;
  long count = 0;
};
BOOST_DESCRIBE_STRUCT(Payload, (), (id, count))

// Every kind of state, with every field.
namespace all_fields {
struct Work;
struct Choose;
struct Rest;
struct Until;
struct Through;
struct Done : sw::succeed<Payload> {
  static constexpr auto comment = "The end";
};
struct Broken : sw::fail<"Broken", "It \"broke\"\n\tat C:\\ – ünï\x01"> {};
struct Silent : sw::fail<> {};
struct AfterError : sw::pass<sw::error_output> {
  using next = Broken;
};
struct WithError : sw::pass<sw::placed<Payload, "$.error", sw::error_output>> {
  using next = Silent;
};
using Lost = sw::error<"Lost">;
struct Start : sw::task<Payload> {
  static constexpr auto name = "Start \"here\" / there";
  static constexpr auto comment = "Says a\\b";
  using resource = sw::lambda<"arn:aws:lambda:eu-west-1:123456789012:function:Start:prod">;
  using raises = sw::raises<Lost>;
  static constexpr int timeout_seconds = 99999999;
  static constexpr int heartbeat_seconds = 1;
  using retries = sw::retries<sw::retry<sw::errors::lambda_transient>,
                              sw::retry<sw::error_equals<Lost, sw::errors::timeout>,
                                        sw::backoff{.interval_seconds = 3,
                                                    .max_attempts = 0,
                                                    .backoff_rate = 1.25,
                                                    .max_delay_seconds = 31622400,
                                                    .jitter_strategy = sw::jitter::full},
                                        "Patience">,
                              sw::retry<sw::errors::all, sw::backoff{.jitter_strategy = sw::jitter::none}>>;
  using catches = sw::catches<sw::on<Lost, AfterError>, sw::on<sw::errors::timeout, WithError, sw::path<"$.error">, "Late">,
                              sw::on<sw::errors::all, Work, sw::discard>>;
  using next = Work;
};
struct Work : sw::task<Payload, long> {
  using resource = sw::lambda_arn<"${WorkArn}">;
  using result_path = sw::path<"$.count">;
  using next = Choose;
};
struct Choose : sw::choice<Payload> {
  using routes = sw::routes<sw::when<sw::numeric_less_than_equals<"$.count", -3>, Rest, "Small">,
                            sw::when<sw::string_greater_than<"$.id", "m\"n">, Until>, sw::otherwise<Through>>;
};
struct Rest : sw::wait<Payload> {
  static constexpr int seconds = 0;
  using next = Choose;
};
struct Until : sw::wait<Payload> {
  static constexpr auto timestamp = "2027-01-01T00:00:00+01:00";
  using next = Done;
};
struct Through : sw::pass<Payload> {
  static constexpr bool end = true;
};
struct Machine : sw::workflow<Start> {
  static constexpr auto comment = "All of it";
  static constexpr int timeout_seconds = 60;
};
}  // namespace all_fields

constexpr std::string_view expected = R"json({"Comment":"All of it","StartAt":"Start \"here\" / there","TimeoutSeconds":60,"States":{)json"
    R"json("Start \"here\" / there":{"Type":"Task","Comment":"Says a\\b","Resource":"arn:aws:states:::lambda:invoke",)json"
    R"json("Parameters":{"FunctionName":"arn:aws:lambda:eu-west-1:123456789012:function:Start:prod","Payload.$":"$"},"OutputPath":"$.Payload",)json"
    R"json("TimeoutSeconds":99999999,"HeartbeatSeconds":1,"Retry":[{"ErrorEquals":["Lambda.ClientExecutionTimeoutException",)json"
    R"json("Lambda.ServiceException","Lambda.AWSLambdaException","Lambda.SdkClientException"],"IntervalSeconds":2,"MaxAttempts":6,"BackoffRate":2},)json"
    R"json({"ErrorEquals":["Lost","States.Timeout"],"IntervalSeconds":3,"MaxAttempts":0,"BackoffRate":1.25,"MaxDelaySeconds":31622400,)json"
    R"json("JitterStrategy":"FULL","Comment":"Patience"},{"ErrorEquals":["States.ALL"],"JitterStrategy":"NONE"}],)json"
    R"json("Catch":[{"ErrorEquals":["Lost"],"Next":"AfterError"},{"ErrorEquals":["States.Timeout"],"ResultPath":"$.error","Next":"WithError",)json"
    R"json("Comment":"Late"},{"ErrorEquals":["States.ALL"],"ResultPath":null,"Next":"Work"}],"Next":"Work"},)json"
    R"json("Work":{"Type":"Task","Resource":"${WorkArn}","ResultPath":"$.count","Next":"Choose"},)json"
    R"json("Choose":{"Type":"Choice","Choices":[{"Variable":"$.count","NumericLessThanEquals":-3,"Next":"Rest","Comment":"Small"},)json"
    R"json({"Variable":"$.id","StringGreaterThan":"m\"n","Next":"Until"}],"Default":"Through"},)json"
    R"json("Rest":{"Type":"Wait","Seconds":0,"Next":"Choose"},"Until":{"Type":"Wait","Timestamp":"2027-01-01T00:00:00+01:00","Next":"Done"},)json"
    R"json("Done":{"Type":"Succeed","Comment":"The end"},"Through":{"Type":"Pass","End":true},)json"
    R"json("AfterError":{"Type":"Pass","Next":"Broken"},"Broken":{"Type":"Fail","Error":"Broken","Cause":"It \"broke\"\n\tat C:\\ – ünï\u0001"},)json"
    R"json("WithError":{"Type":"Pass","Next":"Silent"},"Silent":{"Type":"Fail"}}})json";
static_assert(sw::asl<all_fields::Machine> == expected);

// Tags of all kinds, deep ones, catch-alls with a route.
namespace tags {
struct Detail {
  sw::literal<"a"> kind{};
};
struct Other {
  sw::other_than<"a", "b"> kind;
};
struct B {
  sw::literal<"b"> kind{};
};
BOOST_DESCRIBE_STRUCT(Detail, (), (kind))
BOOST_DESCRIBE_STRUCT(Other, (), (kind))
BOOST_DESCRIBE_STRUCT(B, (), (kind))
struct First {
  Detail the_detail;
  static constexpr auto json_naming = sw::json_case::camel;
};
struct Second {
  B the_detail;
  static constexpr auto json_naming = sw::json_case::camel;
};
struct Third {
  Other the_detail;
  static constexpr auto json_naming = sw::json_case::camel;
};
BOOST_DESCRIBE_STRUCT(First, (), (the_detail))
BOOST_DESCRIBE_STRUCT(Second, (), (the_detail))
BOOST_DESCRIBE_STRUCT(Third, (), (the_detail))
struct Holder {
  std::string id;
  std::variant<First, Second, Third> order_kind;
};
BOOST_DESCRIBE_STRUCT(Holder, (), (id, order_kind))
struct Narrow {
  std::string id;
  First order_kind;
};
BOOST_DESCRIBE_STRUCT(Narrow, (), (id, order_kind))

struct OnFirst : sw::pass<Narrow> {
  using next = sw::end;
};
struct OnOther : sw::pass<Holder> {
  using next = sw::end;
};
struct Route : sw::choice<Holder, sw::path<"$.order_kind">> {
  using routes = sw::routes<sw::when<Third, OnOther>, sw::when<First, OnFirst>, sw::when<Second, OnOther>>;
};
struct Machine : sw::workflow<Route> {};
}  // namespace tags

static_assert(sw::asl<tags::Machine> ==
    R"json({"StartAt":"Route","States":{"Route":{"Type":"Choice","Choices":[)json"
    R"json({"And":[{"Variable":"$.order_kind.theDetail.kind","IsString":true},{"Not":{"Variable":"$.order_kind.theDetail.kind","StringEquals":"a"}},)json"
    R"json({"Not":{"Variable":"$.order_kind.theDetail.kind","StringEquals":"b"}}],"Next":"OnOther"},)json"
    R"json({"Variable":"$.order_kind.theDetail.kind","StringEquals":"a","Next":"OnFirst"},)json"
    R"json({"Variable":"$.order_kind.theDetail.kind","StringEquals":"b","Next":"OnOther"}]},)json"
    R"json("OnOther":{"Type":"Pass","End":true},"OnFirst":{"Type":"Pass","End":true}}})json");

namespace numbers {
struct Half {
  sw::literal<0.5> rate{};
};
struct Tenth {
  sw::literal<-0.1> rate{};
};
struct Big {
  sw::literal<123456789012345> rate{};
};
BOOST_DESCRIBE_STRUCT(Half, (), (rate))
BOOST_DESCRIBE_STRUCT(Tenth, (), (rate))
BOOST_DESCRIBE_STRUCT(Big, (), (rate))
struct Over : sw::succeed<std::variant<Half, Tenth, Big>> {};
struct Route : sw::choice<std::variant<Half, Tenth, Big>> {
  using routes = sw::routes<sw::when<Half, Over>, sw::when<Tenth, Over>, sw::when<Big, Over>>;
};
struct Machine : sw::workflow<Route> {};
}  // namespace numbers

// Every name that Step Functions reserves and every one of Lambda's, but the wildcards and States.Runtime.
namespace errors {
template <sw::fixed_string... Names>
using named = sw::error_equals<sw::error<Names>...>;
struct Over : sw::fail<> {};
struct Call : sw::task<Payload> {
  using resource = sw::lambda<"Call">;
  using allow = sw::allow<"error-cannot-come">;
  using retries = sw::retries<
      sw::retry<named<"States.Timeout", "States.HeartbeatTimeout", "States.Permissions", "States.DataLimitExceeded", "States.QueryEvaluationError",
                      "States.ExceedToleratedFailureThreshold", "States.ItemReaderFailed", "States.ResultWriterFailed", "States.BranchFailed",
                      "States.IntrinsicFailure", "States.NoChoiceMatched", "States.ParameterPathFailure", "States.ResultPathMatchFailure",
                      "States.Http.Socket", "States.Http.StatusCode.503">>,
      sw::retry<sw::error_equals<sw::errors::lambda_service, sw::errors::lambda_aws, sw::errors::lambda_sdk_client, sw::errors::lambda_too_many_requests,
                                 sw::errors::lambda_client_execution_timeout, sw::errors::lambda_unknown, sw::errors::sandbox_timed_out>>>;
  using catches = sw::catches<sw::on<sw::errors::all, Over>>;
  using next = sw::end;
};
struct Machine : sw::workflow<Call> {};
}  // namespace errors

}  // namespace

TEST_CASE("the definition has every field, in the conventional order") { CHECK(sw::asl<all_fields::Machine> == expected); }

TEST_CASE("the pretty form is the same text with white space between the tokens") {
  std::string squeezed;
  bool in_string = false;
  for (std::size_t i = 0; i < sw::asl_pretty<all_fields::Machine>.size(); ++i) {
    const char c = sw::asl_pretty<all_fields::Machine>[i];
    if (c == '\\') {
      squeezed += c;
      squeezed += sw::asl_pretty<all_fields::Machine>[++i];
      continue;
    }
    if (c == '"') in_string = !in_string;
    if (in_string || (c != ' ' && c != '\n')) squeezed += c;
  }
  CHECK(squeezed == expected);
  CHECK(sw::asl_pretty<all_fields::Machine>.starts_with("{\n  \"Comment\": \"All of it\",\n  \"StartAt\": "));
  CHECK(sw::asl_pretty<all_fields::Machine>.ends_with("    \"Silent\": {\n      \"Type\": \"Fail\"\n    }\n  }\n}\n"));
}

TEST_CASE("every reserved error can be named, and every one of Lambda") {
  CHECK(sw::asl<errors::Machine>.find(
            R"("Retry":[{"ErrorEquals":["States.Timeout","States.HeartbeatTimeout","States.Permissions","States.DataLimitExceeded","States.QueryEvaluationError",)"
            R"("States.ExceedToleratedFailureThreshold","States.ItemReaderFailed","States.ResultWriterFailed","States.BranchFailed",)"
            R"("States.IntrinsicFailure","States.NoChoiceMatched","States.ParameterPathFailure","States.ResultPathMatchFailure",)"
            R"("States.Http.Socket","States.Http.StatusCode.503"]},{"ErrorEquals":["Lambda.ServiceException","Lambda.AWSLambdaException",)"
            R"("Lambda.SdkClientException","Lambda.TooManyRequestsException","Lambda.ClientExecutionTimeoutException","Lambda.Unknown","Sandbox.Timedout"]}],)"
            R"("Catch":[{"ErrorEquals":["States.ALL"],"Next":"Over"}])") != std::string_view::npos);
}

TEST_CASE("numbers are written exactly") {
  CHECK(sw::asl<numbers::Machine>.find(R"("NumericEquals":0.5,)") != std::string_view::npos);
  CHECK(sw::asl<numbers::Machine>.find(R"("NumericEquals":-0.1,)") != std::string_view::npos);
  CHECK(sw::asl<numbers::Machine>.find(R"("NumericEquals":123456789012345,)") != std::string_view::npos);
}
