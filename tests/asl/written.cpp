// SPDX-License-Identifier: BSL-1.0
// What is written though it has its default is emitted, and what is not is not.
#include <stepwise/map.hpp>
#include <stepwise/services.hpp>

#include "../catch.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace sw = stepwise;

namespace {

struct Item {
  std::string id;
};
BOOST_DESCRIBE_STRUCT(Item, (), (id))

struct Stop : sw::fail<"Stop"> {
  static constexpr std::string_view cause = "";
};
struct Last : sw::pass<Item> {
  static constexpr std::string_view comment = "";
  static constexpr auto language = sw::query_language::jsonpath;
  using input_path = sw::path<"$">;
  using result_path = sw::path<"$">;
  using output_path = sw::path<"$">;
  static constexpr bool end = true;
};
struct Middle : sw::task<Item> {
  using resource = sw::lambda_arn<"${Middle}">;
  using retries = sw::retries<>;
  using catches = sw::catches<>;
  using next = Last;
  static constexpr bool end = false;
};
struct First : sw::task<Item> {
  using resource = sw::lambda_arn<"${First}">;
  using retries = sw::retries<sw::retry<sw::errors::all, sw::backoff{.max_attempts = 3, .backoff_rate = 2, .jitter_strategy = sw::jitter::none}, sw::empty_comment>>;
  using catches = sw::catches<sw::on<sw::errors::timeout, Stop, sw::whole, sw::empty_comment>, sw::on<sw::errors::all, Stop, sw::path<"$">>>;
  using next = Middle;
};
struct Written : sw::workflow<First> {
  static constexpr std::string_view comment = "";
  static constexpr auto language = sw::query_language::jsonpath;
};

TEST_CASE("what is written is emitted, though it is the default") {
  CHECK(sw::asl<Written> ==
        R"({"Comment":"","QueryLanguage":"JSONPath","StartAt":"First","States":{)"
        R"("First":{"Type":"Task","Resource":"${First}","Retry":[{"ErrorEquals":["States.ALL"],"MaxAttempts":3,"BackoffRate":2,"JitterStrategy":"NONE","Comment":""}],)"
        R"("Catch":[{"ErrorEquals":["States.Timeout"],"Next":"Stop","Comment":""},{"ErrorEquals":["States.ALL"],"ResultPath":"$","Next":"Stop"}],"Next":"Middle"},)"
        R"("Middle":{"Type":"Task","Resource":"${Middle}","Retry":[],"Catch":[],"Next":"Last","End":false},)"
        R"("Last":{"Type":"Pass","Comment":"","QueryLanguage":"JSONPath","InputPath":"$","ResultPath":"$","OutputPath":"$","End":true},)"
        R"("Stop":{"Type":"Fail","Error":"Stop","Cause":""}}})");
}

struct Keep : sw::pass<Item> {
  using next = sw::end;
};
struct KeepOne : sw::workflow<Keep> {};
struct KeepAll : sw::map<std::vector<Item>> {
  static constexpr auto mode = sw::mode::empty;
  using items_path = sw::path<"$">;
  using item_processor = KeepOne;
  using next = sw::end;
};
struct OfKind : sw::map<std::vector<Item>> {
  static constexpr bool writes_execution_type = true;
  using item_processor = KeepOne;
  using next = KeepAll;
};
struct Configured : sw::workflow<OfKind> {};

TEST_CASE("a ProcessorConfig may say nothing, or what counts for nothing") {
  CHECK(sw::asl<Configured> ==
        R"({"StartAt":"OfKind","States":{"OfKind":{"Type":"Map","ItemProcessor":{"ProcessorConfig":{"ExecutionType":"STANDARD"},"StartAt":"Keep","States":{"Keep":{"Type":"Pass","End":true}}},"Next":"KeepAll"},)"
        R"("KeepAll":{"Type":"Map","ItemsPath":"$","ItemProcessor":{"ProcessorConfig":{},"StartAt":"KeepAll: Keep","States":{"KeepAll: Keep":{"Type":"Pass","End":true}}},"End":true}}})");
}

struct Cart {
  Item item;
  std::vector<Item> items;
};
BOOST_DESCRIBE_STRUCT(Cart, (), (item, items))

struct Empty : sw::succeed<std::string> {};
struct IsEmpty : sw::choice<Cart> {
  using input_path = sw::path<"$.item">;
  using routes = sw::routes<sw::when<sw::string_equals<"$.id", "none">, Empty>, sw::otherwise<Empty>>;
  using output_path = sw::path<"$.id">;
};
struct Look : sw::pass<Cart> {
  using input_path = sw::path<"$.items[?(@.id == 'a')]">;
  using result_path = sw::discard;
  using output_path = sw::path<"$$.Execution.Input">;
  using next = IsEmpty;
};
struct Checked : sw::workflow<Look> {};

TEST_CASE("a Choice has InputPath and OutputPath, and they may be any path") {
  CHECK(sw::asl<Checked> ==
        R"({"StartAt":"Look","States":{"Look":{"Type":"Pass","InputPath":"$.items[?(@.id == 'a')]","ResultPath":null,"OutputPath":"$$.Execution.Input","Next":"IsEmpty"},)"
        R"("IsEmpty":{"Type":"Choice","InputPath":"$.item","OutputPath":"$.id","Choices":[{"Variable":"$.id","StringEquals":"none","Next":"Empty"}],"Default":"Empty"},"Empty":{"Type":"Succeed"}}})");
}

struct Turn;
struct Start : sw::task<Item, Item> {
  using resource = sw::resource<"arn:aws:states:::newer:doIt.sync">;
  using allow = sw::allow<"resource-unknown", "argument-unknown", "never-ends">;
  using next = Turn;
};
struct Turn : sw::map<Item> {
  static constexpr auto mode = sw::mode::distributed;
  using items_path = sw::path<"$.id">;
  using item_reader = sw::item_reader<Item, R"json({"Resource": "arn:aws:states:::s3:listObjectsV2", "Parameters": {"Bucket": "b"}})json">;
  using item_processor = KeepOne;
  using result_path = sw::discard;
  using allow = sw::allow<"items-path-unread", "never-ends">;
  using next = Start;
};
struct Turning : sw::workflow<Start> {};

TEST_CASE("what is sure to be useless is emitted where it is allowed") {
  CHECK(sw::asl<Turning> ==
        R"({"StartAt":"Start","States":{"Start":{"Type":"Task","Resource":"arn:aws:states:::newer:doIt.sync","Next":"Turn"},)"
        R"("Turn":{"Type":"Map","ItemsPath":"$.id","ItemReader":{"Resource":"arn:aws:states:::s3:listObjectsV2","Parameters":{"Bucket":"b"}},)"
        R"("ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"STANDARD"},"StartAt":"Keep","States":{"Keep":{"Type":"Pass","End":true}}},)"
        R"("ResultPath":null,"Next":"Start"}}})");
}

}  // namespace
