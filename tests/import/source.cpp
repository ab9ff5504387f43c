// SPDX-License-Identifier: BSL-1.0
// Reading: what a file is, where its values stand, and what is said of one that cannot be read.
#include "../catch.hpp"
#include "source/document.hpp"

#include <fmt/format.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

using namespace stepwise::importer;
using namespace std::string_literals;

namespace {

/// LINE:COLUMN: WHAT, of what cannot be read.
std::string refusal(std::string_view text, const std::string& file = "orders.json") {
  try {
    static_cast<void>(read_documents(file, text));
  } catch (const unreadable& why) {
    return fmt::format("{}:{}: {}", why.where.line, why.where.column, why.what);
  }
  return "";
}

document only(std::string_view text, const std::string& file = "orders.json") {
  auto all = read_documents(file, text);
  REQUIRE(all.size() == 1);
  return std::move(all.front());
}

std::string root(std::string_view text, const std::string& file = "orders.json") { return json::serialize(only(text, file).root); }
std::string yaml(std::string_view text) { return root(text, "orders.yaml"); }

std::string place(const document& in, std::string_view pointer) {
  const position at = in.at(pointer);
  return fmt::format("{}:{}", at.line, at.column);
}

std::string repeated(std::string_view part, std::size_t count) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += part;
  return all;
}

}  // namespace

TEST_CASE("a definition in JSON, and where its values stand") {
  const document read = only("{\n  \"StartAt\": \"Grüße\",\n  \"States\": {\"Grüße\": {\"a/b~c\": [1, [2.5], \"\\u00fc\"], \"End\": true}}\n}\n");
  CHECK(read.name == "orders");
  CHECK(read.pointer.empty());
  CHECK(json::serialize(read.root) == R"({"StartAt":"Grüße","States":{"Grüße":{"a/b~c":[1,[2.5E0],"ü"],"End":true}}})");
  CHECK(place(read, "") == "1:1");
  CHECK(place(read, "/StartAt") == "2:3");
  CHECK(place(read, "/States/Grüße") == "3:14");
  CHECK(place(read, "/States/Grüße/a~1b~0c") == "3:24");
  CHECK(place(read, "/States/Grüße/a~1b~0c/1/0") == "3:38");
  CHECK(place(read, "/States/Grüße/End") == "3:55");
  CHECK(place(read, "/States/Grüße/Next") == "3:14");  // it is not there: what it would be in
}

TEST_CASE("names of definitions are those of their files") {
  CHECK(only("{}", "a/order-processing.asl.json").name == "order-processing");
  CHECK(only("{}", "orders.v2.json").name == "orders.v2");
  CHECK(only("{}", "<stdin>").name == "definition");
  CHECK(only("StartAt: A", "b/orders.asl.yml").name == "orders");
}

TEST_CASE("what is no JSON") {
  CHECK(refusal("") == "1:1: there is nothing in it; a definition is expected");
  CHECK(refusal(" \r\n") == "1:1: there is nothing in it; a definition is expected");
  CHECK(refusal("\xEF\xBB\xBF{\"a\": 1 2}") == "1:9: a comma is missing before this");
  CHECK(refusal("\xFF\xFE{") == "1:1: this is UTF-16; it must be UTF-8");
  CHECK(refusal("{\0\"\0"s) == "1:2: a zero byte; is this UTF-16? It must be UTF-8");
  CHECK(refusal("{\n \"ü\": \"\xE9\"}") == "2:8: the byte 0xE9 is none of UTF-8 here; the file must be UTF-8");
  CHECK(refusal("{\"a\": \"\xED\xA0\x80\"}") == "1:8: the byte 0xED is none of UTF-8 here; the file must be UTF-8");

  CHECK(refusal("{\n  \"a\": 1,\n  \"b\": 2,\n  \"a\": 3\n}") == "4:3: the member \"a\" is there twice; first in line 2, column 3");
  CHECK(refusal(R"({"a": {"x": 1, "\u0078": 2}})") == "1:16: the member \"x\" is there twice; first in line 1, column 8");
  CHECK(refusal(R"({"a": [1, 2,]})") == "1:13: a comma before the ]; JSON has none after the last");
  CHECK(refusal("{\"a\": 1,\n}") == "2:1: a comma before the }; JSON has none after the last");
  CHECK(refusal("{\"a\": 1 // one\n}") == "1:9: JSON has no comments; write them as the member Comment, or take them out");
  CHECK(refusal("/* one */ {}") == "1:1: JSON has no comments; write them as the member Comment, or take them out");
  CHECK(refusal("{'a': 1}") == "1:2: texts of JSON stand in double quotes, not in single ones");
  CHECK(refusal("{a: 1}") == "1:2: a is no JSON; names and texts stand in double quotes, and otherwise there are true, false, null and numbers");
  CHECK(refusal(R"({"a": True})") == "1:7: True is no JSON; names and texts stand in double quotes, and otherwise there are true, false, null and numbers");
  CHECK(refusal(R"({"a" 1})") == "1:6: a comma or a colon is missing before this");
  CHECK(refusal(R"({"a": "x" "b": 1})") == "1:11: a comma or a colon is missing before this");
  CHECK(refusal(R"({"Seconds": ${Seconds}})") ==
        "1:13: a substitution stands outside of a text; definitions are read before anything is substituted: write it in quotes, or substitute it first");
  CHECK(refusal("{\"a\": \"x\ny\"}") == "1:9: a text goes over the end of its line, or has another control character in it; write \\n");
  CHECK(refusal(R"({"a": "\x"})") == R"(1:9: this is no escape; those of JSON are \" \\ \/ \b \f \n \r \t and \uXXXX)");
  CHECK(refusal(R"({"a": "\ud800"})") == "1:14: half of a surrogate pair: \\uD800 to \\uDBFF and \\uDC00 to \\uDFFF stand in pairs only");
  CHECK(refusal(R"({"a": -1e999})") == "1:7: the number -1e999 is out of range");
  CHECK(refusal("{\"a\": 1") == "1:8: the JSON ends before it is complete; a closing }, ] or \" is missing");
  CHECK(refusal("{}\n{}") == "2:1: after the JSON value something follows: {}");
}

TEST_CASE("numbers are read to the last bit") {
  CHECK(only(R"({"x": 0.1234567890123456789})").root.at("x").as_double() == 0.1234567890123456789);
  CHECK(only(R"({"x": 1.1e-7})").root.at("x").as_double() == 1.1e-7);
  CHECK(only("x: 1.1e-7", "a.yaml").root.at("x").as_double() == 1.1e-7);
}

TEST_CASE("a megabyte of anything is answered soon") {
  const auto begin = std::chrono::steady_clock::now();
  CHECK(refusal(repeated("[", 1'000'000)) == "1:201: values are nested more than 200 deep");
  CHECK(refusal(repeated("{\"a\":", 200'000)) == "1:1001: values are nested more than 200 deep");
  CHECK(refusal(repeated("- ", 500'000), "a.yaml") == "1:401: values are nested more than 200 deep");
  CHECK(refusal(repeated("[", 300) + repeated("]", 300), "a.yaml") == "1:201: values are nested more than 200 deep");
  CHECK_FALSE(refusal(repeated("[", 1'000'000), "a.yaml").empty());
  CHECK(refusal("{\"" + repeated("k", 500'000) + "\": [" + repeated("1,", 200'000) + "1]}") ==
        "1:2: the names of this value and of those around it have more than 4000 bytes together");
  CHECK(refusal(repeated("x", 1'000'000), "a.yaml").empty());  // a text, which is JSON
  const document wide = only("[" + repeated("[1,\"ü\"],", 100'000) + "{\"x\": 1}]");
  CHECK(place(wide, "/100000/x") == "1:800003");
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(20));  // sanitizers have their time
}

TEST_CASE("a definition in YAML, and where its values stand") {
  const document read = only("# orders\nStartAt: A\nStates:\n  A:\n    Type: Wait\n    Seconds: 5\n    Tags: [ü, {k: 1}]\n    End: true\n", "orders.asl.yaml");
  CHECK(json::serialize(read.root) == R"({"StartAt":"A","States":{"A":{"Type":"Wait","Seconds":5,"Tags":["ü",{"k":1}],"End":true}}})");
  CHECK(place(read, "") == "2:1");
  CHECK(place(read, "/States/A") == "4:3");
  CHECK(place(read, "/States/A/Tags/1/k") == "7:16");
  CHECK(place(read, "/States/A/Nothing/here") == "4:3");
}

TEST_CASE("scalars of YAML follow the core schema of version 1.2") {
  CHECK(yaml("[null, ~, Null, , true, TRUE, False]") == "[null,null,null,null,true,true,false]");
  CHECK(yaml("[yes, no, on, off, NULl, tRue]") == R"(["yes","no","on","off","NULl","tRue"])");
  CHECK(yaml("[0, 12, -3, +4, 0o17, 0x1F, 18446744073709551615, 007]") == "[0,12,-3,4,15,31,18446744073709551615,7]");
  CHECK(yaml("[1.5, -.5, 2., 1e3]") == "[1.5E0,-5E-1,2E0,1E3]");
  CHECK(yaml("['1', \"true\", !!str 1, !!int '1', 1_000, 1.2.3, 2020-01-01, ., -, 0x, 0o9]") ==
        R"(["1","true","1",1,"1_000","1.2.3","2020-01-01",".","-","0x","0o9"])");
  CHECK(yaml("a: |\n  x\n   y\nb: >\n  x\n  y\nc: 'it''s'\nd: \"\\u00fc\\n\"") == R"({"a":"x\n y\n","b":"x y\n","c":"it's","d":"ü\n"})");
  CHECK(refusal("a: .inf", "a.yaml") == "1:4: .inf is no number of JSON");
  CHECK(refusal("a: 1e999", "a.yaml") == "1:4: the number 1e999 is out of range");
  CHECK(refusal("a: !!int x", "a.yaml") == "1:4: x is none of the tag tag:yaml.org,2002:int");
}

TEST_CASE("anchors, aliases and merge keys of YAML") {
  CHECK(yaml("a: &x {k: [1]}\nb: *x\n") == R"({"a":{"k":[1]},"b":{"k":[1]}})");
  CHECK(yaml("a: &x {k: 1, l: 2}\nb:\n  <<: *x\n  k: 3\n") == R"({"a":{"k":1,"l":2},"b":{"k":3,"l":2}})");
  CHECK(yaml("a: &x {k: 1}\nb: &y {k: 2, l: 3}\nc: {<<: [*x, *y], m: 4}\n") == R"({"a":{"k":1},"b":{"k":2,"l":3},"c":{"m":4,"k":1,"l":3}})");
  CHECK(yaml("&k name: 1\nother: *k") == R"({"name":1,"other":"name"})");
  // What an alias stands for is where it was written.
  CHECK(place(only("a: &x\n  k: 1\nb: *x\n", "a.yaml"), "/b/k") == "2:3");

  CHECK(refusal("a: *x", "a.yaml").starts_with("1:4: this is no YAML: the referenced anchor is not defined"));
  CHECK(refusal("a: &x [1, *x]", "a.yaml") == "1:11: an alias within the value that it is to stand for");
  CHECK(refusal("a: {<<: 1}", "a.yaml") == "1:4: the member << must be a mapping, or a list of mappings");

  std::string laughs = "a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n";
  for (int i = 1; i < 20; ++i) laughs += fmt::format("a{0}: &a{0} [*a{1}, *a{1}, *a{1}, *a{1}, *a{1}, *a{1}, *a{1}, *a{1}, *a{1}]\n", i, i - 1);
  CHECK(refusal(laughs, "a.yaml").ends_with(": anchors and aliases make too much of this"));
  std::string deep = "a0: &a0 [x]\n";
  for (int i = 1; i < 300; ++i) deep += fmt::format("a{0}: &a{0} [*a{1}]\n", i, i - 1);
  CHECK(refusal(deep, "a.yaml").ends_with(": values are nested more than 200 deep"));
}

TEST_CASE("what is no YAML, or none that JSON could say") {
  CHECK(refusal("a: 1\n b: 2\n", "a.yaml").starts_with("2:3: this is no YAML: "));
  CHECK(refusal("a: [1\n", "a.yaml").starts_with("2:1: this is no YAML: "));
  CHECK(refusal("a: 1\na: 2\n", "a.yaml") == "2:1: the member \"a\" is there twice; first in line 1, column 1");
  CHECK(refusal("? [1]\n: 2\n", "a.yaml") == "1:3: a name must be a text, and this is a list or a mapping");
  CHECK(refusal(": 2\n", "a.yaml") == "1:1: a member without a name");
  CHECK(refusal("a: !Foo 1\n", "a.yaml") == "1:4: the tag !Foo is unknown; those of CloudFormation are known: !Ref, !Sub, !GetAtt, …");
  CHECK(refusal("a: !!seq {}\n", "a.yaml") == "1:4: the tag tag:yaml.org,2002:seq does not fit this value");
  CHECK(refusal("{a: 1}}\n", "a.yaml").starts_with("1:7: this is no YAML: "));
  CHECK(refusal("a: \x04 b", "a.yaml") == "1:4: the control character U+0004; YAML has none outside of \"…\", where it is written \\x04");
  CHECK(refusal("# nothing\n---\n", "a.yaml") == "1:1: there is nothing in it; a definition is expected");
}

TEST_CASE("which syntax it is") {
  CHECK(root("StartAt: A", "orders.template") == R"({"StartAt":"A"})");
  CHECK(root("{\"StartAt\": \"A\"}", "orders.yaml") == R"({"StartAt":"A"})");
  CHECK(root("{StartAt: A}", "orders.yaml") == R"({"StartAt":"A"})");
  CHECK(root("{\"\\ud83d\\ude00\": \"\\/\"}", "orders.yaml") == "{\"😀\":\"/\"}");
  CHECK(refusal("StartAt: A", "orders.json").starts_with("1:1: StartAt is no JSON"));
  CHECK(refusal("{StartAt: A}", "<stdin>").starts_with("1:2: StartAt is no JSON"));
  CHECK(json::serialize(read_documents("-", "{StartAt: A}", syntax::yaml).front().root) == R"({"StartAt":"A"})");
}

TEST_CASE("several documents of YAML in a file") {
  const auto all = read_documents("a.yaml", "StartAt: A\n---\n---\nStartAt: B\n...\n");
  REQUIRE(all.size() == 2);
  CHECK(all[0].name == "a");
  CHECK(all[1].name == "a-2");
  CHECK(place(all[1], "/StartAt") == "4:1");
}

// ---- Templates

TEST_CASE("a template of CloudFormation with the definition as a text") {
  const auto all = read_documents("t.yaml", R"(
Resources:
  Queue: {Type: AWS::SQS::Queue}
  Orders:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      StateMachineType: EXPRESS
      DefinitionString:
        !Sub |
          {
            "StartAt": "A",
            "States": {"A": {"Type": "Task",
              "Resource": "${!Kept}-${Function.Arn}"}}
          }
  Other:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      DefinitionString:
        Fn::Sub:
          - |-
            {"StartAt":
              "B"}
          - {X: 1}
  Quoted:
    Type: AWS::StepFunctions::StateMachine
    Properties:
      DefinitionString: "{\"StartAt\": \"C\"}"
)");
  REQUIRE(all.size() == 3);
  CHECK(all[0].name == "Orders");
  CHECK(all[0].is_express);
  CHECK(all[0].pointer == "/Resources/Orders/Properties/DefinitionString/Fn::Sub");
  CHECK(all[0].root.at("States").at("A").at("Resource").as_string() == "${Kept}-${Function.Arn}");
  CHECK(place(all[0], "") == "10:11");
  CHECK(place(all[0], "/States/A/Resource") == "13:15");
  CHECK(all[1].pointer == "/Resources/Other/Properties/DefinitionString/Fn::Sub/0");
  CHECK_FALSE(all[1].is_express);
  CHECK(place(all[1], "/StartAt") == "21:14");
  CHECK(all[2].pointer == "/Resources/Quoted/Properties/DefinitionString");
  CHECK(place(all[2], "/StartAt") == "27:7");
}

TEST_CASE("the mapping of Fn::Sub") {
  const auto sub = [](const std::string& argument) {
    const auto all = read_documents("t.json", R"({"Resources": {"M": {"Type": "AWS::Serverless::StateMachine", "Properties": {"Definition": {"Comment": {"Fn::Sub": )" + argument + "}}}}}}");
    return std::string(all.front().root.at("Comment").as_string());
  };
  CHECK(sub(R"(["${A}-${B}-${!A}-${A}", {"A": "a"}])") == "a-${B}-${A}-a");
  CHECK(sub(R"(["${A} ${B} ${C} ${D}", {"A": 1, "B": 2.5, "C": true, "D": {"Fn::GetAtt": ["F", "Arn"]}}])") == "1 2.5 true ${F.Arn}");
  CHECK(sub(R"(["${A} ${", {"A": {"Fn::Sub": ["<${B}>", {"B": "${C}"}]}}])") == "<${C}> ${");
  CHECK(sub(R"(["${A}"])") == "${A}");
  // Each mapping doubles what is inside of it.
  std::string deep = R"("x")";
  for (int i = 0; i < 40; ++i) deep = R"({"Fn::Sub": ["${A}${A}", {"A": )" + deep + "}]}";
  CHECK(refusal(R"({"Resources": {"M": {"Type": "AWS::Serverless::StateMachine", "Properties": {"Definition": {"Comment": )" + deep + "}}}}}").ends_with("the text that Fn::Sub makes is too long"));
}

TEST_CASE("mistakes in a definition that is a text") {
  CHECK(refusal("Resources:\n  M:\n    Type: AWS::StepFunctions::StateMachine\n    Properties:\n      DefinitionString: |\n        {\n          \"a\": 1,\n        }\n", "t.yaml") ==
        "8:9: a comma before the }; JSON has none after the last");
  CHECK(refusal(R"({"Resources": {"M": {"Type": "AWS::StepFunctions::StateMachine", "Properties": {
    "DefinitionString": "{\n \"a\": 1,\n}"}}}})") == "2:5: in line 3, column 1 of the text: a comma before the }; JSON has none after the last");
}

TEST_CASE("functions of CloudFormation in a definition are substitutions") {
  const document read = only(R"(
Resources:
  M:
    Type: AWS::Serverless::StateMachine
    Properties:
      Type: EXPRESS
      Definition:
        Comment: !Sub ["${A} ${!B} ${AWS::Region}", {A: 1}]
        Gone: !Ref AWS::NoValue
        Resource: !GetAtt Function.Arn
        Role: {Fn::GetAtt: [Role, Arn]}
        Queue: !Join ["", ["arn:", !Ref AWS::Partition, ":sqs:::", {Ref: Queue}]]
        Import: !ImportValue the-queue
        If: !If [IsProd, a, b]
        Again: {"Fn::If": [IsProd, a, b]}
        Otherwise: !If [IsProd, c, !Ref D]
        Ref: {Ref: X, Y: 1}
)",
                             "t.yaml");
  CHECK(read.is_express);
  CHECK(read.pointer == "/Resources/M/Properties/Definition");
  CHECK(json::serialize(read.root) ==
        R"({"Comment":"1 ${B} ${AWS::Region}","Resource":"${Function.Arn}","Role":"${Role.Arn}","Queue":"arn:${AWS::Partition}:sqs:::${Queue}",)"
        R"("Import":"${ImportValue_the_queue}","If":"${If_IsProd}","Again":"${If_IsProd}","Otherwise":"${If_IsProd_2}","Ref":{"Ref":"X","Y":1}})");
  CHECK(place(read, "") == "7:7");
  CHECK(place(read, "/Otherwise") == "16:9");
  REQUIRE(read.remarks.size() == 3);
  CHECK(read.remarks[0].pointer == "/Import");
  CHECK(read.remarks[0].what == "the function Fn::ImportValue of the template is the substitution ${ImportValue_the_queue} here; give it the value in DefinitionSubstitutions");
}

TEST_CASE("a template that the CDK synthesised") {
  const auto all = read_documents("stack.template.json", R"({"Resources": {
    "One1234": {"Type": "AWS::StepFunctions::StateMachine", "Properties": {
      "DefinitionString": {"Fn::Join": ["", [
        "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Task\",\"End\":true,\"Resource\":\"arn:",
        {"Ref": "AWS::Partition"}, ":states:::lambda:invoke\",\"Parameters\":{\"FunctionName\":\"", {"Fn::GetAtt": ["F5678", "Arn"]}, "\"}}}}"]]}}},
    "Two": {"Type": "AWS::StepFunctions::StateMachine", "Properties": {"DefinitionString": "{\"StartAt\":\"B\"}"}}}})");
  REQUIRE(all.size() == 2);
  CHECK(json::serialize(all[0].root) ==
        R"({"StartAt":"A","States":{"A":{"Type":"Task","End":true,"Resource":"arn:${AWS::Partition}:states:::lambda:invoke","Parameters":{"FunctionName":"${F5678.Arn}"}}}})");
  CHECK(place(all[0], "/States/A/Resource") == "3:7");
  CHECK(all[1].name == "Two");
}

TEST_CASE("a DefinitionUri is a file beside the template") {
  const auto directory = std::filesystem::temp_directory_path() / fmt::format("stepwise_import_{}", std::chrono::steady_clock::now().time_since_epoch().count());
  std::filesystem::create_directories(directory / "statemachine");
  std::ofstream(directory / "statemachine" / "orders.asl.json") << "{\n\"StartAt\": \"${A}\"}";
  const std::string file = (directory / "template.yaml").string();
  const document read = only("Resources:\n  M:\n    Type: AWS::Serverless::StateMachine\n    Properties: {DefinitionUri: ./statemachine/orders.asl.json, DefinitionSubstitutions: {A: 1}}\n", file);
  CHECK(read.name == "M");
  CHECK(read.file == (directory / "statemachine" / "orders.asl.json").string());
  CHECK(read.pointer.empty());
  CHECK(json::serialize(read.root) == R"({"StartAt":"${A}"})");
  CHECK(place(read, "/StartAt") == "2:1");
  CHECK(refusal("Resources:\n  M:\n    Type: AWS::Serverless::StateMachine\n    Properties:\n      DefinitionUri: none.json\n", file) ==
        "5:7: there is no file none.json beside the template");
  // The CDK has beside the template what it puts into S3.
  std::ofstream(directory / "asset.1234.json") << "{\"StartAt\": \"B\"}";
  CHECK(root(R"({"Resources": {"M": {"Type": "AWS::StepFunctions::StateMachine", "Properties": {"DefinitionS3Location": {"Bucket": {"Ref": "B"}, "Key": "1234.json"}}}}})",
             (directory / "stack.template.json").string()) == R"({"StartAt":"B"})");
  std::filesystem::remove_all(directory);
}

TEST_CASE("templates without a definition that can be read") {
  const auto sam = [](std::string_view properties) { return refusal(fmt::format("Resources:\n  M:\n    Type: AWS::Serverless::StateMachine\n    Properties: {}\n", properties), "t.yaml"); };
  CHECK(sam("{DefinitionUri: {Bucket: b, Key: k}}") == "4:18: the definition is in S3, and not in the template; import the file itself");
  CHECK(sam("{DefinitionUri: 's3://b/k'}") == "4:18: the definition is in S3, and not in the template; import the file itself");
  CHECK(sam("{Definition: !If [A, {}, {}]}") == "4:18: the definition is made by Fn::If; only one that stands in the template itself can be read");
  CHECK(sam("{DefinitionString: !If [A, {}, {}]}") == "4:18: the definition is made by Fn::If; it can be read where it is a text, Fn::Sub or Fn::Join");
  CHECK(sam("{DefinitionString: {StartAt: A}}") == "4:18: a text is expected here, with the definition as JSON; as an object it is the member Definition");
  CHECK(sam("{Name: a}") == "4:5: the state machine M has no Definition or DefinitionUri");
  CHECK(sam("a") == "4:5: the state machine M has no Properties");
  CHECK(refusal(R"({"Resources": {"Q": {"Type": "AWS::SQS::Queue"}}})") ==
        "1:2: the template has no state machine: no resource of the type AWS::StepFunctions::StateMachine or AWS::Serverless::StateMachine");
}

TEST_CASE("what the AWS CLI prints of a machine") {
  const document read = only("{\n \"name\": \"Orders\", \"type\": \"EXPRESS\",\n \"definition\": \"{\\n \\\"StartAt\\\": \\\"A\\\"}\"}", "described.json");
  CHECK(read.name == "Orders");
  CHECK(read.is_express);
  CHECK(read.pointer == "/definition");
  CHECK(json::serialize(read.root) == R"({"StartAt":"A"})");
  CHECK(place(read, "/StartAt") == "3:2");
  CHECK(root(R"({"definition": {"StartAt": "A", "x": {"Ref": "kept"}}})") == R"({"StartAt":"A","x":{"Ref":"kept"}})");
}

TEST_CASE("lines of JSON") {
  const auto all = read_lines("a.jsonl", "{\"id\": \"one\", \"definition\": {\"StartAt\": \"A\"}}\n\n{\"id\": 2, \"definition\": \"{\\\"StartAt\\\": \\\"B\\\"}\"}\n{\"definition\": {}, }\n[]\n{\"definition\": {}}");
  REQUIRE(all.size() == 5);
  CHECK(all[0].id == "one");
  CHECK(all[0].read->name == "one");
  CHECK(place(*all[0].read, "/StartAt") == "1:30");
  CHECK(all[1].id == "2");
  CHECK(place(*all[1].read, "/StartAt") == "3:11");
  CHECK(all[2].id == "4");
  CHECK(all[2].refused->where.line == 4);
  CHECK(all[2].refused->what == "a comma before the }; JSON has none after the last");
  CHECK(all[3].refused->what == "a line must be an object with a member definition");
  CHECK(all[4].id == "6");
  CHECK(json::serialize(all[4].read->root) == "{}");
}

TEST_CASE("a quoted text of YAML that does not end") {
  CHECK(refusal("StartAt: A\nStates:\n  A:\n    Type: Pass\n    End: true\n    Comment: 'abc\n", "a.yaml") == "6:14: the quote that is opened here is not closed");
}

TEST_CASE("a member that is there twice, with values of two types") {
  CHECK(refusal(R"({"a": [{"b": 1}, 2], "a": 1})") == R"(1:22: the member "a" is there twice; first in line 1, column 2)");
  CHECK(refusal(R"({"a": {"b": [1]}, "a": {"c": 1}})") == R"(1:19: the member "a" is there twice; first in line 1, column 2)");
}
