// SPDX-License-Identifier: BSL-1.0
// What is doubtful in definitions, and what is not.
#include "definitions.hpp"

TEST_CASE("errors that cannot come") {
  CHECK(doubts_of(one(R"({"Type": "Task", "Resource": FUNCTION, "End": true, "Retry": [{"ErrorEquals": ["States.HeartbeatTimeout"]}]})")) ==
        found{"warning error-cannot-come /States/A/Retry/0/ErrorEquals/0: its retrier number 1 names States.HeartbeatTimeout, which cannot come: it has no HeartbeatSeconds"});
  CHECK(doubts_of(states(R"({"A": {"Type": "Task", "Resource": FUNCTION, "End": true, "Catch": [{"ErrorEquals": ["States.QueryEvaluationError"], "Next": "B"}]}, "B": PASS})")) ==
        found{"warning error-cannot-come /States/A/Catch/0/ErrorEquals/0: its catcher number 1 names States.QueryEvaluationError, which cannot come: it is in JSONPath"});
  CHECK(doubts_of(states(R"({"A": {"Type": "Task", "Resource": "arn:aws:states:::dynamodb:getItem", "Parameters": {"Key": {}, "TableName": "t"}, "Next": "B", "Catch": [{"ErrorEquals": ["Lambda.Unknown"], "Next": "B"}]}, "B": PASS})")) ==
        found{"warning error-cannot-come /States/A/Catch/0/ErrorEquals/0: its catcher number 1 names Lambda.Unknown, which cannot come: it calls no function"});
  CHECK(doubts_of(states(R"({"A": {"Type": "Task", "Resource": "arn:aws:states:::dynamodb:getItem", "Parameters": {"Key": {}, "TableName": "t"}, "Next": "B", "Catch": [{"ErrorEquals": ["DynamoDb.ResourceNotFoundException"], "Next": "B"}]}, "B": PASS})")) ==
        found{"warning error-cannot-come /States/A/Catch/0/ErrorEquals/0: its catcher number 1 names DynamoDb.ResourceNotFoundException, which cannot come, while DynamoDB.ResourceNotFoundException can"});
  CHECK(doubts_of(states(R"({"A": {"Type": "Task", "Resource": "arn:aws:states:::dynamodb:getItem", "Parameters": {"Key": {}, "TableName": "t"}, "Next": "B", "Catch": [{"ErrorEquals": ["DynamoDB.ResourceNotFoundException"], "Next": "B"}]}, "B": PASS})")).empty());
  CHECK(doubts_of(states(R"({"A": {"Type": "Task", "Resource": "arn:aws:states:::aws-sdk:dynamodb:query", "Parameters": {"TableName": "t"}, "Next": "B", "Catch": [{"ErrorEquals": ["DynamoDb.X"], "Next": "B"}]}, "B": PASS})")).empty());
  CHECK(doubts_of(states(R"({"A": {"Type": "Task", "Resource": "arn:aws:states:::aws-sdk:dynamodb:query", "Parameters": {"TableName": "t"}, "Next": "B", "Catch": [{"ErrorEquals": ["DynamoDB.X"], "Next": "B"}]}, "B": PASS})")) ==
        found{"warning error-cannot-come /States/A/Catch/0/ErrorEquals/0: its catcher number 1 names DynamoDB.X, which cannot come, while DynamoDb.X can"});
  CHECK(doubts_of(states(R"({"A": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": {"FunctionName": "f"}, "Next": "B", "Catch": [{"ErrorEquals": ["Lambda.ServiceExeption"], "Next": "B"}]}, "B": PASS})")) ==
        found{"warning error-cannot-come /States/A/Catch/0/ErrorEquals/0: its catcher number 1 names Lambda.ServiceExeption, which cannot come, while Lambda.ServiceException can"});
  CHECK(doubts_of(states(R"({"A": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": {"FunctionName": "f"}, "Next": "B", "Catch": [{"ErrorEquals": ["OutOfStock"], "Next": "B"}]}, "B": PASS})")).empty());
  CHECK(doubts_of(states(R"({"A": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": {"FunctionName": "f"}, "Next": "B", "Catch": [{"ErrorEquals": ["States.NoChoiceMatched"], "Next": "B"}]}, "B": PASS})")) ==
        found{"warning error-cannot-come /States/A/Catch/0/ErrorEquals/0: its catcher number 1 names States.NoChoiceMatched, which cannot come: Step Functions reports it as States.Runtime, which can be neither caught nor retried"});
  CHECK(doubts_of(states(R"({"A": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": {"FunctionName": "f"}, "Next": "B", "Catch": [{"ErrorEquals": ["States.ItemReaderFailed"], "Next": "B"}]}, "B": PASS})")) ==
        found{"warning error-cannot-come /States/A/Catch/0/ErrorEquals/0: its catcher number 1 names States.ItemReaderFailed, which cannot come: a Task does not fail with it"});
  CHECK(doubts_of(states(R"({"A": {"Type": "Task", "Resource": "arn:aws:states:::sns:publish", "Parameters": {"Message": "m", "TopicArn": "t"}, "Next": "B", "Catch": [{"ErrorEquals": ["SQS.X"], "Next": "B"}]}, "B": PASS})")) ==
        found{"warning error-cannot-come /States/A/Catch/0/ErrorEquals/0: its catcher number 1 names SQS.X, which cannot come: the errors of sns do not begin so, but with SNS."});
  CHECK(doubts_of(states(R"({"A": {"Type": "Parallel", "Branches": [{"StartAt": "I", "States": {"I": PASS}}], "Next": "B", "Catch": [{"ErrorEquals": ["X"], "Next": "B"}]}, "B": PASS})")) ==
        found{"warning error-cannot-come /States/A/Catch/0/ErrorEquals/0: its catcher number 1 names X, which cannot come: none of its branches ends with it"});
  CHECK(doubts_of(states(R"({"A": {"Type": "Parallel", "Branches": [{"StartAt": "I", "States": {"I": {"Type": "Fail", "Error": "X"}}}], "Next": "B", "Catch": [{"ErrorEquals": ["X"], "Next": "B"}]}, "B": PASS})")) ==
        found{"warning branch-always-fails /States/A/Branches/0: its branch number 1 always fails, and so does the state"});
  CHECK(doubts_of(states(R"({"A": {"Type": "Parallel", "Branches": [{"StartAt": "I", "States": {"I": {"Type": "Task", "Resource": FUNCTION, "End": true}}}], "Next": "B", "Catch": [{"ErrorEquals": ["X"], "Next": "B"}]}, "B": PASS})")) ==
        found{"note error-cannot-come /States/A/Catch/0/ErrorEquals/0: its catcher number 1 names X, which only code inside of it could raise"});
  CHECK(doubts_of(states(R"({"A": {"Type": "Parallel", "Branches": [{"StartAt": "I", "States": {"I": {"Type": "Task", "Resource": FUNCTION, "End": true, "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "I"}]}}}], "Next": "B", "Catch": [{"ErrorEquals": ["X"], "Next": "B"}]}, "B": PASS})")) ==
        found{"warning error-cannot-come /States/A/Catch/0/ErrorEquals/0: its catcher number 1 names X, which cannot come: none of its branches ends with it"});
  CHECK(doubts_of(states(R"({"A": {"Type": "Parallel", "Branches": [{"StartAt": "I", "States": {"I": {"Type": "Task", "Resource": FUNCTION, "End": true}}}], "Next": "B", "Catch": [{"ErrorEquals": ["States.Timeout"], "Next": "B"}]}, "B": PASS})")) ==
        found{"warning error-cannot-come /States/A/Catch/0/ErrorEquals/0: its catcher number 1 names States.Timeout, which cannot come: none of its branches ends with it"});
  CHECK(doubts_of(states(R"({"A": {"Type": "Parallel", "Branches": [{"StartAt": "I", "States": {"I": {"Type": "Task", "Resource": FUNCTION, "End": true, "TimeoutSeconds": 5}}}], "Next": "B", "Catch": [{"ErrorEquals": ["States.Timeout"], "Next": "B"}]}, "B": PASS})")).empty());
  CHECK(doubts_of(states(R"({"A": {"Type": "Map", "ItemProcessor": {"StartAt": "I", "States": {"I": {"Type": "Task", "Resource": FUNCTION, "End": true}}, DISTRIBUTED}, "Next": "B", "Catch": [{"ErrorEquals": ["X"], "Next": "B"}, {"ErrorEquals": ["States.ResultWriterFailed"], "Next": "B"}]}, "B": PASS})")) ==
        found{"warning error-cannot-come /States/A/Catch/0/ErrorEquals/0: its catcher number 1 names X, which cannot come: a distributed Map counts the errors of its executions, and fails with States.ExceedToleratedFailureThreshold",
              "warning error-cannot-come /States/A/Catch/1/ErrorEquals/0: its catcher number 2 names States.ResultWriterFailed, which cannot come: it has no ResultWriter"});
}

TEST_CASE("retriers and catchers that cannot fire") {
  CHECK(doubts_of(one(R"({"Type": "Task", "Resource": FUNCTION, "End": true, "Retry": [{"ErrorEquals": ["States.TaskFailed"]}, {"ErrorEquals": ["Lambda.Unknown"]}]})")) ==
        found{"warning retrier-cannot-fire /States/A/Retry/1: its retrier number 2 cannot fire: Lambda.Unknown is taken by the one for States.TaskFailed before it"});
  CHECK(doubts_of(one(R"({"Type": "Task", "Resource": FUNCTION, "End": true, "Retry": [{"ErrorEquals": ["X"]}, {"ErrorEquals": ["X", "Y"]}]})")) ==
        found{"warning error-taken-before /States/A/Retry/1/ErrorEquals/0: its retrier number 2 names X in vain: X is taken by the one for X before it"});
  CHECK(doubts_of(one(R"({"Type": "Task", "Resource": FUNCTION, "End": true, "Retry": [{"ErrorEquals": ["States.Runtime"]}]})")) ==
        found{"warning retrier-cannot-fire /States/A/Retry/0: its retrier number 1 cannot fire: States.Runtime can be neither caught nor retried"});
  CHECK(doubts_of(one(R"({"Type": "Task", "Resource": FUNCTION, "End": true, "Retry": [{"ErrorEquals": ["X", "States.Runtime", "X"]}]})")) ==
        found{"warning error-taken-before /States/A/Retry/0/ErrorEquals/1: its retrier number 1 names States.Runtime in vain: States.Runtime can be neither caught nor retried",
              "warning error-twice /States/A/Retry/0/ErrorEquals/2: its retrier number 1 names X twice"});
  CHECK(doubts_of(states(R"({"A": {"Type": "Task", "Resource": FUNCTION, "Next": "B", "Catch": [{"ErrorEquals": ["X"], "Next": "B"}, {"ErrorEquals": ["X"], "Next": "B"}]}, "B": PASS})")) ==
        found{"warning catcher-cannot-fire /States/A/Catch/1: its catcher number 2 cannot fire: X is taken by the one for X before it"});
  CHECK(doubts_of(one(R"({"Type": "Task", "Resource": FUNCTION, "End": true, "Retry": [{"ErrorEquals": ["X"], "IntervalSeconds": 10, "MaxDelaySeconds": 5}]})")) ==
        found{"warning delay-below-interval /States/A/Retry/0/MaxDelaySeconds: the MaxDelaySeconds of its retrier number 1 is 5, less than its IntervalSeconds, 10, which never counts so"});
}

TEST_CASE("rules") {
  CHECK(doubts_of(states(R"({"A": {"Type": "Choice", "Choices": [{"Next": "B", "Variable": "$.n", "NumericEquals": 1}, {"Next": "B", "Variable": "$.n", "NumericEquals": 1}], "Default": "C"}, "B": {"Type": "Succeed"}, "C": {"Type": "Fail"}})")) ==
        found{"warning rule-covered /States/A/Choices/1: its rule number 2 cannot match: wherever it holds, rule number 1 does, which comes before it"});
  CHECK(doubts_of(states(R"({"A": {"Type": "Choice", "Choices": [{"Next": "B", "Variable": "$.n", "NumericGreaterThan": 5}, {"Next": "B", "Variable": "$.n", "NumericGreaterThanEquals": 6}], "Default": "C"}, "B": {"Type": "Succeed"}, "C": {"Type": "Fail"}})")) ==
        found{"warning rule-covered /States/A/Choices/1: its rule number 2 cannot match: wherever it holds, rule number 1 does, which comes before it"});
  CHECK(doubts_of(states(R"({"A": {"Type": "Choice", "Choices": [{"Next": "B", "Variable": "$.n", "NumericGreaterThanEquals": 6}, {"Next": "B", "Variable": "$.n", "NumericGreaterThan": 5}], "Default": "C"}, "B": {"Type": "Succeed"}, "C": {"Type": "Fail"}})")).empty());
  CHECK(doubts_of(states(R"({"A": {"Type": "Choice", "Choices": [{"Next": "B", "Variable": "$.n", "NumericGreaterThan": 5}, {"Next": "B", "Variable": "$.n", "NumericEquals": 7}], "Default": "C"}, "B": {"Type": "Succeed"}, "C": {"Type": "Fail"}})")) ==
        found{"warning rule-covered /States/A/Choices/1: its rule number 2 cannot match: wherever it holds, rule number 1 does, which comes before it"});
  CHECK(doubts_of(states(R"({"A": {"Type": "Choice", "Choices": [{"Next": "B", "Variable": "$.n", "StringMatches": "a*"}, {"Next": "B", "Variable": "$.n", "StringEquals": "abc"}], "Default": "C"}, "B": {"Type": "Succeed"}, "C": {"Type": "Fail"}})")) ==
        found{"warning rule-covered /States/A/Choices/1: its rule number 2 cannot match: wherever it holds, rule number 1 does, which comes before it"});
  CHECK(doubts_of(states(R"({"A": {"Type": "Choice", "Choices": [{"Next": "B", "Or": [{"Variable": "$.n", "StringEquals": "a"}, {"Variable": "$.n", "StringEquals": "b"}]}, {"Next": "B", "Variable": "$.n", "StringEquals": "b"}], "Default": "C"}, "B": {"Type": "Succeed"}, "C": {"Type": "Fail"}})")) ==
        found{"warning rule-covered /States/A/Choices/1: its rule number 2 cannot match: wherever it holds, rule number 1 does, which comes before it"});
  CHECK(doubts_of(states(R"({"A": {"Type": "Choice", "Choices": [{"Next": "B", "Variable": "$.n", "IsPresent": true}, {"Next": "B", "Variable": "$.n", "StringEquals": "b"}], "Default": "C"}, "B": {"Type": "Succeed"}, "C": {"Type": "Fail"}})")) ==
        found{"warning rule-covered /States/A/Choices/1: its rule number 2 cannot match: wherever it holds, rule number 1 does, which comes before it"});
  CHECK(doubts_of(states(R"({"A": {"Type": "Choice", "Choices": [{"Next": "B", "Variable": "$.n", "StringEquals": "b"}, {"Next": "B", "And": [{"Variable": "$.m", "IsNull": true}, {"Variable": "$.n", "StringEquals": "b"}]}], "Default": "C"}, "B": {"Type": "Succeed"}, "C": {"Type": "Fail"}})")) ==
        found{"warning rule-covered /States/A/Choices/1: its rule number 2 cannot match: wherever it holds, rule number 1 does, which comes before it"});
  CHECK(doubts_of(states(R"({"A": {"Type": "Choice", "Choices": [{"Next": "B", "And": [{"Variable": "$.n", "NumericGreaterThan": 5}, {"Variable": "$.n", "NumericLessThan": 5}]}], "Default": "C"}, "B": {"Type": "Succeed"}, "C": {"Type": "Fail"}})")) ==
        found{"warning rule-contradicts /States/A/Choices/0/And: its rule number 1 cannot match: parts 1 and 2 of its And never hold together"});
  CHECK(doubts_of(states(R"({"A": {"Type": "Choice", "Choices": [{"Next": "B", "And": [{"Variable": "$.n", "NumericGreaterThanEquals": 5}, {"Variable": "$.n", "NumericLessThanEquals": 5}]}], "Default": "C"}, "B": {"Type": "Succeed"}, "C": {"Type": "Fail"}})")).empty());
  CHECK(doubts_of(states(R"({"A": {"Type": "Choice", "Choices": [{"Next": "B", "And": [{"Variable": "$.n", "StringEquals": "a"}, {"Variable": "$.n", "StringEquals": "b"}]}], "Default": "C"}, "B": {"Type": "Succeed"}, "C": {"Type": "Fail"}})")) ==
        found{"warning rule-contradicts /States/A/Choices/0/And: its rule number 1 cannot match: parts 1 and 2 of its And never hold together"});
  CHECK(doubts_of(states(R"({"A": {"Type": "Choice", "Choices": [{"Next": "B", "And": [{"Variable": "$.n", "IsPresent": false}, {"Variable": "$.n", "StringEquals": "b"}]}], "Default": "C"}, "B": {"Type": "Succeed"}, "C": {"Type": "Fail"}})")) ==
        found{"warning rule-contradicts /States/A/Choices/0/And: its rule number 1 cannot match: parts 1 and 2 of its And never hold together"});
  CHECK(doubts_of(states(R"({"A": {"Type": "Choice", "Choices": [{"Next": "B", "And": [{"Not": {"Variable": "$.n", "IsPresent": true}}, {"Variable": "$.n", "IsNull": true}]}], "Default": "C"}, "B": {"Type": "Succeed"}, "C": {"Type": "Fail"}})")) ==
        found{"warning rule-contradicts /States/A/Choices/0/And: its rule number 1 cannot match: parts 1 and 2 of its And never hold together"});
  CHECK(doubts_of(states(R"({"A": {"Type": "Choice", "Choices": [{"Next": "B", "And": [{"Variable": "$.n", "IsString": true}, {"Variable": "$.n", "NumericEquals": 1}]}], "Default": "C"}, "B": {"Type": "Succeed"}, "C": {"Type": "Fail"}})")) ==
        found{"warning rule-contradicts /States/A/Choices/0/And: its rule number 1 cannot match: parts 1 and 2 of its And never hold together"});
  CHECK(doubts_of(states(R"({"A": {"Type": "Choice", "Choices": [{"Next": "B", "Not": {"And": [{"Variable": "$.n", "BooleanEquals": true}, {"Variable": "$.n", "BooleanEquals": false}]}}], "Default": "C"}, "B": {"Type": "Succeed"}, "C": {"Type": "Fail"}})")) ==
        found{"warning rule-contradicts /States/A/Choices/0/Not/And: the Not of its rule number 1 cannot match: parts 1 and 2 of its And never hold together"});
  CHECK(doubts_of(states(R"({"A": {"Type": "Choice", "Choices": [{"Next": "B", "Variable": "$$.Execution.Id", "IsPresent": true}], "Default": "C"}, "B": {"Type": "Succeed"}, "C": {"Type": "Fail"}})")) ==
        found{"warning rule-always-holds /States/A/Choices/0: its rule number 1 always holds: $$.Execution.Id is a text and always there"});
  CHECK(doubts_of(states(R"({"A": {"Type": "Choice", "Choices": [{"Next": "B", "Variable": "$$.State.RetryCount", "IsString": true}], "Default": "C"}, "B": {"Type": "Succeed"}, "C": {"Type": "Fail"}})")) ==
        found{"warning rule-never-holds /States/A/Choices/0: its rule number 1 never holds: $$.State.RetryCount is a number and always there"});
  CHECK(doubts_of(states(R"({"A": {"Type": "Choice", "Choices": [{"Next": "B", "Variable": "$$.Execution.RedriveTime", "IsPresent": true}], "Default": "C"}, "B": {"Type": "Succeed"}, "C": {"Type": "Fail"}})")).empty());
  CHECK(doubts_of(states(R"({"A": {"Type": "Choice", "Choices": [{"Next": "B", "Variable": "$.n", "TimestampEquals": "2020-01-01"}], "Default": "C"}, "B": {"Type": "Succeed"}, "C": {"Type": "Fail"}})")) ==
        found{R"(warning timestamp-never-equal /States/A/Choices/0/TimestampEquals: the TimestampEquals of its rule number 1 is the text "2020-01-01", which is no timestamp; write it as 2027-01-01T00:00:00Z, with an uppercase T and a zone)"});
  CHECK(doubts_of(states(R"({"A": {"Type": "Choice", "Choices": [{"Next": "B", "Variable": "$.n", "StringMatches": "a\\b"}], "Default": "C"}, "B": {"Type": "Succeed"}, "C": {"Type": "Fail"}})")) ==
        found{"warning pattern-invalid /States/A/Choices/0/StringMatches: the StringMatches of its rule number 1 has a backslash at character 2 that is before no * and no backslash; the state fails where it gets to this rule"});
  CHECK(doubts_of(states(R"({"A": {"Type": "Choice", "QueryLanguage": "JSONata", "Choices": [{"Next": "B", "Condition": "{% $states.input.a %}", "Assign": {"x": 1}}, {"Next": "B", "Condition": "{% $states.input.a %}", "Output": "{% $x %}"}], "Default": "B"}, "B": {"Type": "Succeed"}})")) ==
        found{"warning rule-covered /States/A/Choices/1: its rule number 2 cannot match: wherever it holds, rule number 1 does, which comes before it"});
  CHECK(doubts_of(states(R"({"A": {"Type": "Choice", "QueryLanguage": "JSONata", "Choices": [{"Next": "B", "Condition": false, "Assign": {"x": "{% $x %}"}}], "Default": "B"}, "B": {"Type": "Succeed"}})")) ==
        found{"warning rule-constant /States/A/Choices/0/Condition: its rule number 1 never matches"});
  CHECK(doubts_of(states(R"({"A": {"Type": "Choice", "Choices": [{"Variable": "$.n", "IsNull": true, "Next": "B"}], "Default": "B"}, "B": PASS})")) ==
        found{"warning choice-without-choice /States/A: all its rules and its Default lead to B; it chooses nothing"});
  CHECK(doubts_of(states(R"({"A": {"Type": "Choice", "Choices": [{"Variable": "$.n", "IsNull": true, "Next": "B"}]}, "B": PASS})")) ==
        found{"warning choice-can-miss /States/A: its rules can all miss; give it a Default"});
  CHECK(doubts_of(states(R"({"A": {"Type": "Choice", "Choices": [{"Variable": "$.n", "IsNull": true, "Next": "B"}, {"Variable": "$.n", "IsNull": false, "Next": "C"}]}, "B": PASS, "C": PASS})")) ==
        found{"note choice-can-miss /States/A: it has no Default; one of its rules holds always"});
}

TEST_CASE("ends, times and flow") {
  CHECK(doubts_of(one(R"({"Type": "Parallel", "End": true, "Branches": [{"StartAt": "B", "States": {"B": PASS}}, {"StartAt": "C", "States": {"C": {"Type": "Fail"}}}]})")) ==
        found{"warning branch-always-fails /States/A/Branches/1: its branch number 2 always fails, and so does the state"});
  CHECK(doubts_of(one(R"({"Type": "Map", "ItemProcessor": {"StartAt": "I", "States": {"I": {"Type": "Fail"}}}, "End": true})")) ==
        found{"warning processor-always-fails /States/A/ItemProcessor: its item processor always fails"});
  CHECK(doubts_of(states(R"({"A": {"Type": "Choice", "Choices": [{"Variable": "$.n", "IsNull": true, "Next": "B"}], "Default": "D"}, "B": {"Type": "Pass", "Next": "C"}, "C": {"Type": "Pass", "Next": "B"}, "D": PASS})")) ==
        found{"warning never-ends /States/B: no end can be reached from it: it leads into a circle without an exit",
              "note never-ends /States/C: no end can be reached from it either"});
  CHECK(doubts_of(one(R"({"Type": "Wait", "Seconds": 400, "End": true})")).empty());
  CHECK(doubts_of(one(R"({"Type": "Wait", "Seconds": 400, "End": true})"), true) ==
        found{"warning wait-too-long /States/A/Seconds: it waits 400 seconds, but no execution of an Express state machine runs longer than 300"});
  CHECK(doubts_of(one(R"({"Type": "Wait", "Seconds": 40000000, "End": true})")) ==
        found{"warning wait-too-long /States/A/Seconds: it waits 40000000 seconds, but no execution runs longer than a year, 31536000 seconds"});
  CHECK(doubts_of(whole(R"({"StartAt": "A", "States": {"A": {"Type": "Wait", "Seconds": 50, "End": true}}, "TimeoutSeconds": 20})")) ==
        found{"warning wait-too-long /States/A/Seconds: it waits 50 seconds, but the state machine's TimeoutSeconds is 20"});
  CHECK(doubts_of(whole(R"({"StartAt": "A", "States": {"A": {"Type": "Task", "Resource": FUNCTION, "End": true, "TimeoutSeconds": 50}}, "TimeoutSeconds": 20})")) ==
        found{"warning timeout-never /States/A/TimeoutSeconds: its TimeoutSeconds is 50, but that of the state machine, 20, is over before"});
  CHECK(doubts_of(one(R"({"Type": "Task", "Resource": "arn:aws:states:::http:invoke", "End": true, "Parameters": {"ApiEndpoint": "x", "Method": "GET", "Authentication": {}}, "TimeoutSeconds": 70})")) ==
        found{"warning timeout-never /States/A/TimeoutSeconds: its TimeoutSeconds is 70, but http:invoke takes at most 60 seconds"});
  CHECK(doubts_of(one(R"({"Type": "Map", "ItemProcessor": {"StartAt": "I", "States": {"I": {"Type": "Wait", "Seconds": 400, "End": true}}, "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS"}}, "End": true})")) ==
        found{"warning wait-too-long /States/A/ItemProcessor/States/I/Seconds: it waits 400 seconds, but no execution of an Express state machine runs longer than 300"});
  CHECK(doubts_of(one(R"({"Type": "Task", "Resource": FUNCTION, "End": true, "ResultSelector": {"a.$": "$.x"}, "ResultPath": null})")) ==
        found{"warning result-discarded /States/A/ResultSelector: its ResultSelector makes what its ResultPath, null, discards"});
  CHECK(doubts_of(one(R"({"Type": "Pass", "End": true, "Result": 1, "Parameters": {}})")) ==
        found{"warning parameters-unused /States/A/Parameters: its Parameters are not used: its Result takes their place"});
  CHECK(doubts_of(one(R"({"Type": "Map", "ItemProcessor": {"StartAt": "I", "States": {"I": PASS}}, "End": true, "MaxConcurrency": 50})")) ==
        found{"warning max-concurrency /States/A/MaxConcurrency: its MaxConcurrency is 50, but at most 40 of its items are worked on at once; a distributed Map can do more"});
  CHECK(doubts_of(one(R"({"Type": "Map", "ItemProcessor": {"StartAt": "I", "States": {"I": PASS}, DISTRIBUTED}, "End": true, "MaxConcurrency": 20000})")) ==
        found{"warning max-concurrency /States/A/MaxConcurrency: its MaxConcurrency is 20000, but a distributed Map runs at most 10000 executions at once"});
  CHECK(doubts_of(one(R"({"Type": "Map", "ItemProcessor": {"StartAt": "I", "States": {"I": PASS}}, "End": true, "ToleratedFailurePercentage": 5})")) ==
        found{R"(warning distributed-only /States/A/ToleratedFailurePercentage: it has ToleratedFailurePercentage, which only a distributed Map has; let its ItemProcessor have the ProcessorConfig {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"})"});
  CHECK(doubts_of(one(R"({"Type": "Map", "Iterator": {"StartAt": "I", "States": {"I": PASS}}, "Parameters": {}, "End": true})")) ==
        found{"note deprecated /States/A/Parameters: its Parameters are called ItemSelector today",
              "note deprecated /States/A/Iterator: its Iterator is called ItemProcessor today"});
}

TEST_CASE("tasks") {
  CHECK(doubts_of(one(R"({"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "End": true, "Parameters": {"QueueUrl": "x", "MessageBody": "y"}, "TimeoutSeconds": 5})")) ==
        found{"warning token-not-passed /States/A: its Parameters do not pass $$.Task.Token on, so nobody can answer it"});
  CHECK(doubts_of(one(R"({"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "End": true, "Parameters": {"QueueUrl": "x", "MessageBody.$": "$$.Task.Token"}})")) ==
        found{"warning waits-for-ever /States/A: it waits for ever where nobody answers it; give it TimeoutSeconds or HeartbeatSeconds"});
  CHECK(doubts_of(one(R"({"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "Arguments": {"QueueUrl": "x", "MessageBody": "y"}, "HeartbeatSeconds": 5, "End": true, "QueryLanguage": "JSONata"})")) ==
        found{"warning token-not-passed /States/A: its Arguments do not pass $states.context.Task.Token on, so nobody can answer it"});
  // What reads all of it reads the token too.
  for (const std::string read : {R"("$$")", R"("$$.Task")", R"j("States.JsonToString($$)")j"})
    CHECK(doubts_of(one(R"({"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "HeartbeatSeconds": 5, "End": true, "Parameters": {"QueueUrl": "x", "MessageBody.$": )" + read + "}}")).empty());
  CHECK(doubts_of(one(R"({"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "HeartbeatSeconds": 5, "End": true, "InputPath": "$$", "Parameters": {"QueueUrl": "x", "MessageBody.$": "$.Task.Token"}})")).empty());
  for (const std::string read : {"$states", "$string( $states )", "$states.*"})
    CHECK(doubts_of(one(R"({"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "HeartbeatSeconds": 5, "End": true, "QueryLanguage": "JSONata", "Arguments": {"QueueUrl": "x", "MessageBody": "{% )" + read + R"( %}"}})")).empty());
  CHECK(doubts_of(one(R"({"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage.waitForTaskToken", "HeartbeatSeconds": 5, "End": true, "QueryLanguage": "JSONata", "Arguments": {"QueueUrl": "x", "MessageBody": "{% $states.input %}"}})")).size() == 1);
  CHECK(doubts_of(one(R"({"Type": "Task", "Resource": "arn:aws:states:us-east-1:123456789012:activity:a", "End": true})")) ==
        found{"warning waits-for-ever /States/A: it waits for ever where nobody answers it; give it TimeoutSeconds or HeartbeatSeconds"});
  CHECK(doubts_of(one(R"({"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "End": true, "Parameters": {"QueueUrl": "x", "MessageBody": "y", "Foo": 1}})")) ==
        found{"warning argument-unknown /States/A/Parameters/Foo: its Parameters have Foo, which sqs:sendMessage has not"});
  CHECK(doubts_of(one(R"({"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "End": true, "Parameters": {"QueueUrl": "x", "MessageBody": "y", "QueueUrll": 1}})")) ==
        found{"warning argument-unknown /States/A/Parameters/QueueUrll: its Parameters have QueueUrll, which sqs:sendMessage has not; is QueueUrl meant?"});
  CHECK(doubts_of(one(R"({"Type": "Task", "Resource": "arn:aws:states:::foo:bar", "End": true})")) ==
        found{"warning resource-unknown /States/A/Resource: its Resource arn:aws:states:::foo:bar names the service foo, which has no integration that is known of; through the SDK it is arn:aws:states:::aws-sdk:foo:bar"});
  CHECK(doubts_of(one(R"({"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "End": true, "Parameters": {"QueueUrl": "x", "MessageBody.$": "$$.Task.Token"}})")) ==
        found{"warning token-absent /States/A/Parameters/MessageBody.$: its Parameters, at MessageBody: it reads $$.Task, but there is a task token only in a task whose Resource ends in .waitForTaskToken or .sync, or is an activity"});
}

TEST_CASE("templates, paths and variables") {
  CHECK(doubts_of(one(R"({"Type": "Pass", "End": true, "Parameters": {"a": "$.b"}})")) ==
        found{R"(warning constant-like-path /States/A/Parameters/a: its Parameters, at a: "$.b" is a constant, which looks like a path; to have it evaluated, let the name end in .$)"});
  CHECK(doubts_of(one(R"j({"Type": "Pass", "End": true, "Parameters": {"a": ["$.b", {"c": "States.UUID()"}]}})j")) ==
        found{R"(warning constant-in-array /States/A/Parameters/a/0: its Parameters, at a[]: "$.b" is a constant: nothing in an array is evaluated; States.Array makes one of what paths read)",
              R"j(warning constant-like-path /States/A/Parameters/a/1/c: its Parameters, at a[].c: "States.UUID()" is a constant, which looks like a function; to have it evaluated, let the name end in .$)j"});
  CHECK(doubts_of(one(R"({"Type": "Pass", "End": true, "Parameters": {"a": "{% 1 %}", "b": "$5", "c": "$ref"}})")) ==
        found{R"(warning constant-like-expression /States/A/Parameters/a: its Parameters, at a: "{% 1 %}" is a constant, which looks like an expression of JSONata, but the state is in JSONPath)"});
  CHECK(doubts_of(one(R"({"Type": "Pass", "Output": " {% 1 %} ", "End": true, "QueryLanguage": "JSONata"})")) ==
        found{R"(warning constant-like-expression /States/A/Output: its Output: " {% 1 %} " is a constant, which looks like an expression; {% must be its first two characters)"});
  CHECK(doubts_of(one(R"({"Type": "Pass", "End": true, "Result": {"a.$": "$.b", "c": "$.d"}})")) ==
        found{"warning result-not-evaluated /States/A/Result/a.$: its Result, at a: a.$ is a name as any other, for nothing in a Result is evaluated; Parameters are"});
  CHECK(doubts_of(one(R"({"Type": "Pass", "End": true, "Parameters": {"a.$": "$.l[?(@.n=~/x/)]"}})")) ==
        found{R"(warning path-unusual /States/A/Parameters/a.$: its Parameters, at a: "$.l[?(@.n=~/x/)]" is not as the language has paths: a ) is missing, at character 10)"});
  CHECK(doubts_of(one(R"j({"Type": "Pass", "End": true, "InputPath": "$.l.length()"})j")) ==
        found{R"j(warning path-unusual /States/A/InputPath: its InputPath: "$.l.length()" is not as the language has paths: paths have no functions here; use an intrinsic function, as States.ArrayLength, at character 11)j"});
  CHECK(doubts_of(one(R"({"Type": "Pass", "End": true, "InputPath": "$.a:b"})")) ==
        found{R"(warning path-unusual /States/A/InputPath: its InputPath: "$.a:b" is not as the language has paths: unexpected text, at character 4)"});
  CHECK(doubts_of(one(R"({"Type": "Pass", "End": true, "Parameters": {"a.$": "$x.y"}})")) ==
        found{"warning variable-unassigned /States/A/Parameters/a.$: its Parameters, at a: it reads the variable $x, which is assigned nowhere that it can see"});
  CHECK(doubts_of(states(R"({"A": {"Type": "Pass", "Assign": {"x": 1}, "Next": "B"}, "B": {"Type": "Pass", "Parameters": {"a.$": "$x"}, "End": true}})")).empty());
  CHECK(doubts_of(one(R"({"Type": "Pass", "End": true, "Assign": {"x": 1}})")) ==
        found{"note variable-unread /States/A/Assign/x: it assigns the variable $x, which nothing reads"});
  CHECK(doubts_of(one(R"({"Type": "Pass", "Output": "{% $x + $sum([1]) %}", "End": true, "QueryLanguage": "JSONata"})")) ==
        found{"warning variable-unassigned /States/A/Output: its Output: it reads the variable $x, which is assigned nowhere that it can see"});
  CHECK(doubts_of(one(R"({"Type": "Pass", "End": true, "InputPath": "$$.Execution.Foo"})")) ==
        found{"warning context-unknown /States/A/InputPath: its InputPath: it reads $$.Execution.Foo, which the Context Object has not"});
  CHECK(doubts_of(one(R"({"Type": "Pass", "End": true, "InputPath": "$$.Task.Token"})")) ==
        found{"warning token-absent /States/A/InputPath: its InputPath: it reads $$.Task, but there is a task token only in a task whose Resource ends in .waitForTaskToken or .sync, or is an activity"});
  CHECK(doubts_of(one(R"({"Type": "Pass", "End": true, "InputPath": "$$.Map.Item.Value"})")) ==
        found{"warning context-unknown /States/A/InputPath: its InputPath: it reads $$.Map, which there is only in a Map"});
  CHECK(doubts_of(one(R"({"Type": "Map", "ItemProcessor": {"StartAt": "I", "States": {"I": PASS}}, "End": true, "ItemSelector": {"a.$": "$$.Map.Item.Value"}})")).empty());
  CHECK(doubts_of(one(R"({"Type": "Map", "End": true, "Assign": {"a.$": "$.n"}, "ItemProcessor": {"StartAt": "B", "States": {"B": {"Type": "Pass", "InputPath": "$a", "End": true}}, DISTRIBUTED}})")) ==
        found{"warning variable-unassigned /States/A/ItemProcessor/States/B/InputPath: its InputPath: it reads the variable $a, which is assigned nowhere that it can see"});
}

TEST_CASE("paths that no state provides") {
  CHECK(doubts_of(states(R"j({"A": {"Type": "Pass", "Parameters": {"order": {"id": 1, "name.$": "$.name"}, "b.$": "$.b"}, "Next": "B"}, "B": {"Type": "Pass", "Parameters": {"x.$": "$.order.idd", "y.$": "$.order.id", "z.$": "States.Format('{}', $.c)", "w.$": "$.b.c"}, "End": true}})j")) ==
        found{"warning path-not-provided /States/B/Parameters/x.$: its Parameters, at x: it reads $.order.idd, but $.order has there only id and name, by what the states before it make; is id meant?",
              "warning path-not-provided /States/B/Parameters/z.$: its Parameters, at z: it reads $.c, but $ has there only b and order, by what the states before it make"});
  CHECK(doubts_of(states(R"({"A": {"Type": "Pass", "Result": {"a": 1}, "Next": "B"}, "B": {"Type": "Task", "Resource": FUNCTION, "End": false, "ResultPath": "$.r.s", "Next": "C"}, "C": {"Type": "Pass", "InputPath": "$.r.s.t", "Next": "D"}, "D": {"Type": "Pass", "OutputPath": "$.x", "End": true}})")).empty());
  CHECK(doubts_of(states(R"({"A": {"Type": "Pass", "Result": {"a": 1}, "Next": "B"}, "B": {"Type": "Pass", "Result": 5, "ResultPath": "$.r", "Next": "C"}, "C": {"Type": "Choice", "Choices": [{"Variable": "$.q", "IsNull": true, "Next": "D"}, {"And": [{"Variable": "$.s", "IsPresent": true}, {"Variable": "$.s.t", "StringEquals": "x"}], "Next": "D"}], "Default": "D"}, "D": {"Type": "Pass", "InputPath": "$.r.x", "End": true}})")) ==
        found{"warning choice-without-choice /States/C: all its rules and its Default lead to D; it chooses nothing",
              "warning path-not-provided /States/C/Choices/0/Variable: the Variable of its rule number 1: it reads $.q, but $ has there only a and r, by what the states before it make",
              "warning path-not-provided /States/D/InputPath: its InputPath: it reads $.r.x, but $.r is no object there, by what the states before it make"});
  CHECK(doubts_of(states(R"({"A": {"Type": "Task", "Resource": FUNCTION, "End": false, "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "B"}], "Next": "C"}, "B": {"Type": "Pass", "InputPath": "$.order", "Next": "C"}, "C": {"Type": "Pass", "InputPath": "$.order", "End": true}})")) ==
        found{"warning path-not-provided /States/B/InputPath: its InputPath: it reads $.order, but $ has there only Cause and Error, by what the states before it make"});
  CHECK(doubts_of(states(R"j({"A": {"Type": "Pass", "Result": {"n": 1}, "Next": "L"}, "L": {"Type": "Pass", "Parameters": {"n.$": "States.MathAdd($.n, 1)", "in.$": "$"}, "Next": "C"}, "C": {"Type": "Choice", "Choices": [{"Variable": "$.n", "NumericLessThan": 5, "Next": "L"}], "Default": "E"}, "E": {"Type": "Pass", "InputPath": "$.m", "End": true}})j")) ==
        found{"warning path-not-provided /States/E/InputPath: its InputPath: it reads $.m, but $ has there only in and n, by what the states before it make"});
  CHECK(doubts_of(one(R"({"Type": "Map", "ItemProcessor": {"StartAt": "I", "States": {"I": {"Type": "Pass", "InputPath": "$.value", "End": true}}}, "End": true, "ItemSelector": {"item.$": "$$.Map.Item.Value"}})")) ==
        found{"warning path-not-provided /States/A/ItemProcessor/States/I/InputPath: its InputPath: it reads $.value, but $ has there only item, by what the states before it make"});
  // What is placed into an input is known, whatever else there is.
  CHECK(doubts_of(states(R"({"A": {"Type": "Pass", "Result": {"valid": true}, "ResultPath": "$.v", "Next": "B"}, "B": {"Type": "Pass", "Parameters": {"x.$": "$.v.vaild", "y.$": "$.w"}, "End": true}})")) ==
        found{"warning path-not-provided /States/B/Parameters/x.$: its Parameters, at x: it reads $.v.vaild, but $.v has there only valid, by what the states before it make"});
  // What lambda:invoke gives is an envelope.
  CHECK(doubts_of(states(R"({"A": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "Parameters": {"FunctionName": "f"}, "ResultSelector": {"s.$": "$.StatusCode", "v.$": "$.valid"}, "OutputPath": "$.S", "End": true}})")) ==
        found{"warning path-not-provided /States/A/ResultSelector/v.$: its ResultSelector, at v: it reads $.valid, but $ has there only ExecutedVersion, FunctionError, LogResult, Payload, SdkHttpMetadata, SdkResponseMetadata and StatusCode, by what the states before it make",
              "warning path-not-provided /States/A/OutputPath: its OutputPath: it reads $.S, but $ has there only s and v, by what the states before it make; is s meant?"});
}

TEST_CASE("arguments that are missing") {
  CHECK(doubts_of(one(R"({"Type": "Task", "Resource": "arn:aws:states:::aws-sdk:s3:getObject", "End": true, "Parameters": {"Bucket": "b"}})")) ==
        found{"warning argument-missing /States/A/Parameters: its Parameters have no Key, which aws-sdk:s3:getObject requires"});
  CHECK(doubts_of(one(R"({"Type": "Task", "Resource": "arn:aws:states:::aws-sdk:ec2:runInstances", "End": true, "Parameters": {"minCount": 1}})")) ==
        found{"warning argument-unknown /States/A/Parameters/minCount: its Parameters have minCount; in Step Functions the names of arguments begin with an upper-case letter: MinCount"});
  CHECK(doubts_of(one(R"j({"Type": "Pass", "End": true, "Parameters": {"a.$": "States.Format('${x} {}', $$.Execution.Foo)"}})j")) ==
        found{"warning context-unknown /States/A/Parameters/a.$: its Parameters, at a: it reads $$.Execution.Foo, which the Context Object has not"});
  CHECK(doubts_of(one(R"({"Type": "Pass", "End": true, "Parameters": {"a.$": "$.${x}"}})")).empty());
  CHECK(doubts_of(one(R"({"Type": "Map", "ItemProcessor": {"StartAt": "I", "States": {"I": PASS}, DISTRIBUTED}, "End": true, "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "Parameters": {"Bucket": "b", "Key": "k"}}, "ItemsPath": "$.x"})")) ==
        found{"warning items-path-unread /States/A/ItemsPath: its ItemsPath is not read, for its items come from the ItemReader"});
}

TEST_CASE("functions that always fail") {
  CHECK(doubts_of(one(R"j({"Type": "Pass", "End": true, "Parameters": {"a.$": "States.ArrayRange(1, 10, 0)"}})j")) ==
        found{R"j(warning function-fails /States/A/Parameters/a.$: its Parameters, at a: "States.ArrayRange(1, 10, 0)" always fails: States.ArrayRange: its step is 0)j"});
  CHECK(doubts_of(one(R"j({"Type": "Pass", "End": true, "Parameters": {"a.$": "States.Hash($.a, 'SHA1')"}})j")) ==
        found{R"j(warning function-fails /States/A/Parameters/a.$: its Parameters, at a: "States.Hash($.a, 'SHA1')" always fails: States.Hash: SHA1 is no algorithm; these are: MD5, SHA-1, SHA-256, SHA-384, SHA-512)j"});
  CHECK(doubts_of(one(R"j({"Type": "Pass", "End": true, "Parameters": {"a.$": "States.JsonMerge($.a, $.b, true)"}})j")) ==
        found{R"j(warning function-fails /States/A/Parameters/a.$: its Parameters, at a: "States.JsonMerge($.a, $.b, true)" always fails: States.JsonMerge: its third argument must be false; Step Functions merges shallowly only)j"});
  CHECK(doubts_of(one(R"j({"Type": "Pass", "End": true, "Parameters": {"a.$": "States.MathRandom(5, 5)"}})j")) ==
        found{R"j(warning function-fails /States/A/Parameters/a.$: its Parameters, at a: "States.MathRandom(5, 5)" always fails: States.MathRandom: its end must lie above its start)j"});
  CHECK(doubts_of(one(R"j({"Type": "Fail", "CausePath": "States.Format('{}')"})j")) ==
        found{R"j(warning function-fails /States/A/CausePath: its CausePath: "States.Format('{}')" always fails: States.Format: the template has 1 places {} for 0 arguments)j"});
}
