// SPDX-License-Identifier: BSL-1.0
// What is wrong with definitions: for each rule what breaks it, and what is said of it.
#include "definitions.hpp"

TEST_CASE("the whole definition") {
  CHECK(errors_of(whole(R"(5)")) ==
        found{"definition-type: the definition is the number 5; it must be an object with StartAt and States"});
  CHECK(errors_of(whole(R"([])")) ==
        found{"definition-type: the definition is an array; it must be an object with StartAt and States"});
  CHECK(errors_of(whole(R"({})")) ==
        found{"field-missing: the state machine has no StartAt",
              "field-missing: the state machine has no States"});
  CHECK(errors_of(whole(R"({"StartAt": 5, "States": 7})")) ==
        found{"field-type /StartAt: the StartAt of the state machine is the number 5; it must be the name of a state",
              "field-type /States: the States of the state machine are the number 7; they must be an object"});
  CHECK(errors_of(whole(R"({"StartAt": "A", "States": {}})")) ==
        found{"field-value /States: the States of the state machine are empty; there must be a state to start with"});
  CHECK(errors_of(states(R"({"A": 1})")) ==
        found{"field-type /States/A: it is the number 1; a state must be an object"});
  CHECK(errors_of(whole(R"({"StartAt": "A", "States": {"A": PASS}, "Foo": 1})")) ==
        found{R"(field-unknown /Foo: the state machine has the field "Foo", which a state machine has not)"});
  CHECK(errors_of(whole(R"({"StartAt": "A", "States": {"A": PASS}, "TimeoutSeconds": 0})")) ==
        found{"field-value /TimeoutSeconds: the TimeoutSeconds of the state machine is the number 0; it must be a whole number from 1 to 99999999"});
  CHECK(errors_of(whole(R"({"StartAt": "A", "States": {"A": PASS}, "TimeoutSeconds": "10"})")) ==
        found{R"(field-type /TimeoutSeconds: the TimeoutSeconds of the state machine is the text "10"; it must be a whole number from 1 to 99999999)"});
  CHECK(errors_of(whole(R"({"StartAt": "A", "States": {"A": PASS}, "TimeoutSeconds": "${Timeout}"})")).empty());
  CHECK(errors_of(whole(R"({"StartAt": "A", "States": {"A": PASS}, "Version": "2.0"})")) ==
        found{R"(field-value /Version: the Version of the state machine is the text "2.0"; it must be 1.0)"});
  CHECK(errors_of(whole(R"({"StartAt": "A", "States": {"A": PASS}, "Comment": 5})")) ==
        found{"field-type /Comment: the Comment of the state machine is the number 5; it must be a text"});
  CHECK(errors_of(whole(R"({"StartAt": "A", "States": {"A": PASS}, "QueryLanguage": "jsonpath"})")) ==
        found{R"(field-value /QueryLanguage: the QueryLanguage of the state machine is the text "jsonpath"; it must be JSONPath or JSONata; is JSONPath meant?)"});
  CHECK(errors_of(whole(R"({"StartAt": "A", "States": {"A": PASS}, "ProcessorConfig": {}})")) ==
        found{"field-misplaced /ProcessorConfig: the state machine has ProcessorConfig, which only the item processor of a Map has"});
  CHECK(errors_of(whole(R"({"StartAt": "B", "States": {"A": PASS}})")) ==
        found{R"(target-missing /StartAt: the StartAt of the state machine is "B", but there is no such state)"});
  CHECK(errors_of(whole(R"({"StartAt": "a", "States": {"A": PASS}})")) ==
        found{R"(target-missing /StartAt: the StartAt of the state machine is "a", but there is no such state; is "A" meant?)"});
  CHECK(errors_of(whole(R"({"startAt": "A", "States": {"A": PASS}})")) ==
        found{R"(field-unknown /startAt: the state machine has the field "startAt", which a state machine has not; is StartAt meant?)"});
}

TEST_CASE("names of states") {
  CHECK(errors_of(whole(R"({"StartAt": "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "States": {"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx": PASS}})")) ==
        found{"name-length /States/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx: its name has 81 characters; at most 80 are allowed"});
  CHECK(errors_of(whole(R"({"StartAt": "ääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääää", "States": {"ääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääää": PASS}})")).empty());
  CHECK(errors_of(whole(R"({"StartAt": "", "States": {"": PASS}})")) ==
        found{"name-length /States/: its name is empty"});
  CHECK(errors_of(one(R"({"Type": "Parallel", "Branches": [{"StartAt": "A", "States": {"A": PASS}}], "End": true})")) ==
        found{"name-twice /States/A/Branches/0/States/A: another state has this name, at /States/A; names must be unique in the whole state machine"});
}

TEST_CASE("types of states") {
  CHECK(errors_of(one(R"({"End": true})")) ==
        found{"field-missing /States/A: it has no Type"});
  CHECK(errors_of(one(R"({"type": "Pass", "End": true})")) ==
        found{R"(field-missing /States/A: it has no Type, but "type", which must be written Type)"});
  CHECK(errors_of(one(R"({"Type": "pass", "End": true})")) ==
        found{R"(state-type /States/A/Type: its Type is the text "pass"; it must be Task, Parallel, Map, Pass, Choice, Wait, Succeed or Fail; is Pass meant?)"});
  CHECK(errors_of(one(R"({"Type": 7, "End": true})")) ==
        found{"state-type /States/A/Type: its Type is the number 7; it must be Task, Parallel, Map, Pass, Choice, Wait, Succeed or Fail"});
}

TEST_CASE("fields of a state") {
  CHECK(errors_of(one(R"({"Type": "Pass", "End": true, "Commment": "x"})")) ==
        found{R"(field-unknown /States/A/Commment: it has the field "Commment", which a Pass has not; is Comment meant?)"});
  CHECK(errors_of(one(R"({"Type": "Pass", "End": true, "Resource": "x"})")) ==
        found{"field-misplaced /States/A/Resource: a Pass has no Resource; only a Task has"});
  CHECK(errors_of(one(R"({"Type": "Pass", "End": true, "Choices": []})")) ==
        found{"field-misplaced /States/A/Choices: a Pass has no Choices; only a Choice has"});
  CHECK(errors_of(one(R"({"Type": "Pass", "End": true, "Output": {}})")) ==
        found{"field-misplaced /States/A/Output: it has Output, which is a field of JSONata, but it is in JSONPath; there it is ResultSelector, ResultPath or OutputPath"});
  CHECK(errors_of(one(R"({"Type": "Pass", "End": true, "Result": 5})")).empty());
  CHECK(errors_of(one(R"({"Type": "Pass", "End": "true"})")) ==
        found{R"(field-type /States/A/End: its End is the text "true"; it must be true or false)"});
  CHECK(errors_of(one(R"({"Type": "Pass", "End": false})")) ==
        found{"next-missing /States/A/End: its End is false, and it has no Next; it must lead to a state"});
  CHECK(errors_of(one(R"({"Type": "Pass"})")) ==
        found{R"(next-missing /States/A: it has neither Next nor End; it must lead to a state, or end with "End": true)"});
  CHECK(errors_of(one(R"({"Type": "Pass", "Next": "A", "End": true})")) ==
        found{"fields-exclusive /States/A/End: it has both Next and End; say one of them"});
  CHECK(errors_of(one(R"({"Type": "Pass", "Next": 5})")) ==
        found{"field-type /States/A/Next: its Next is the number 5; it must be the name of a state"});
  CHECK(errors_of(one(R"({"Type": "Succeed", "Next": "A"})")) ==
        found{"field-misplaced /States/A/Next: a Succeed has no Next; the machine ends there"});
  CHECK(errors_of(one(R"({"Type": "Fail", "Cause": 5})")) ==
        found{"field-type /States/A/Cause: its Cause is the number 5; it must be a text"});
  CHECK(errors_of(one(R"({"Type": "Fail", "End": true})")) ==
        found{"field-misplaced /States/A/End: a Fail has no End; the machine ends there"});
  CHECK(errors_of(one(R"({"Type": "Wait", "End": true})")) ==
        found{"field-missing /States/A: a Wait needs exactly one of Seconds, SecondsPath, Timestamp and TimestampPath; it has none"});
  CHECK(errors_of(one(R"({"Type": "Wait", "Seconds": -1, "End": true})")) ==
        found{"field-value /States/A/Seconds: its Seconds is the number -1; it must be a whole number from 0 to 99999999"});
  CHECK(errors_of(one(R"({"Type": "Wait", "Seconds": 1.5, "End": true})")) ==
        found{"field-value /States/A/Seconds: its Seconds is the number 1.5; it must be a whole number from 0 to 99999999"});
  CHECK(errors_of(one(R"({"Type": "Wait", "Seconds": 1, "TimestampPath": "$.t", "End": true})")) ==
        found{"fields-exclusive /States/A: a Wait needs exactly one of Seconds, SecondsPath, Timestamp and TimestampPath; it has both a time and a date"});
  CHECK(errors_of(one(R"({"Type": "Wait", "Timestamp": "tomorrow", "End": true})")) ==
        found{R"(timestamp-invalid /States/A/Timestamp: its Timestamp is the text "tomorrow", which is no timestamp; write it as 2027-01-01T00:00:00Z, with an uppercase T and a zone)"});
  CHECK(errors_of(one(R"({"Type": "Wait", "SecondsPath": "$.a[*]", "End": true})")) ==
        found{R"(path-invalid /States/A/SecondsPath: its SecondsPath: "$.a[*]" may lead to more than one value; a Reference Path leads to one, by names and by numbers in [ ])"});
  CHECK(errors_of(one(R"({"Type": "Task", "Resource": FUNCTION, "End": true, "TimeoutSeconds": 10, "HeartbeatSeconds": 10})")) ==
        found{"heartbeat-too-long /States/A/HeartbeatSeconds: its HeartbeatSeconds is 10; it must be less than its TimeoutSeconds, which is 10"});
  CHECK(errors_of(one(R"({"Type": "Task", "Resource": FUNCTION, "End": true, "Credentials": {}})")) ==
        found{"field-missing /States/A/Credentials: its Credentials have no RoleArn"});
  CHECK(errors_of(one(R"({"Type": "Task", "Resource": FUNCTION, "End": true, "Credentials": {"RoleArn": "x", "RoleArn.$": "$.r"}})")) ==
        found{"template-twice /States/A/Credentials/RoleArn.$: its Credentials, at RoleArn: it is there twice, as RoleArn and as RoleArn.$"});
  CHECK(errors_of(one(R"({"Type": "Task", "Resource": FUNCTION, "End": true, "Credentials": {"Role": "x"}})")) ==
        found{R"(field-unknown /States/A/Credentials/Role: its Credentials have the field "Role", which an object of this kind has not; is RoleArn meant?)",
              "field-missing /States/A/Credentials: its Credentials have no RoleArn"});
  CHECK(errors_of(one(R"({"Type": "Task", "End": true})")) ==
        found{"field-missing /States/A: it has no Resource, which a Task needs"});
  CHECK(errors_of(one(R"({"Type": "Parallel", "End": true, "Branches": []})")) ==
        found{"field-value /States/A/Branches: its Branches are empty; there must be something in it"});
  CHECK(errors_of(one(R"({"Type": "Parallel", "End": true, "Branches": [5]})")) ==
        found{"field-type /States/A/Branches/0: its branch number 1 is the number 5; it must be an object"});
  CHECK(errors_of(one(R"({"Type": "Parallel", "End": true, "Branches": [{"StartAt": "B", "States": {"B": PASS}, "TimeoutSeconds": 5}]})")) ==
        found{"field-misplaced /States/A/Branches/0/TimeoutSeconds: its branch number 1 has TimeoutSeconds, which only the whole state machine has"});
}

TEST_CASE("fields of the other language") {
  CHECK(errors_of(one(R"({"Type": "Pass", "InputPath": "$", "End": true, "QueryLanguage": "JSONata"})")) ==
        found{"field-misplaced /States/A/InputPath: it has InputPath, which is a field of JSONPath, but it is in JSONata"});
  CHECK(errors_of(one(R"({"Type": "Wait", "SecondsPath": "$.s", "End": true, "QueryLanguage": "JSONata"})")) ==
        found{"field-misplaced /States/A/SecondsPath: it has SecondsPath, which is a field of JSONPath, but it is in JSONata; there it is Seconds"});
  CHECK(errors_of(one(R"({"Type": "Pass", "End": true, "Arguments": {}})")) ==
        found{"field-misplaced /States/A/Arguments: a Pass has no Arguments; it is a field of JSONata, and only of other states"});
  CHECK(errors_of(states(R"({"A": {"Type": "Choice", "QueryLanguage": "JSONata", "Choices": [{"Next": "B", "Variable": "$.a", "IsNull": true}], "Default": "B"}, "B": {"Type": "Succeed"}})")) ==
        found{"field-misplaced /States/A/Choices/0: its rule number 1 compares as rules in JSONPath do, but the state is in JSONata; there it is a Condition, an expression {% ... %}"});
  CHECK(errors_of(states(R"({"A": {"Type": "Choice", "Choices": [{"Next": "B", "Condition": "{% true %}"}], "Default": "C"}, "B": {"Type": "Succeed"}, "C": {"Type": "Fail"}})")) ==
        found{"field-misplaced /States/A/Choices/0/Condition: its rule number 1 has Condition, which is a field of JSONata, but it is in JSONPath"});
  CHECK(errors_of(whole(R"({"StartAt": "A", "States": {"A": PASS}, "QueryLanguage": "JSONata"})")).empty());
  CHECK(errors_of(whole(R"({"StartAt": "A", "States": {"A": {"Type": "Pass", "QueryLanguage": "JSONPath", "End": true}}, "QueryLanguage": "JSONata"})")) ==
        found{"query-language /States/A/QueryLanguage: its QueryLanguage is JSONPath, but that of the whole state machine is JSONata, and then that of each state must be"});
  CHECK(errors_of(whole(R"({"StartAt": "A", "States": {"A": {"Type": "Parallel", "End": true, "Branches": [{"StartAt": "B", "States": {"B": PASS}, "QueryLanguage": "JSONPath"}]}}, "QueryLanguage": "JSONata"})")) ==
        found{"field-misplaced /States/A/Branches/0/QueryLanguage: its branch number 1 has QueryLanguage, which only the whole state machine has"});
  CHECK(errors_of(one(R"({"Type": "Map", "End": true, "ItemProcessor": {"StartAt": "B", "States": {"B": PASS}, "QueryLanguage": "JSONata"}})")) ==
        found{"field-misplaced /States/A/ItemProcessor/QueryLanguage: its item processor has QueryLanguage, which only the whole state machine has"});
}

TEST_CASE("paths") {
  CHECK(errors_of(one(R"({"Type": "Pass", "End": true, "InputPath": ""})")) ==
        found{"path-invalid /States/A/InputPath: its InputPath: there is nothing in it; it must be a path, as $.order.id"});
  CHECK(errors_of(one(R"({"Type": "Pass", "End": true, "InputPath": "order"})")) ==
        found{R"(path-invalid /States/A/InputPath: its InputPath: "order" is no path: it must begin with $)"});
  CHECK(errors_of(one(R"({"Type": "Pass", "End": true, "InputPath": "$.a["})")) ==
        found{R"(path-invalid /States/A/InputPath: its InputPath: "$.a[" is wrong: an index, a quoted name, a slice, * or ?(...) is expected, at character 5)"});
  CHECK(errors_of(one(R"({"Type": "Pass", "End": true, "InputPath": "$.a b"})")) ==
        found{R"(path-invalid /States/A/InputPath: its InputPath: "$.a b" is wrong: unexpected text, at character 4)"});
  CHECK(errors_of(one(R"({"Type": "Pass", "End": true, "InputPath": "{% $x %}"})")) ==
        found{R"(path-invalid /States/A/InputPath: its InputPath: "{% $x %}" is an expression of JSONata, but the state is in JSONPath)"});
  CHECK(errors_of(one(R"({"Type": "Pass", "End": true, "InputPath": "${Path}"})")).empty());
  CHECK(errors_of(one(R"({"Type": "Pass", "End": true, "InputPath": 5})")) ==
        found{"field-type /States/A/InputPath: its InputPath is the number 5; it must be a path, as $.order.id, or null"});
  CHECK(errors_of(one(R"({"Type": "Pass", "End": true, "ResultPath": "$$.x"})")) ==
        found{R"(path-invalid /States/A/ResultPath: its ResultPath: "$$.x" leads into the Context Object, into which nothing can be put; it must begin with $.)"});
  CHECK(errors_of(one(R"({"Type": "Pass", "End": true, "ResultPath": "$x.y"})")) ==
        found{R"(path-invalid /States/A/ResultPath: its ResultPath: "$x.y" leads into a variable, which only Assign sets; it must begin with $.)"});
  CHECK(errors_of(one(R"({"Type": "Pass", "End": true, "ResultPath": "$..a"})")) ==
        found{R"(path-invalid /States/A/ResultPath: its ResultPath: "$..a" may lead to more than one value; a Reference Path leads to one, by names and by numbers in [ ])"});
  CHECK(errors_of(one(R"({"Type": "Pass", "End": true, "InputPath": "$.größe["})")) ==
        found{R"(path-invalid /States/A/InputPath: its InputPath: "$.größe[" is wrong: an index, a quoted name, a slice, * or ?(...) is expected, at character 9)"});
  CHECK(errors_of(one(R"({"Type": "Map", "ItemProcessor": {"StartAt": "I", "States": {"I": PASS}}, "End": true, "ItemsPath": "$.a[?(@.b==1)]"})")) ==
        found{R"(path-invalid /States/A/ItemsPath: its ItemsPath: "$.a[?(@.b==1)]" may lead to more than one value; a Reference Path leads to one, by names and by numbers in [ ])"});
  CHECK(errors_of(one(R"j({"Type": "Map", "ItemProcessor": {"StartAt": "I", "States": {"I": PASS}}, "End": true, "ItemsPath": "States.Array(1)"})j")) ==
        found{R"j(function-invalid /States/A/ItemsPath: its ItemsPath: "States.Array(1)" is a function; it must be a path, as $.order.id)j"});
  CHECK(errors_of(one(R"({"Type": "Fail", "ErrorPath": "x"})")) ==
        found{R"(path-invalid /States/A/ErrorPath: its ErrorPath: "x" is no path, which begins with $, and no function, which begins with States.)"});
  CHECK(errors_of(one(R"j({"Type": "Fail", "CausePath": "States.Format('{}')"})j")).empty());
}

TEST_CASE("payload templates") {
  CHECK(errors_of(one(R"({"Type": "Pass", "End": true, "Parameters": "$.a"})")) ==
        found{R"(field-type /States/A/Parameters: its Parameters are the text "$.a"; they must be an object, whose members may end in .$)"});
  CHECK(errors_of(one(R"({"Type": "Pass", "End": true, "Parameters": {"a.$": 5}})")) ==
        found{"template-value /States/A/Parameters/a.$: its Parameters, at a: it is the number 5, but what stands behind a name that ends in .$ must be a text with a path or a function"});
  CHECK(errors_of(one(R"({"Type": "Pass", "End": true, "Parameters": {"a.$": "x"}})")) ==
        found{R"(path-invalid /States/A/Parameters/a.$: its Parameters, at a: "x" is no path, which begins with $, and no function, which begins with States.)"});
  CHECK(errors_of(one(R"({"Type": "Pass", "End": true, "Parameters": {"a": 1, "a.$": "$.a"}})")) ==
        found{"template-twice /States/A/Parameters/a.$: its Parameters, at a: it is there twice, as a and as a.$"});
  CHECK(errors_of(one(R"({"Type": "Pass", "End": true, "Parameters": {"a": [{"b.$": "$.x["}]}})")) ==
        found{R"(path-invalid /States/A/Parameters/a/0/b.$: its Parameters, at a[].b: "$.x[" is wrong: an index, a quoted name, a slice, * or ?(...) is expected, at character 5)"});
  CHECK(errors_of(one(R"j({"Type": "Pass", "End": true, "Parameters": {"a.$": "States.Foo($.a)"}})j")) ==
        found{R"j(function-invalid /States/A/Parameters/a.$: its Parameters, at a: "States.Foo($.a)" is wrong: no function has this name, at character 1)j"});
  CHECK(errors_of(one(R"j({"Type": "Pass", "End": true, "Parameters": {"a.$": "States.UUID(1)"}})j")) ==
        found{R"j(function-invalid /States/A/Parameters/a.$: its Parameters, at a: "States.UUID(1)" is wrong: it has too many or too few arguments, at character 1)j"});
  CHECK(errors_of(one(R"j({"Type": "Pass", "End": true, "Parameters": {"a.$": "States.ArrayRange(1, 10, 0)"}})j")).empty());
  CHECK(errors_of(one(R"j({"Type": "Pass", "End": true, "Parameters": {"a.$": "States.ArrayLength('x')"}})j")) ==
        found{R"j(function-invalid /States/A/Parameters/a.$: its Parameters, at a: "States.ArrayLength('x')" is wrong: States.ArrayLength: 'x' is a text; it must be an array)j"});
  CHECK(errors_of(one(R"j({"Type": "Pass", "End": true, "Parameters": {"a.$": "States.Hash($.a, 'SHA1')"}})j")).empty());
  CHECK(errors_of(one(R"j({"Type": "Pass", "End": true, "Parameters": {"a.$": "States.Format('{}', States.Array(States.Array(States.Array(States.Array(States.Array(States.Array(States.Array(States.Array(States.Array(States.Array(States.Array(1))))))))))))"}})j")) ==
        found{R"(function-invalid /States/A/Parameters/a.$: its Parameters, at a: "States.Format('{}', States.Array(States.Array(States.Array(States.Array(States.A..." is wrong: functions may be nested 10 deep, at character 138)"});
  CHECK(errors_of(one(R"j({"Type": "Pass", "End": true, "Parameters": {"a.$": "States.StringToJson(true)"}})j")) ==
        found{R"j(function-invalid /States/A/Parameters/a.$: its Parameters, at a: "States.StringToJson(true)" is wrong: States.StringToJson: true is a boolean; it must be a text)j"});
}

TEST_CASE("variables") {
  CHECK(errors_of(one(R"({"Type": "Pass", "End": true, "Assign": []})")) ==
        found{"field-type /States/A/Assign: its Assign is an array; it must be an object, a member for each variable"});
  CHECK(errors_of(one(R"({"Type": "Pass", "End": true, "Assign": {"1a": 1}})")) ==
        found{R"(variable-name /States/A/Assign/1a: its Assign sets "1a", which is no name for a variable: that is a letter, then letters, digits and _)"});
  CHECK(errors_of(one(R"({"Type": "Pass", "End": true, "Assign": {"a.b": 1}})")) ==
        found{R"(variable-name /States/A/Assign/a.b: its Assign sets "a.b", which is no name for a variable: that is a letter, then letters, digits and _; a part of a variable cannot be assigned)"});
  CHECK(errors_of(one(R"({"Type": "Pass", "End": true, "Assign": {"states": 1}})")) ==
        found{"variable-name /States/A/Assign/states: its Assign sets states, a name that is reserved for $states"});
  CHECK(errors_of(one(R"({"Type": "Pass", "End": true, "Assign": {"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa": 1, "b.$": "$.x["}})")) ==
        found{"variable-name /States/A/Assign/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa: its Assign sets aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, which has 81 characters; at most 80 are allowed",
              R"(path-invalid /States/A/Assign/b.$: its Assign, at b: "$.x[" is wrong: an index, a quoted name, a slice, * or ?(...) is expected, at character 5)"});
  CHECK(errors_of(one(R"({"Type": "Parallel", "End": true, "Assign": {"a": 1}, "Branches": [{"StartAt": "B", "States": {"B": {"Type": "Pass", "Assign": {"a.$": "$.x"}, "End": true}}}]})")) ==
        found{"variable-outer /States/A/Branches/0/States/B/Assign/a.$: its Assign sets $a, which is a variable outside of the branch; inside it needs a name of its own"});
  CHECK(errors_of(one(R"({"Type": "Map", "End": true, "Assign": {"a": 1}, "ItemProcessor": {"StartAt": "B", "States": {"B": {"Type": "Pass", "Assign": {"a.$": "$.x"}, "End": true}}}})")) ==
        found{"variable-outer /States/A/ItemProcessor/States/B/Assign/a.$: its Assign sets $a, which is a variable outside of the item processor; inside it needs a name of its own"});
}

TEST_CASE("jSONata") {
  CHECK(errors_of(one(R"({"Type": "Pass", "Output": "{% 1", "End": true, "QueryLanguage": "JSONata"})")) ==
        found{R"(jsonata-invalid /States/A/Output: its Output: "{% 1" begins with {% and does not end with %})"});
  CHECK(errors_of(one(R"({"Type": "Pass", "Output": "1 %}", "End": true, "QueryLanguage": "JSONata"})")) ==
        found{R"(jsonata-invalid /States/A/Output: its Output: "1 %}" ends with %} and does not begin with {%)"});
  CHECK(errors_of(one(R"({"Type": "Pass", "Output": "{%%}", "End": true, "QueryLanguage": "JSONata"})")) ==
        found{R"(jsonata-invalid /States/A/Output: its Output: "{%%}" is wrong: there is nothing in it, at character 3)"});
  CHECK(errors_of(one(R"({"Type": "Pass", "Output": "{% ( 1 %}", "End": true, "QueryLanguage": "JSONata"})")) ==
        found{R"(jsonata-invalid /States/A/Output: its Output: "{% ( 1 %}" is wrong: the ( is not closed, at character 4)"});
  CHECK(errors_of(one(R"({"Type": "Pass", "Output": "{% 1 ) %}", "End": true, "QueryLanguage": "JSONata"})")) ==
        found{R"(jsonata-invalid /States/A/Output: its Output: "{% 1 ) %}" is wrong: the ) closes nothing, at character 6)"});
  CHECK(errors_of(one(R"({"Type": "Pass", "Output": "{% 'a %}", "End": true, "QueryLanguage": "JSONata"})")) ==
        found{R"(jsonata-invalid /States/A/Output: its Output: "{% 'a %}" is wrong: a text does not end, at character 4)"});
  CHECK(errors_of(one(R"({"Type": "Pass", "Output": "{% \"a\\\" %}", "End": true, "QueryLanguage": "JSONata"})")) ==
        found{R"(jsonata-invalid /States/A/Output: its Output: "{% "a\" %}" is wrong: a text does not end, at character 4)"});
  CHECK(errors_of(one(R"({"Type": "Pass", "Output": "{% /* x %}", "End": true, "QueryLanguage": "JSONata"})")) ==
        found{R"(jsonata-invalid /States/A/Output: its Output: "{% /* x %}" is wrong: a comment does not end, at character 4)"});
  CHECK(errors_of(one(R"({"Type": "Pass", "Output": "{% a b %}", "End": true, "QueryLanguage": "JSONata"})")) ==
        found{R"(jsonata-invalid /States/A/Output: its Output: "{% a b %}" is wrong: an operator is missing before b, at character 6)"});
  CHECK(errors_of(one(R"({"Type": "Pass", "Output": "{% 1 2 %}", "End": true, "QueryLanguage": "JSONata"})")) ==
        found{R"(jsonata-invalid /States/A/Output: its Output: "{% 1 2 %}" is wrong: an operator is missing before 2, at character 6)"});
  CHECK(errors_of(one(R"({"Type": "Pass", "Output": "{% 1 + %}", "End": true, "QueryLanguage": "JSONata"})")) ==
        found{R"(jsonata-invalid /States/A/Output: its Output: "{% 1 + %}" is wrong: a value is missing at its end, at character 8)"});
  CHECK(errors_of(one(R"({"Type": "Pass", "Output": "{% + %}", "End": true, "QueryLanguage": "JSONata"})")) ==
        found{R"(jsonata-invalid /States/A/Output: its Output: "{% + %}" is wrong: a value is missing before +, at character 4)"});
  CHECK(errors_of(one(R"({"Type": "Pass", "Output": "{% 1 'a' %}", "End": true, "QueryLanguage": "JSONata"})")) ==
        found{R"(jsonata-invalid /States/A/Output: its Output: "{% 1 'a' %}" is wrong: an operator is missing before a text, at character 6)"});
  CHECK(errors_of(one(R"({"Type": "Pass", "Output": "{% [1,2 %}", "End": true, "QueryLanguage": "JSONata"})")) ==
        found{R"(jsonata-invalid /States/A/Output: its Output: "{% [1,2 %}" is wrong: the [ is not closed, at character 4)"});
  CHECK(errors_of(one(R"({"Type": "Pass", "Output": "{% {'a':1 %}", "End": true, "QueryLanguage": "JSONata"})")) ==
        found{R"(jsonata-invalid /States/A/Output: its Output: "{% {'a':1 %}" is wrong: the { is not closed, at character 4)"});
  CHECK(errors_of(one(R"({"Type": "Pass", "Output": "{% /a+ %}", "End": true, "QueryLanguage": "JSONata"})")) ==
        found{R"(jsonata-invalid /States/A/Output: its Output: "{% /a+ %}" is wrong: a regular expression does not end, at character 4)"});
  CHECK(errors_of(one(R"({"Type": "Pass", "Output": "{% $states.result %}", "End": true, "QueryLanguage": "JSONata"})")) ==
        found{R"(jsonata-invalid /States/A/Output: its Output: "{% $states.result %}" reads $states.result, at character 12, which there is only in Output and Assign of a Task, a Parallel and a Map)"});
  CHECK(errors_of(one(R"({"Type": "Pass", "Output": "{% $states.errorOutput %}", "End": true, "QueryLanguage": "JSONata"})")) ==
        found{R"(jsonata-invalid /States/A/Output: its Output: "{% $states.errorOutput %}" reads $states.errorOutput, at character 12, which there is only in Output and Assign of a catcher)"});
  CHECK(errors_of(one(R"({"Type": "Pass", "Output": "{% $ %}", "End": true, "QueryLanguage": "JSONata"})")) ==
        found{R"(jsonata-invalid /States/A/Output: its Output: "{% $ %}" reads $, at character 4, but there is nothing it could be of; the state's input is $states.input)"});
  CHECK(errors_of(one(R"({"Type": "Pass", "Output": "{% $$.a %}", "End": true, "QueryLanguage": "JSONata"})")) ==
        found{R"(jsonata-invalid /States/A/Output: its Output: "{% $$.a %}" reads $$, at character 4, but there is nothing it could be of; the state's input is $states.input)"});
  CHECK(errors_of(one(R"({"Type": "Pass", "Output": "{% name %}", "End": true, "QueryLanguage": "JSONata"})")) ==
        found{R"(jsonata-invalid /States/A/Output: its Output: "{% name %}" reads name, at character 4, but there is nothing it could be of; the state's input is $states.input)"});
  CHECK(errors_of(one(R"({"Type": "Pass", "Output": "{% a^b %}", "End": true, "QueryLanguage": "JSONata"})")) ==
        found{R"(jsonata-invalid /States/A/Output: its Output: "{% a^b %}" is wrong: a ( is missing behind ^, at character 6)"});
  CHECK(errors_of(one(R"({"Type": "Pass", "Output": "{% 1 @ 2 %}", "End": true, "QueryLanguage": "JSONata"})")) ==
        found{R"(jsonata-invalid /States/A/Output: its Output: "{% 1 @ 2 %}" is wrong: a variable is missing behind @, at character 7)"});
  CHECK(errors_of(one(R"({"Type": "Pass", "Output": {"a": ["{% 1 + %}"]}, "End": true, "QueryLanguage": "JSONata"})")) ==
        found{R"(jsonata-invalid /States/A/Output/a/0: its Output, at a[]: "{% 1 + %}" is wrong: a value is missing at its end, at character 8)"});
  CHECK(errors_of(one(R"({"Type": "Wait", "Seconds": "{% $states.input.a", "End": true, "QueryLanguage": "JSONata"})")) ==
        found{R"(jsonata-invalid /States/A/Seconds: its Seconds: "{% $states.input.a" begins with {% and does not end with %})"});
  CHECK(errors_of(one(R"({"Type": "Wait", "Seconds": "10", "End": true, "QueryLanguage": "JSONata"})")) ==
        found{R"(field-type /States/A/Seconds: its Seconds is the text "10"; it must be a whole number from 0 to 99999999, or an expression {% ... %})"});
  CHECK(errors_of(one(R"({"Type": "Map", "Items": "[1]", "ItemProcessor": {"StartAt": "B", "States": {"B": PASS}}, "End": true, "QueryLanguage": "JSONata"})")) ==
        found{R"(field-type /States/A/Items: its Items are the text "[1]"; they must be an array, or an expression {% ... %})"});
  CHECK(errors_of(one(R"({"Type": "Map", "Items": "{% $states.result %}", "ItemProcessor": {"StartAt": "B", "States": {"B": PASS}}, "End": true, "QueryLanguage": "JSONata"})")) ==
        found{R"(jsonata-invalid /States/A/Items: its Items: "{% $states.result %}" reads $states.result, at character 12, which there is only in Output and Assign of a Task, a Parallel and a Map)"});
  CHECK(errors_of(states(R"({"A": {"Type": "Choice", "QueryLanguage": "JSONata", "Choices": [{"Next": "B", "Condition": "true"}], "Default": "B"}, "B": {"Type": "Succeed"}})")) ==
        found{R"(jsonata-invalid /States/A/Choices/0/Condition: the Condition of its rule number 1 is the text "true"; it must be an expression {% ... %}, or true or false)"});
  CHECK(errors_of(states(R"({"A": {"Type": "Choice", "QueryLanguage": "JSONata", "Choices": [{"Next": "B", "Condition": 5}], "Default": "B"}, "B": {"Type": "Succeed"}})")) ==
        found{"field-type /States/A/Choices/0/Condition: the Condition of its rule number 1 is the number 5; it must be an expression {% ... %}, or true or false"});
  CHECK(errors_of(states(R"({"A": {"Type": "Choice", "QueryLanguage": "JSONata", "Choices": [{"Next": "B"}], "Default": "B"}, "B": {"Type": "Succeed"}})")) ==
        found{"field-missing /States/A/Choices/0: its rule number 1 has no Condition, which a rule in JSONata needs"});
  CHECK(errors_of(one(R"({"Type": "Task", "Resource": "{% $states.input.arn %}", "End": true, "QueryLanguage": "JSONata"})")) ==
        found{R"(resource-invalid /States/A/Resource: its Resource is an expression, the text "{% $states.input.arn %}"; it must be an ARN that stands there as it is)"});
}

TEST_CASE("right JSONata") {
  CHECK(errors_of(one(R"({"Type": "Pass", "Output": {"a0": "{% $states.input.a.b[price > 10 and name = 'x'].c %}", "a1": "{% $map($states.input.l, function($v, $i) { $v.a + $i }) %}", "a2": "{% ($x := 1; $y := $x * 2; $x - $y) %}", "a3": "{% $states.input.a^(>price, <name).{'n': name, 'p': $uppercase(name)} %}", "a4": "{% $states.input.t ? 'yes' : 'no' %}", "a5": "{% [1..3] %}", "a6": "{% $match($states.input.s, /a[\\/x]b/i) %}", "a7": "{% $states.input.l@$o.items[$o.id = id] %}", "a8": "{% $states.input.a ~> $sum() ~> $string %}", "a9": "{% -1 + -$states.input.n %}", "a10": "{% /* c */ $states.input.**.name %}", "a11": "{% function($x)<n:n>{ $x }(3) %}", "a12": "{% $states.input.`a b`.% %}", "a13": "{% $states.input ~> |a|{'b':1}| %}", "a14": "{% $states.context.Execution.Id & \"x\" %}", "a15": "{% $f(?, 2)[0] %}", "a16": "{% 1 in [1,2] or $not($states.input.x) %}", "a17": "{% $states.input.x.($ + 1) %}", "a18": "{% $states.input{a: $sum(b)} %}", "a19": "{% λ($a){$a}(1) %}", "a20": "text"}, "End": true, "QueryLanguage": "JSONata"})")).empty());
}

TEST_CASE("rules of a Choice") {
  CHECK(errors_of(one(R"({"Type": "Choice", "Choices": []})")) ==
        found{"field-value /States/A/Choices: its Choices are empty; there must be something in it"});
  CHECK(errors_of(one(R"({"Type": "Choice", "Choices": {}})")) ==
        found{"field-type /States/A/Choices: its Choices are an object; they must be an array"});
  CHECK(errors_of(one(R"({"Type": "Choice"})")) ==
        found{"field-missing /States/A: it has no Choices, which a Choice needs"});
  CHECK(errors_of(states(R"({"A": {"Type": "Choice", "Choices": [{"Next": "B", "Variable": "$.n"}], "Default": "C"}, "B": {"Type": "Succeed"}, "C": {"Type": "Fail"}})")) ==
        found{"rule-tests /States/A/Choices/0: its rule number 1 tests nothing; it needs a Variable with a comparison, as StringEquals, or And, Or or Not"});
  CHECK(errors_of(states(R"({"A": {"Type": "Choice", "Choices": [{"Next": "B", "NumericEquals": 1}], "Default": "C"}, "B": {"Type": "Succeed"}, "C": {"Type": "Fail"}})")) ==
        found{"field-missing /States/A/Choices/0: its rule number 1 has no Variable, which NumericEquals compares"});
  CHECK(errors_of(states(R"({"A": {"Type": "Choice", "Choices": [{"Next": "B", "Variable": "$.n", "NumericEquals": 1, "StringEquals": "x"}], "Default": "C"}, "B": {"Type": "Succeed"}, "C": {"Type": "Fail"}})")) ==
        found{"rule-tests /States/A/Choices/0: its rule number 1 has NumericEquals and StringEquals; it must have exactly one, and more of them are said with And or Or"});
  CHECK(errors_of(states(R"({"A": {"Type": "Choice", "Choices": [{"Next": "B", "And": []}], "Default": "C"}, "B": {"Type": "Succeed"}, "C": {"Type": "Fail"}})")) ==
        found{"field-value /States/A/Choices/0/And: the And of its rule number 1 is empty; there must be something in it"});
  CHECK(errors_of(states(R"({"A": {"Type": "Choice", "Choices": [{"Next": "B", "And": {}}], "Default": "C"}, "B": {"Type": "Succeed"}, "C": {"Type": "Fail"}})")) ==
        found{"field-type /States/A/Choices/0/And: the And of its rule number 1 is an object; it must be an array"});
  CHECK(errors_of(states(R"({"A": {"Type": "Choice", "Choices": [{"Next": "B", "Not": []}], "Default": "C"}, "B": {"Type": "Succeed"}, "C": {"Type": "Fail"}})")) ==
        found{"field-type /States/A/Choices/0/Not: the Not of its rule number 1 is an array; it must be an object"});
  CHECK(errors_of(states(R"({"A": {"Type": "Choice", "Choices": [{"Next": "B", "And": [{"Variable": "$.n", "NumericEquals": 1, "Next": "B"}]}], "Default": "C"}, "B": {"Type": "Succeed"}, "C": {"Type": "Fail"}})")) ==
        found{"field-misplaced /States/A/Choices/0/And/0/Next: part 1 of the And of its rule number 1 has Next, which only a whole rule has; a part of it has none"});
  CHECK(errors_of(states(R"({"A": {"Type": "Choice", "Choices": [{"Next": "B", "Variable": "$.n", "And": [{"Variable": "$.n", "NumericEquals": 1}]}], "Default": "C"}, "B": {"Type": "Succeed"}, "C": {"Type": "Fail"}})")) ==
        found{"rule-tests /States/A/Choices/0/Variable: its rule number 1 has a Variable beside And; the parts of that have their own"});
  CHECK(errors_of(states(R"({"A": {"Type": "Choice", "Choices": [{"Next": "B", "Variable": "$.n", "NumericEqual": 1}], "Default": "C"}, "B": {"Type": "Succeed"}, "C": {"Type": "Fail"}})")) ==
        found{R"(field-unknown /States/A/Choices/0/NumericEqual: its rule number 1 has the field "NumericEqual", which a rule has not; is NumericEquals meant?)"});
  CHECK(errors_of(states(R"({"A": {"Type": "Choice", "Choices": [{"Next": "B", "Variable": "$.n", "NumericEquals": "1"}], "Default": "C"}, "B": {"Type": "Succeed"}, "C": {"Type": "Fail"}})")) ==
        found{R"(field-type /States/A/Choices/0/NumericEquals: the NumericEquals of its rule number 1 is the text "1"; it must be a number)"});
  CHECK(errors_of(states(R"({"A": {"Type": "Choice", "Choices": [{"Next": "B", "Variable": "$.n", "StringEquals": 1}], "Default": "C"}, "B": {"Type": "Succeed"}, "C": {"Type": "Fail"}})")) ==
        found{"field-type /States/A/Choices/0/StringEquals: the StringEquals of its rule number 1 is the number 1; it must be a text"});
  CHECK(errors_of(states(R"({"A": {"Type": "Choice", "Choices": [{"Next": "B", "Variable": "$.n", "BooleanEquals": "true"}], "Default": "C"}, "B": {"Type": "Succeed"}, "C": {"Type": "Fail"}})")) ==
        found{R"(field-type /States/A/Choices/0/BooleanEquals: the BooleanEquals of its rule number 1 is the text "true"; it must be true or false)"});
  CHECK(errors_of(states(R"({"A": {"Type": "Choice", "Choices": [{"Next": "B", "Variable": "$.n", "IsPresent": "yes"}], "Default": "C"}, "B": {"Type": "Succeed"}, "C": {"Type": "Fail"}})")) ==
        found{R"(field-type /States/A/Choices/0/IsPresent: the IsPresent of its rule number 1 is the text "yes"; it must be true or false)"});
  CHECK(errors_of(states(R"({"A": {"Type": "Choice", "Choices": [{"Next": "B", "Variable": "$.n", "NumericEqualsPath": 5}], "Default": "C"}, "B": {"Type": "Succeed"}, "C": {"Type": "Fail"}})")) ==
        found{"field-type /States/A/Choices/0/NumericEqualsPath: the NumericEqualsPath of its rule number 1 is the number 5; it must be a path, as $.order.id"});
  CHECK(errors_of(states(R"({"A": {"Type": "Choice", "Choices": [{"Next": "B", "Variable": "$.n", "NumericEqualsPath": "n"}], "Default": "C"}, "B": {"Type": "Succeed"}, "C": {"Type": "Fail"}})")) ==
        found{R"(path-invalid /States/A/Choices/0/NumericEqualsPath: the NumericEqualsPath of its rule number 1: "n" is no path: it must begin with $)"});
  CHECK(errors_of(states(R"({"A": {"Type": "Choice", "Choices": [{"Next": "B", "Variable": "n", "IsNull": true}], "Default": "C"}, "B": {"Type": "Succeed"}, "C": {"Type": "Fail"}})")) ==
        found{R"(path-invalid /States/A/Choices/0/Variable: the Variable of its rule number 1: "n" is no path: it must begin with $)"});
  CHECK(errors_of(states(R"({"A": {"Type": "Choice", "Choices": [{"Next": "B", "Variable": 7, "IsNull": true}], "Default": "C"}, "B": {"Type": "Succeed"}, "C": {"Type": "Fail"}})")) ==
        found{"field-type /States/A/Choices/0/Variable: the Variable of its rule number 1 is the number 7; it must be a path, as $.order.id"});
  CHECK(errors_of(states(R"({"A": {"Type": "Choice", "Choices": [{"Next": "B", "Not": {"Or": [{"Variable": "$.n", "IsNul": true}]}}], "Default": "C"}, "B": {"Type": "Succeed"}, "C": {"Type": "Fail"}})")) ==
        found{R"(field-unknown /States/A/Choices/0/Not/Or/0/IsNul: part 1 of the Or of the Not of its rule number 1 has the field "IsNul", which a rule has not; is IsNull meant?)"});
  CHECK(errors_of(states(R"({"A": {"Type": "Choice", "Choices": [{"Variable": "$.n", "IsNull": true}], "Default": "B"}, "B": PASS})")) ==
        found{"field-missing /States/A/Choices/0: its rule number 1 has no Next, which a rule needs"});
  CHECK(errors_of(states(R"({"A": {"Type": "Choice", "Choices": [], "Default": "C", "Next": "B"}, "B": {"Type": "Succeed"}, "C": {"Type": "Fail"}})")) ==
        found{"field-misplaced /States/A/Next: a Choice has no Next; its Choices and its Default say where it goes",
              "field-value /States/A/Choices: its Choices are empty; there must be something in it"});
  CHECK(errors_of(states(R"({"A": {"Type": "Choice", "Choices": [{"Next": "B", "Variable": "$.n", "TimestampEquals": 5}], "Default": "C"}, "B": {"Type": "Succeed"}, "C": {"Type": "Fail"}})")) ==
        found{"field-type /States/A/Choices/0/TimestampEquals: the TimestampEquals of its rule number 1 is the number 5; it must be a timestamp"});
}

TEST_CASE("retriers and catchers") {
  CHECK(errors_of(one(R"({"Type": "Task", "Resource": FUNCTION, "End": true, "Retry": 5})")) ==
        found{"field-type /States/A/Retry: its Retry is the number 5; it must be an array"});
  CHECK(errors_of(one(R"({"Type": "Task", "Resource": FUNCTION, "End": true, "Retry": [5]})")) ==
        found{"field-type /States/A/Retry/0: its retrier number 1 is the number 5; it must be an object"});
  CHECK(errors_of(one(R"({"Type": "Task", "Resource": FUNCTION, "End": true, "Retry": [{}]})")) ==
        found{"field-missing /States/A/Retry/0: its retrier number 1 has no ErrorEquals, which a retrier needs"});
  CHECK(errors_of(one(R"({"Type": "Task", "Resource": FUNCTION, "End": true, "Retry": [{"ErrorEquals": "States.ALL"}]})")) ==
        found{R"(field-type /States/A/Retry/0/ErrorEquals: the ErrorEquals of its retrier number 1 is the text "States.ALL"; it must be an array of names of errors)"});
  CHECK(errors_of(one(R"({"Type": "Task", "Resource": FUNCTION, "End": true, "Retry": [{"ErrorEquals": []}]})")) ==
        found{"field-value /States/A/Retry/0/ErrorEquals: the ErrorEquals of its retrier number 1 is empty: it names no error; for any write States.ALL"});
  CHECK(errors_of(one(R"({"Type": "Task", "Resource": FUNCTION, "End": true, "Retry": [{"ErrorEquals": [5]}]})")) ==
        found{"field-type /States/A/Retry/0/ErrorEquals/0: the ErrorEquals of its retrier number 1 has the number 5 in it; each must be the name of an error"});
  CHECK(errors_of(one(R"({"Type": "Task", "Resource": FUNCTION, "End": true, "Retry": [{"ErrorEquals": ["States.Foo"]}]})")) ==
        found{"error-reserved /States/A/Retry/0/ErrorEquals/0: its retrier number 1 names States.Foo, but there is no such error: names that begin with States. are reserved"});
  CHECK(errors_of(one(R"({"Type": "Task", "Resource": FUNCTION, "End": true, "Retry": [{"ErrorEquals": ["States.TaskFaild"]}]})")) ==
        found{"error-reserved /States/A/Retry/0/ErrorEquals/0: its retrier number 1 names States.TaskFaild, but there is no such error: names that begin with States. are reserved; is States.TaskFailed meant?"});
  CHECK(errors_of(one(R"({"Type": "Task", "Resource": FUNCTION, "End": true, "Retry": [{"ErrorEquals": ["States.ALL", "X"]}]})")) ==
        found{"error-all /States/A/Retry/0/ErrorEquals/0: its retrier number 1 names other errors beside States.ALL, which must stand alone"});
  CHECK(errors_of(one(R"({"Type": "Task", "Resource": FUNCTION, "End": true, "Retry": [{"ErrorEquals": ["States.ALL"]}, {"ErrorEquals": ["X"]}]})")) ==
        found{"error-all /States/A/Retry/0/ErrorEquals/0: its retrier number 1 is for States.ALL and is not the last; States.ALL must be in the last retrier"});
  CHECK(errors_of(one(R"({"Type": "Task", "Resource": FUNCTION, "End": true, "Retry": [{"ErrorEquals": ["X"], "IntervalSeconds": 0, "MaxAttempts": -1, "BackoffRate": 0.5, "MaxDelaySeconds": 31622401, "JitterStrategy": "full"}]})")) ==
        found{"field-value /States/A/Retry/0/IntervalSeconds: the IntervalSeconds of its retrier number 1 is the number 0; it must be a whole number from 1 to 99999999",
              "field-value /States/A/Retry/0/MaxAttempts: the MaxAttempts of its retrier number 1 is the number -1; it must be a whole number from 0 to 99999999",
              "field-value /States/A/Retry/0/BackoffRate: the BackoffRate of its retrier number 1 is the number 0.5; it must be a number of at least 1",
              "field-value /States/A/Retry/0/MaxDelaySeconds: the MaxDelaySeconds of its retrier number 1 is the number 31622401; it must be a whole number from 1 to 31622400",
              R"(field-value /States/A/Retry/0/JitterStrategy: the JitterStrategy of its retrier number 1 is the text "full"; it must be NONE or FULL; is FULL meant?)"});
  CHECK(errors_of(one(R"({"Type": "Task", "Resource": FUNCTION, "End": true, "Retry": [{"ErrorEquals": ["X"], "MaxAttempts": 1.5}]})")) ==
        found{"field-value /States/A/Retry/0/MaxAttempts: the MaxAttempts of its retrier number 1 is the number 1.5; it must be a whole number from 0 to 99999999"});
  CHECK(errors_of(one(R"({"Type": "Task", "Resource": FUNCTION, "End": true, "Retry": [{"ErrorEquals": ["X"], "Next": "A"}]})")) ==
        found{R"(field-unknown /States/A/Retry/0/Next: its retrier number 1 has the field "Next", which a retrier has not)"});
  CHECK(errors_of(one(R"({"Type": "Task", "Resource": FUNCTION, "End": true, "Retry": [{"ErrorEquals": ["X"], "Interval": 1}]})")) ==
        found{R"(field-unknown /States/A/Retry/0/Interval: its retrier number 1 has the field "Interval", which a retrier has not; is IntervalSeconds meant?)"});
  CHECK(errors_of(one(R"({"Type": "Task", "Resource": FUNCTION, "End": true, "Catch": [{"ErrorEquals": ["X"]}]})")) ==
        found{"field-missing /States/A/Catch/0: its catcher number 1 has no Next, which a catcher needs"});
  CHECK(errors_of(one(R"({"Type": "Task", "Resource": FUNCTION, "End": true, "Catch": [{"ErrorEquals": ["X"], "Next": "B"}]})")) ==
        found{R"(target-missing /States/A/Catch/0/Next: the Next of its catcher number 1 is "B", but there is no such state)"});
  CHECK(errors_of(one(R"({"Type": "Task", "Resource": FUNCTION, "End": true, "Catch": [{"ErrorEquals": ["X"], "Next": "A", "ResultPath": "$.a[*]"}]})")) ==
        found{R"(path-invalid /States/A/Catch/0/ResultPath: the ResultPath of its catcher number 1: "$.a[*]" may lead to more than one value; a Reference Path leads to one, by names and by numbers in [ ])"});
  CHECK(errors_of(one(R"({"Type": "Task", "Resource": FUNCTION, "End": true, "Catch": [{"ErrorEquals": ["X"], "Next": "A", "Output": {}}]})")) ==
        found{"field-misplaced /States/A/Catch/0/Output: its catcher number 1 has Output, which is a field of JSONata, but it is in JSONPath; there it is ResultPath"});
  CHECK(errors_of(one(R"({"Type": "Pass", "End": true, "Retry": []})")) ==
        found{"field-misplaced /States/A/Retry: a Pass has no Retry; only a Task, a Parallel and a Map have"});
}

TEST_CASE("resources") {
  CHECK(errors_of(one(R"({"Type": "Task", "Resource": "", "End": true})")) ==
        found{"resource-invalid /States/A/Resource: its Resource is empty; it must be an ARN, as arn:aws:states:::sns:publish"});
  CHECK(errors_of(one(R"({"Type": "Task", "Resource": 5, "End": true})")) ==
        found{"field-type /States/A/Resource: its Resource is the number 5; it must be a text, an ARN"});
  CHECK(errors_of(one(R"({"Type": "Task", "Resource": "f", "End": true})")) ==
        found{"resource-invalid /States/A/Resource: its Resource f is no ARN; write it as in arn:aws:states:::sns:publish"});
  CHECK(errors_of(one(R"({"Type": "Task", "Resource": "arn:aws:s3:::bucket", "End": true})")) ==
        found{"resource-invalid /States/A/Resource: its Resource arn:aws:s3:::bucket is not recognized: it must be the ARN of a function or of an activity, or name an action, as in arn:aws:states:::sns:publish"});
  CHECK(errors_of(one(R"({"Type": "Task", "Resource": "arn:aws:states:::sns:publis", "End": true})")) ==
        found{"resource-invalid /States/A/Resource: its Resource arn:aws:states:::sns:publis is not recognized: sns has publish"});
  CHECK(errors_of(one(R"({"Type": "Task", "Resource": "arn:aws:states:::dynamodb:query", "End": true})")) ==
        found{"resource-invalid /States/A/Resource: its Resource arn:aws:states:::dynamodb:query is not recognized: dynamodb has getItem, putItem, updateItem and deleteItem; through the SDK it is arn:aws:states:::aws-sdk:dynamodb:query"});
  CHECK(errors_of(one(R"({"Type": "Task", "Resource": "arn:aws:states:::sns:publish.sync", "End": true})")) ==
        found{"resource-invalid /States/A/Resource: its Resource arn:aws:states:::sns:publish.sync is not recognized: publish of sns has no .sync, but .waitForTaskToken"});
  CHECK(errors_of(one(R"({"Type": "Task", "Resource": "arn:aws:states:::sns:publish.foo", "End": true})")) ==
        found{"resource-invalid /States/A/Resource: its Resource arn:aws:states:::sns:publish.foo is not recognized: publish of sns has no .foo, but .waitForTaskToken"});
  CHECK(errors_of(one(R"({"Type": "Task", "Resource": "arn:aws:states:::aws-sdk:S3:getObject", "End": true})")) ==
        found{"resource-invalid /States/A/Resource: its Resource arn:aws:states:::aws-sdk:S3:getObject is not recognized: the service of an SDK integration is written in lower case, without other characters"});
  CHECK(errors_of(one(R"({"Type": "Task", "Resource": "arn:aws:states:::aws-sdk:s3:GetObject", "End": true})")) ==
        found{"resource-invalid /States/A/Resource: its Resource arn:aws:states:::aws-sdk:s3:GetObject is not recognized: the action of an SDK integration begins with a lower-case letter, as in arn:aws:states:::aws-sdk:s3:getObject"});
  CHECK(errors_of(one(R"({"Type": "Task", "Resource": "arn:aws:states:::aws-sdk:s3:getObject.sync", "End": true})")) ==
        found{"resource-invalid /States/A/Resource: its Resource arn:aws:states:::aws-sdk:s3:getObject.sync is not recognized: an SDK integration has no .sync, but .waitForTaskToken"});
  CHECK(errors_of(one(R"({"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:1:function:f:", "End": true})")) ==
        found{"resource-invalid /States/A/Resource: its Resource arn:aws:lambda:us-east-1:1:function:f: names no function: behind a colon the version or alias is missing"});
  CHECK(errors_of(one(R"({"Type": "Task", "Resource": "${Function}", "End": true})")).empty());
  CHECK(errors_of(one(R"({"Type": "Task", "Resource": "arn:${AWS::Partition}:states:::sns:publish", "End": true})")).empty());
  CHECK(errors_of(one(R"({"Type": "Task", "Resource": "arn:aws:states:::foo:bar", "End": true})")).empty());
  CHECK(errors_of(one(R"({"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "End": true, "Parameters": {"QueueUrl": "x"}})")) ==
        found{"argument-missing /States/A/Parameters: its Parameters have no MessageBody, which sqs:sendMessage requires"});
  CHECK(errors_of(one(R"({"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "End": true, "Parameters": {"QueueUrl": "x", "MesageBody": "y"}})")).empty());
  CHECK(errors_of(one(R"({"Type": "Task", "Resource": "arn:aws:states:::sns:publish", "End": true, "Parameters": {"Message": "x"}})")) ==
        found{"argument-missing /States/A/Parameters: its Parameters have none of TopicArn, TargetArn and PhoneNumber, of which sns:publish requires one"});
  CHECK(errors_of(one(R"({"Type": "Task", "Resource": "arn:aws:states:::http:invoke", "End": true, "Parameters": {"ApiEndpoint": "x", "Method": "GET"}})")) ==
        found{"argument-missing /States/A/Parameters: its Parameters have no Authentication, which http:invoke requires"});
}

TEST_CASE("maps") {
  CHECK(errors_of(one(R"({"Type": "Map", "End": true})")) ==
        found{"field-missing /States/A: it has no ItemProcessor, which a Map needs"});
  CHECK(errors_of(one(R"({"Type": "Map", "ItemProcessor": {"StartAt": "I", "States": {"I": PASS}}, "End": true, "Iterator": {"StartAt": "J", "States": {"J": PASS}}})")) ==
        found{"fields-exclusive /States/A/Iterator: it has both ItemProcessor and Iterator; say one of them"});
  CHECK(errors_of(one(R"({"Type": "Map", "ItemProcessor": {"StartAt": "I", "States": {"I": PASS}}, "End": true, "ItemSelector": {}, "Parameters": {}})")) ==
        found{"fields-exclusive /States/A/Parameters: it has both ItemSelector and Parameters; say one of them"});
  CHECK(errors_of(one(R"({"Type": "Map", "ItemProcessor": {"StartAt": "I", "States": {"I": PASS}}, "End": true, "Label": "x"})")) ==
        found{R"(distributed-only /States/A/Label: it has Label, which only a distributed Map has; let its ItemProcessor have the ProcessorConfig {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"})"});
  CHECK(errors_of(one(R"({"Type": "Map", "ItemProcessor": {"StartAt": "I", "States": {"I": PASS}}, "End": true, "ItemReader": {"Resource": "arn:aws:states:::s3:listObjectsV2", "Parameters": {"Bucket": "b"}}})")) ==
        found{R"(distributed-only /States/A/ItemReader: it has ItemReader, which only a distributed Map has; let its ItemProcessor have the ProcessorConfig {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"})"});
  CHECK(errors_of(one(R"({"Type": "Map", "ItemProcessor": {"StartAt": "I", "States": {"I": PASS}, DISTRIBUTED}, "End": true, "Label": "a b"})")) ==
        found{"label-invalid /States/A/Label: its Label has a space or a control character, which no label may have"});
  CHECK(errors_of(one(R"({"Type": "Map", "ItemProcessor": {"StartAt": "I", "States": {"I": PASS}, DISTRIBUTED}, "End": true, "Label": "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"})")) ==
        found{"label-invalid /States/A/Label: its Label has 41 characters; at most 40 are allowed"});
  CHECK(errors_of(one(R"({"Type": "Map", "ItemProcessor": {"StartAt": "I", "States": {"I": PASS}, DISTRIBUTED}, "End": true, "Label": ""})")) ==
        found{"label-invalid /States/A/Label: its Label is empty; it must have from 1 to 40 characters"});
  CHECK(errors_of(one(R"({"Type": "Map", "ItemProcessor": {"StartAt": "I", "States": {"I": PASS}, DISTRIBUTED}, "End": true, "Label": "a#b"})")) ==
        found{"label-invalid /States/A/Label: its Label has the character #, which no label may have"});
  CHECK(errors_of(one(R"({"Type": "Map", "ItemProcessor": {"StartAt": "I", "States": {"I": PASS}, DISTRIBUTED}, "End": true, "MaxConcurrency": -1})")) ==
        found{"field-value /States/A/MaxConcurrency: its MaxConcurrency is the number -1; it must be a whole number from 0 to 99999999"});
  CHECK(errors_of(one(R"({"Type": "Map", "ItemProcessor": {"StartAt": "I", "States": {"I": PASS}, DISTRIBUTED}, "End": true, "ToleratedFailurePercentage": 101})")) ==
        found{"field-value /States/A/ToleratedFailurePercentage: its ToleratedFailurePercentage is the number 101; it must be a number from 0 to 100"});
  CHECK(errors_of(one(R"({"Type": "Map", "ItemProcessor": {"StartAt": "I", "States": {"I": PASS}, DISTRIBUTED}, "End": true, "ToleratedFailureCount": 1, "ToleratedFailureCountPath": "$.n"})")) ==
        found{"fields-exclusive /States/A/ToleratedFailureCountPath: it has both ToleratedFailureCount and ToleratedFailureCountPath; say one of them"});
  CHECK(errors_of(one(R"({"Type": "Map", "ItemProcessor": {"StartAt": "I", "States": {"I": PASS}, "ProcessorConfig": {"Mode": "DISTRIBUTED"}}, "End": true})")) ==
        found{"field-missing /States/A/ItemProcessor/ProcessorConfig: the ProcessorConfig of its item processor has the Mode DISTRIBUTED and no ExecutionType: STANDARD or EXPRESS"});
  CHECK(errors_of(one(R"({"Type": "Map", "ItemProcessor": {"StartAt": "I", "States": {"I": PASS}, "ProcessorConfig": {"Mode": "INLINE", "ExecutionType": "EXPRESS"}}, "End": true})")) ==
        found{"field-misplaced /States/A/ItemProcessor/ProcessorConfig/ExecutionType: the ProcessorConfig of its item processor has an ExecutionType, which only the Mode DISTRIBUTED has"});
  CHECK(errors_of(one(R"({"Type": "Map", "ItemProcessor": {"StartAt": "I", "States": {"I": PASS}, "ProcessorConfig": {"Mode": "Distributed"}}, "End": true})")) ==
        found{R"(field-value /States/A/ItemProcessor/ProcessorConfig/Mode: the Mode of the ProcessorConfig of its item processor is the text "Distributed"; it must be INLINE or DISTRIBUTED; is DISTRIBUTED meant?)"});
  CHECK(errors_of(one(R"({"Type": "Map", "ItemProcessor": {"StartAt": "I", "States": {"I": PASS}, "ProcessorConfig": 5}, "End": true})")) ==
        found{"field-type /States/A/ItemProcessor/ProcessorConfig: the ProcessorConfig of its item processor is the number 5; it must be an object"});
  CHECK(errors_of(one(R"({"Type": "Map", "ItemProcessor": {"StartAt": "I", "States": {"I": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "Parameters": {"QueueUrl": "x", "MessageBody.$": "$$.Task.Token"}, "TimeoutSeconds": 5, "End": true}}, "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS"}}, "End": true})")) ==
        found{"resource-express /States/A/ItemProcessor/States/I/Resource: its Resource arn:aws:states:::sqs:sendMessage.waitForTaskToken has .waitForTaskToken, which an Express state machine does not support"});
  CHECK(errors_of(one(R"({"Type": "Map", "ItemProcessor": {"StartAt": "I", "States": {"I": PASS}, DISTRIBUTED}, "End": true, "ItemReader": 5})")) ==
        found{"field-type /States/A/ItemReader: its ItemReader is the number 5; it must be an object"});
  CHECK(errors_of(one(R"({"Type": "Map", "ItemProcessor": {"StartAt": "I", "States": {"I": PASS}, DISTRIBUTED}, "End": true, "ItemReader": {}})")) ==
        found{"field-missing /States/A/ItemReader: its ItemReader has no Resource, which an ItemReader needs"});
  CHECK(errors_of(one(R"({"Type": "Map", "ItemProcessor": {"StartAt": "I", "States": {"I": PASS}, DISTRIBUTED}, "End": true, "ItemReader": {"Resource": "arn:aws:states:::s3:putObject"}})")) ==
        found{R"(resource-invalid /States/A/ItemReader/Resource: the Resource of its ItemReader is the text "arn:aws:states:::s3:putObject"; it must be arn:aws:states:::s3:getObject or arn:aws:states:::s3:listObjectsV2)"});
  CHECK(errors_of(one(R"({"Type": "Map", "ItemProcessor": {"StartAt": "I", "States": {"I": PASS}, DISTRIBUTED}, "End": true, "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "Parameters": {"Bucket": "b"}}})")) ==
        found{"argument-missing /States/A/ItemReader/Parameters: the Parameters of its ItemReader have no Key, which s3:getObject needs"});
  CHECK(errors_of(one(R"({"Type": "Map", "ItemProcessor": {"StartAt": "I", "States": {"I": PASS}, DISTRIBUTED}, "End": true, "ItemReader": {"Resource": "arn:aws:states:::s3:listObjectsV2", "Parameters": {"Bucket": "b", "Key": "k"}}})")) ==
        found{"argument-missing /States/A/ItemReader/Parameters: the Parameters of its ItemReader have Key, which only s3:getObject takes"});
  CHECK(errors_of(one(R"({"Type": "Map", "ItemProcessor": {"StartAt": "I", "States": {"I": PASS}, DISTRIBUTED}, "End": true, "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "Parameters": {"Bucket": "b", "Key": "k"}, "ReaderConfig": {"InputType": "CSV"}}})")) ==
        found{"reader-config /States/A/ItemReader/ReaderConfig/InputType: the ReaderConfig of its ItemReader has the InputType CSV and no CSVHeaderLocation: FIRST_ROW or GIVEN"});
  CHECK(errors_of(one(R"({"Type": "Map", "ItemProcessor": {"StartAt": "I", "States": {"I": PASS}, DISTRIBUTED}, "End": true, "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "Parameters": {"Bucket": "b", "Key": "k"}, "ReaderConfig": {"InputType": "JSON", "CSVHeaders": ["a"]}}})")) ==
        found{"reader-config /States/A/ItemReader/ReaderConfig/CSVHeaders: the ReaderConfig of its ItemReader has CSVHeaders, but its InputType is not CSV"});
  CHECK(errors_of(one(R"({"Type": "Map", "ItemProcessor": {"StartAt": "I", "States": {"I": PASS}, DISTRIBUTED}, "End": true, "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "Parameters": {"Bucket": "b", "Key": "k"}, "ReaderConfig": {"InputType": "CSV", "CSVHeaderLocation": "GIVEN"}}})")) ==
        found{"reader-config /States/A/ItemReader/ReaderConfig/CSVHeaderLocation: the ReaderConfig of its ItemReader has the CSVHeaderLocation GIVEN and no CSVHeaders"});
  CHECK(errors_of(one(R"({"Type": "Map", "ItemProcessor": {"StartAt": "I", "States": {"I": PASS}, DISTRIBUTED}, "End": true, "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "Parameters": {"Bucket": "b", "Key": "k"}, "ReaderConfig": {"InputType": "XML", "MaxItems": 0}}})")) ==
        found{R"(field-value /States/A/ItemReader/ReaderConfig/InputType: the InputType of the ReaderConfig of its ItemReader is the text "XML"; it must be CSV, JSON, JSONL, PARQUET or MANIFEST)",
              "field-value /States/A/ItemReader/ReaderConfig/MaxItems: the MaxItems of the ReaderConfig of its ItemReader is the number 0; it must be a whole number from 1 to 100000000"});
  CHECK(errors_of(one(R"({"Type": "Map", "ItemProcessor": {"StartAt": "I", "States": {"I": PASS}, DISTRIBUTED}, "End": true, "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "Parameters": {"Bucket": "b", "Key": "k"}, "ReaderConfig": {"InputType": "JSON", "ItemsPointer": "a"}}})")) ==
        found{"reader-config /States/A/ItemReader/ReaderConfig/ItemsPointer: the ItemsPointer of the ReaderConfig of its ItemReader is no JSON Pointer: it must begin with /"});
  CHECK(errors_of(one(R"({"Type": "Map", "ItemProcessor": {"StartAt": "I", "States": {"I": PASS}, DISTRIBUTED}, "End": true, "ItemBatcher": {}})")) ==
        found{"field-missing /States/A/ItemBatcher: its ItemBatcher says no bound; it needs MaxItemsPerBatch or MaxInputBytesPerBatch"});
  CHECK(errors_of(one(R"({"Type": "Map", "ItemProcessor": {"StartAt": "I", "States": {"I": PASS}, DISTRIBUTED}, "End": true, "ItemBatcher": {"MaxItemsPerBatch": 0}})")) ==
        found{"field-value /States/A/ItemBatcher/MaxItemsPerBatch: the MaxItemsPerBatch of its ItemBatcher is the number 0; it must be a whole number from 1 to 100000000"});
  CHECK(errors_of(one(R"({"Type": "Map", "ItemProcessor": {"StartAt": "I", "States": {"I": PASS}, DISTRIBUTED}, "End": true, "ItemBatcher": {"MaxInputBytesPerBatch": 262145}})")) ==
        found{"field-value /States/A/ItemBatcher/MaxInputBytesPerBatch: the MaxInputBytesPerBatch of its ItemBatcher is the number 262145; it must be a whole number from 1 to 262144"});
  CHECK(errors_of(one(R"({"Type": "Map", "ItemProcessor": {"StartAt": "I", "States": {"I": PASS}, DISTRIBUTED}, "End": true, "ResultWriter": {}})")) ==
        found{"field-missing /States/A/ResultWriter: its ResultWriter is empty; it needs a Resource with Parameters, or a WriterConfig"});
  CHECK(errors_of(one(R"({"Type": "Map", "ItemProcessor": {"StartAt": "I", "States": {"I": PASS}, DISTRIBUTED}, "End": true, "ResultWriter": {"Resource": "arn:aws:states:::s3:putObject"}})")) ==
        found{"field-missing /States/A/ResultWriter: its ResultWriter has a Resource and no Parameters"});
  CHECK(errors_of(one(R"({"Type": "Map", "ItemProcessor": {"StartAt": "I", "States": {"I": PASS}, DISTRIBUTED}, "End": true, "ResultWriter": {"WriterConfig": {"OutputType": "CSV"}}})")) ==
        found{R"(field-value /States/A/ResultWriter/WriterConfig/OutputType: the OutputType of the WriterConfig of its ResultWriter is the text "CSV"; it must be JSON or JSONL)"});
}

TEST_CASE("where states lead") {
  CHECK(errors_of(states(R"({"A": {"Type": "Pass", "Next": "C"}, "B": PASS})")) ==
        found{R"(target-missing /States/A/Next: its Next is "C", but there is no such state)"});
  CHECK(errors_of(states(R"({"A": {"Type": "Pass", "Next": "b"}, "B": PASS})")) ==
        found{R"(target-missing /States/A/Next: its Next is "b", but there is no such state; is "B" meant?)"});
  CHECK(errors_of(states(R"({"A": PASS, "B": {"Type": "Pass", "Next": "C"}, "C": {"Type": "Pass", "Next": "B"}})")) ==
        found{"state-unreachable /States/B: it cannot be reached: only states that cannot be reached either lead to it"});
  CHECK(errors_of(states(R"({"A": PASS, "B": {"Type": "Pass", "Next": "C"}, "C": PASS})")) ==
        found{"state-unreachable /States/B: it cannot be reached: no state leads to it, and StartAt does not name it"});
  CHECK(errors_of(states(R"({"A": {"Type": "Pass", "Next": "B"}, "B": {"Type": "Pass", "Next": "A"}})")) ==
        found{"no-end: the state machine never ends: no state with End, no Succeed and no Fail can be reached from its StartAt"});
  CHECK(errors_of(states(R"({"A": {"Type": "Parallel", "Branches": [{"StartAt": "B", "States": {"B": {"Type": "Pass", "Next": "C"}}}], "Next": "C"}, "C": PASS})")) ==
        found{R"(target-missing /States/A/Branches/0/States/B/Next: its Next is "C", but there is no such state; there is one at /States/C, but the branch leads only to states of its own)"});
  CHECK(errors_of(one(R"({"Type": "Parallel", "Branches": [{"StartAt": "B", "States": {"B": {"Type": "Pass", "Next": "B"}}}], "End": true})")) ==
        found{"no-end /States/A/Branches/0: the branch never ends: no state with End, no Succeed and no Fail can be reached from its StartAt"});
  CHECK(errors_of(states(R"({"A": {"Type": "Choice", "Choices": [{"Variable": "$.n", "IsNull": true, "Next": "D"}], "Default": "X"}, "B": PASS})")) ==
        found{R"(target-missing /States/A/Default: its Default is "X", but there is no such state)",
              R"(target-missing /States/A/Choices/0/Next: the Next of its rule number 1 is "D", but there is no such state)"});
}

TEST_CASE("what cannot be in an Express state machine") {
  const std::string waits = one(
      R"({"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "Parameters": {"QueueUrl": "x", "MessageBody.$": "$$.Task.Token"}, "End": true})");
  CHECK(errors_of(waits).empty());
  CHECK(errors_of(waits, true) == found{"resource-express /States/A/Resource: its Resource arn:aws:states:::sqs:sendMessage.waitForTaskToken has .waitForTaskToken, which an Express state machine does not support"});
  CHECK(errors_of(one(R"({"Type": "Task", "Resource": "arn:aws:states:us-east-1:123456789012:activity:a", "End": true})"), true) ==
        found{"resource-express /States/A/Resource: its Resource arn:aws:states:us-east-1:123456789012:activity:a is an activity, which an Express state machine does not support"});
  CHECK(errors_of(one(R"({"Type": "Map", "ItemProcessor": {"StartAt": "I", "States": {"I": PASS}, DISTRIBUTED}, "End": true})"), true) ==
        found{"resource-express /States/A: it is a distributed Map, which an Express state machine does not support"});
}

TEST_CASE("definitions that are too large, or too deep") {
  CHECK(errors_of(one(R"({"Type": "Pass", "End": true, "Result": ")" + std::string(1048576, 'x') + R"("})")) == found{"definition-size: the definition has 1048645 bytes; at most 1048576 are allowed"});
  std::string deep = "1";
  for (int i = 0; i < 300; ++i) deep = "[" + deep + "]";
  CHECK(errors_of(one(R"({"Type": "Pass", "End": true, "Result": )" + deep + "}")) ==
        found{"definition-depth: the definition has more than 200 levels of objects and arrays in one another, which is more than can be looked at"});
  deep = "";
  for (int i = 0; i < 2000; ++i) deep += "$.a,";
  CHECK(errors_of(one(R"j({"Type": "Pass", "End": true, "Parameters": {"a.$": "States.Array()j" + deep + R"j($.a)"}})j")).empty());
}
