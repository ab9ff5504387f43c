// SPDX-License-Identifier: BSL-1.0
// Substitutions that no header can hold.
#include "../catch.hpp"

#include "write/substituted.hpp"

#include <string>

using namespace stepwise::importer;

TEST_CASE("a substitution in place of a number, a word or a name is not for a header") {
  const json::value definition = json::parse(R"({"StartAt": "${Start}", "TimeoutSeconds": "${T}", "Comment": "${Comment}", "States": {
    "A": {"Type": "Task", "Resource": "${F}", "Parameters": {"TimeoutSeconds": "${X}"}, "HeartbeatSeconds": "${H}", "Retry": [{"ErrorEquals": ["${E}"], "MaxAttempts": "${M}"}],
          "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "${C}"}], "Next": "B"},
    "B": {"Type": "Choice", "Choices": [{"And": [{"Variable": "$.a", "NumericEquals": "${N}"}, {"Variable": "$.b", "StringEquals": "${S}"}, {"Variable": "${V}", "NumericEqualsPath": "$.${P}"}], "Next": "C"}]},
    "C": {"Type": "Map", "ItemProcessor": {"ProcessorConfig": {"Mode": "${Mode}"}, "StartAt": "D", "States": {"D": {"Type": "Pass", "End": "${End}"}}}, "End": true}}})");
  std::string said;
  for (const finding& one : find_substituted(read_machine(definition))) said += one.state + " " + one.pointer + "\n";
  CHECK(said ==
        " /StartAt\n"
        " /TimeoutSeconds\n"
        "A /States/A/HeartbeatSeconds\n"
        "A /States/A/Retry/0/MaxAttempts\n"
        "A /States/A/Catch/0/Next\n"
        "B /States/B/Choices/0/And/0/NumericEquals\n"
        "C /States/C/ItemProcessor/ProcessorConfig/Mode\n"
        "D /States/C/ItemProcessor/States/D/End\n");
  CHECK(find_substituted(read_machine(definition)).front().what == "its StartAt is the substitution ${Start}, and a header needs its value; substitute it first");
}
