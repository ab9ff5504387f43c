// SPDX-License-Identifier: BSL-1.0
// Workflows inside of states, in the definition, the picture and what is said beside them.
#include <stepwise/asl/machine.hpp>
#include <stepwise/map.hpp>
#include <stepwise/parallel.hpp>

#include "../catch.hpp"

#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace sw = stepwise;

namespace {

struct Item {
  std::string id;
};
struct Items {
  std::vector<Item> items;
  std::string bucket;
  int most = 0;
};
BOOST_DESCRIBE_STRUCT(Item, (), (id))
BOOST_DESCRIBE_STRUCT(Items, (), (items, bucket, most))

using Broken = sw::error<"Broken">;

struct Work : sw::task<Item> {
  using resource = sw::lambda<"${Work}">;
  using raises = sw::raises<Broken>;
  using next = sw::end;
};
struct Piece : sw::workflow<Work> {
  static constexpr std::string_view comment = "One of them";
};
struct Failed : sw::fail<"Failed"> {};

struct Each : sw::map<Items> {
  static constexpr auto mode = sw::mode::inline_;
  static constexpr int max_concurrency = 0;
  using items_path = sw::path<"$.items">;
  using item_processor = Piece;
  using result_path = sw::discard;
  using retries = sw::retries<sw::retry<Broken>>;
  using catches = sw::catches<sw::on<Broken, Failed>>;
  using next = sw::end;
};
struct Twice : sw::parallel<Item> {
  using branches = sw::branches<Piece, Piece>;
  using result_path = sw::discard;
  using next = sw::end;
};
struct Both : sw::workflow<Twice> {};
struct ForEach : sw::workflow<Each> {};

TEST_CASE("a Map in the definition: its fields, and its item processor with its ProcessorConfig") {
  CHECK(sw::asl<ForEach> ==
        R"({"StartAt":"Each","States":{"Each":{"Type":"Map","ItemsPath":"$.items","MaxConcurrency":0,)"
        R"("ItemProcessor":{"ProcessorConfig":{"Mode":"INLINE"},"Comment":"One of them","StartAt":"Work","States":{)"
        R"("Work":{"Type":"Task","Resource":"arn:aws:states:::lambda:invoke","Parameters":{"FunctionName":"${Work}","Payload.$":"$"},"OutputPath":"$.Payload","End":true}}},)"
        R"("ResultPath":null,"Retry":[{"ErrorEquals":["Broken"]}],"Catch":[{"ErrorEquals":["Broken"],"Next":"Failed"}],"End":true},"Failed":{"Type":"Fail","Error":"Failed"}}})");
}

TEST_CASE("a workflow that is there again has the name of its state, and its number, before its own") {
  CHECK(sw::asl_pretty<Both> == R"({
  "StartAt": "Twice",
  "States": {
    "Twice": {
      "Type": "Parallel",
      "Branches": [
        {
          "Comment": "One of them",
          "StartAt": "Work",
          "States": {
            "Work": {
              "Type": "Task",
              "Resource": "arn:aws:states:::lambda:invoke",
              "Parameters": {
                "FunctionName": "${Work}",
                "Payload.$": "$"
              },
              "OutputPath": "$.Payload",
              "End": true
            }
          }
        },
        {
          "Comment": "One of them",
          "StartAt": "Twice 2: Work",
          "States": {
            "Twice 2: Work": {
              "Type": "Task",
              "Resource": "arn:aws:states:::lambda:invoke",
              "Parameters": {
                "FunctionName": "${Work}",
                "Payload.$": "$"
              },
              "OutputPath": "$.Payload",
              "End": true
            }
          }
        }
      ],
      "ResultPath": null,
      "End": true
    }
  }
}
)");
}

TEST_CASE("a picture shows the workflows inside of states") {
  CHECK(sw::mermaid<Both> == R"(stateDiagram-v2
  state "Twice" as s0
  state s0 {
    state "Work" as s0_0_0
    [*] --> s0_0_0
    s0_0_0 --> [*]
    --
    state "Twice 2#58; Work" as s0_1_0
    [*] --> s0_1_0
    s0_1_0 --> [*]
  }
  [*] --> s0
  s0 --> [*]
)");
}

TEST_CASE("what is said beside a definition counts the workflows inside of states") {
  const std::string_view text = sw::machine_text<Both>;
  CHECK(text.find(R"("at": "/States/Twice/Branches/1/States/Twice 2: Work/Parameters/FunctionName")") != std::string_view::npos);
  CHECK(text.find("\"lambda:InvokeFunction\": [\n      \"${Work}\"\n    ]") != std::string_view::npos);
}

TEST_CASE("the errors of a Parallel and a Map are those of what is inside, less what is caught") {
  const auto has = [](const auto& all, std::string_view name) {
    for (const std::string_view each : all)
      if (each == name) return true;
    return false;
  };
  CHECK(has(sw::errors_of<Both>, "Broken"));
  CHECK(has(sw::errors_of<Both>, "Lambda.*"));
  CHECK_FALSE(has(sw::errors_of<ForEach>, "Broken"));
  CHECK(has(sw::errors_of<ForEach>, "Failed"));
}

// --- Distributed

struct Rows : sw::map<Items> {
  static constexpr auto mode = sw::mode::distributed;
  static constexpr std::string_view label = "rows-2026";
  static constexpr double tolerated_failure_percentage = 2.5;
  using tolerated_failure_count_path = sw::path<"$.most">;
  using max_concurrency_path = sw::path<"$.most">;
  using item_reader = sw::item_reader<Item, R"json({
    "Resource": "arn:aws:states:::s3:getObject",
    "ReaderConfig": {"InputType": "CSV", "CSVHeaderLocation": "GIVEN", "CSVHeaders": ["id"], "CSVDelimiter": "TAB", "MaxItemsPath": "$.most"},
    "Parameters": {"Bucket.$": "$.bucket", "Key": "rows.tsv"}
  })json">;
  using item_batcher = sw::item_batcher<void, R"json({"MaxItemsPerBatchPath": "$.most", "MaxInputBytesPerBatch": 131072})json">;
  using result_writer = sw::result_writer<R"json({
    "Resource": "arn:aws:states:::s3:putObject",
    "Parameters": {"Bucket.$": "$.bucket", "Prefix": "out"},
    "WriterConfig": {"Transformation": "COMPACT", "OutputType": "JSONL"}
  })json">;
  using item_processor = struct Batched;
  using catches = sw::catches<sw::on<sw::error_equals<sw::errors::exceed_tolerated_failure_threshold, sw::errors::item_reader_failed, sw::errors::result_writer_failed>, Failed>>;
  using allow = sw::allow<"can-fail">;
  using next = sw::end;
};
struct WorkOnAll : sw::task<sw::item_batch<Item>, Item> {
  using resource = sw::lambda<"Work">;
  using next = sw::end;
};
struct Batched : sw::workflow<WorkOnAll> {
  static constexpr auto kind = sw::workflow_kind::express;
};
struct AllRows : sw::workflow<Rows> {};

TEST_CASE("a distributed Map in the definition") {
  CHECK(sw::asl<AllRows>.starts_with(
      R"({"StartAt":"Rows","States":{"Rows":{"Type":"Map","ItemReader":{"Resource":"arn:aws:states:::s3:getObject",)"
      R"("ReaderConfig":{"InputType":"CSV","CSVHeaderLocation":"GIVEN","CSVHeaders":["id"],"CSVDelimiter":"TAB","MaxItemsPath":"$.most"},"Parameters":{"Bucket.$":"$.bucket","Key":"rows.tsv"}},)"
      R"("ItemBatcher":{"MaxItemsPerBatchPath":"$.most","MaxInputBytesPerBatch":131072},"MaxConcurrencyPath":"$.most",)"
      R"("ItemProcessor":{"ProcessorConfig":{"Mode":"DISTRIBUTED","ExecutionType":"EXPRESS"},"StartAt":"WorkOnAll",)"));
  CHECK(sw::asl<AllRows>.find(R"("Label":"rows-2026","ToleratedFailureCountPath":"$.most","ToleratedFailurePercentage":2.5,"ResultWriter":{"Resource":)") != std::string_view::npos);
}

// --- The deprecated spellings

struct Old : sw::map<Items> {
  using items_path = sw::path<"$.items">;
  using parameters = sw::parameters<Item, R"json({"id.$": "$$.Map.Item.Value.id"})json">;
  using iterator = Piece;
  using next = sw::end;
};
struct OldOne : sw::workflow<Old> {};

TEST_CASE("a Map may have the deprecated Iterator and Parameters") {
  CHECK(sw::asl<OldOne>.starts_with(
      R"({"StartAt":"Old","States":{"Old":{"Type":"Map","ItemsPath":"$.items","Parameters":{"id.$":"$$.Map.Item.Value.id"},"Iterator":{"Comment":"One of them","StartAt":"Work")"));
}

// --- In JSONata, where the fields of both are their defaults

struct Quiet : sw::pass<Item> {
  static constexpr auto language = sw::query_language::jsonata;
  using next = sw::end;
};
struct Quietly : sw::workflow<Quiet> {};
struct Side : sw::parallel<Item> {
  static constexpr auto language = sw::query_language::jsonata;
  using branches = sw::branches<Quietly>;
  using next = sw::end;
};
struct SideBySide : sw::workflow<Side> {};

TEST_CASE("a Parallel in JSONata") {
  CHECK(sw::asl<SideBySide> == R"({"StartAt":"Side","States":{"Side":{"Type":"Parallel","QueryLanguage":"JSONata","Branches":[{"StartAt":"Quiet","States":{)"
                               R"("Quiet":{"Type":"Pass","QueryLanguage":"JSONata","End":true}}}],"End":true}}})");
}

// --- Limits

TEST_CASE("a definition of more than 1 MB is refused") {
  CHECK_FALSE(sw::detail::check_size("Big", 1048576));
  CHECK(sw::detail::check_size("Big", 1048577).view() ==
        "workflow Big: its definition has 1048577 bytes; at most 1048576 are allowed: move a part of it into a state machine of its own");
}

struct Small {
  int number;
  sw::literal<"yes"> said{};
};
BOOST_DESCRIBE_STRUCT(Small, (), (number, said))
struct Wide {
  std::tuple<Small, Small, bool> all;
  double rate;
};
BOOST_DESCRIBE_STRUCT(Wide, (), (all, rate))

TEST_CASE("the size of a payload is bounded by its type, where nothing in it can grow") {
  CHECK(sw::detail::most_bytes(sw::detail::schema_of<Small>) == 45);  // {"number":12345678901234567890,"said":"yes"}, and a comma
  CHECK(sw::detail::is_bounded(sw::detail::schema_of<Wide>));
  CHECK_FALSE(sw::detail::is_bounded(sw::detail::schema_of<Item>));
}

}  // namespace
