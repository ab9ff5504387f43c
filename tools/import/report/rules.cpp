// SPDX-License-Identifier: BSL-1.0
// What the rules are about, for those who read a report.
#include "report/finding.hpp"

#include <algorithm>
#include <iterator>

namespace stepwise::importer {

namespace {

struct described {
  std::string_view rule;
  std::string_view is_about;
};

// In the order of their names.
constexpr described rules[]{
    {"allowed", "The header passes over a check of the library with sw::allow."},
    {"argument-missing", "An argument that the service requires is not there."},
    {"argument-unknown", "The service has no argument of this name."},
    {"branch-always-fails", "A branch of a Parallel ends in failure whatever happens."},
    {"carried", "The header carries a field as it stands, in raw_fields."},
    {"catcher-cannot-fire", "None of the errors that a Catch names can come to it."},
    {"choice-can-miss", "A Choice without Default fails where none of its rules matches."},
    {"choice-without-choice", "All rules of a Choice and its Default lead to the same state."},
    {"constant-in-array", "A path in an array of a payload template is a constant: nothing in an array is evaluated."},
    {"constant-like-expression", "A text looks like an expression of JSONata and is a constant."},
    {"constant-like-path", "A path stands behind a name without .$ and so is a constant."},
    {"context-unknown", "The Context Object has no such member there."},
    {"definition-depth", "The definition is nested too deep."},
    {"definition-size", "The definition is larger than Step Functions takes."},
    {"definition-type", "A definition is a JSON object with StartAt and States."},
    {"delay-below-interval", "MaxDelaySeconds is less than IntervalSeconds."},
    {"deprecated", "A field that has a new name."},
    {"distributed-only", "Only a distributed Map has this field."},
    {"error-all", "States.ALL stands alone, and last."},
    {"error-cannot-come", "A Retry or Catch names an error that cannot come to it."},
    {"error-reserved", "Names of errors that begin with States. are those of Step Functions only."},
    {"error-taken-before", "An error is taken by a Retry or Catch before this one."},
    {"error-twice", "An error is named twice."},
    {"field-misplaced", "A field that belongs somewhere else: to another type of state, or to the other query language."},
    {"field-missing", "A field that is required is not there."},
    {"field-type", "A field has a value of another type."},
    {"field-unknown", "There is no field of this name."},
    {"field-value", "A field has a value that it cannot have."},
    {"fields-exclusive", "Two fields of which there can be only one."},
    {"function-fails", "A call of an intrinsic function that fails whatever comes."},
    {"function-invalid", "A call of an intrinsic function that is none."},
    {"heartbeat-too-long", "HeartbeatSeconds must be less than TimeoutSeconds."},
    {"internal-error", "A mistake of stepwise-import, and not of the definition."},
    {"items-path-unread", "A Map with an ItemReader does not read its ItemsPath."},
    {"jsonata-invalid", "A text that is to be JSONata is none."},
    {"label-invalid", "The Label of a Map is one that Step Functions does not take."},
    {"left-untyped", "Payloads of a state are left untyped, since what the definition says of them does not fit together."},
    {"max-concurrency", "A Map cannot work on so many items at once."},
    {"name-length", "The name of a state is empty or too long."},
    {"name-twice", "Two states of one machine have the same name."},
    {"never-ends", "A state leads into a circle without an exit."},
    {"next-missing", "A state has neither Next nor End."},
    {"no-end", "No end can be reached from StartAt."},
    {"not-expressible", "The library cannot say this."},
    {"parameters-unused", "A Pass with a Result does not use its Parameters."},
    {"path-invalid", "A path that is none, or none that may stand there."},
    {"path-not-provided", "A path reads what no state before it provides."},
    {"path-unusual", "A path that Step Functions takes, though the language has none like it."},
    {"pattern-invalid", "A pattern of StringMatches with an escape that there is not."},
    {"processor-always-fails", "The item processor of a Map ends in failure whatever happens."},
    {"query-language", "The query language of a state does not go with that of the machine."},
    {"reader-config", "The fields of a ReaderConfig do not go together."},
    {"resource-express", "An Express state machine does not support this."},
    {"resource-invalid", "The Resource of a task is none."},
    {"resource-unknown", "The Resource names a service that is not known here; it may be newer."},
    {"result-discarded", "ResultSelector makes what ResultPath discards."},
    {"result-not-evaluated", "Nothing in the Result of a Pass is evaluated."},
    {"retrier-cannot-fire", "None of the errors that a Retry names can come to it."},
    {"rule-always-holds", "A rule of a Choice holds for whatever comes."},
    {"rule-constant", "A rule of a Choice always matches, or never does."},
    {"rule-contradicts", "The parts of an And never hold together."},
    {"rule-covered", "A rule of a Choice comes behind one that holds wherever it does."},
    {"rule-never-holds", "A rule of a Choice holds for nothing that can come."},
    {"rule-tests", "A rule of a Choice has exactly one comparison, or one And, Or or Not."},
    {"state-type", "The Type of a state is one of eight."},
    {"state-unreachable", "A state that nothing leads to."},
    {"target-missing", "A name leads to no state of the same machine, branch or item processor."},
    {"template-function", "A function of the template has no name of its own and became a substitution."},
    {"template-twice", "A payload template has a name both with .$ and without."},
    {"template-value", "A name that ends in .$ has a value that is neither a path nor a function."},
    {"timeout-never", "Another timeout is over before."},
    {"timestamp-invalid", "A Timestamp is no time of RFC 3339."},
    {"timestamp-never-equal", "A comparison of times has a constant that is none."},
    {"token-absent", "There is no task token here."},
    {"token-not-passed", "A task that waits for its token does not pass it on."},
    {"unreadable", "The file cannot be read as a definition."},
    {"variable-name", "The name of a variable is one that there cannot be."},
    {"variable-outer", "A variable inside has the name of one outside."},
    {"variable-unassigned", "A variable is read that nothing assigns."},
    {"variable-unread", "A variable is assigned that nothing reads."},
    {"wait-too-long", "A Wait is longer than the execution can be."},
    {"waits-for-ever", "A task waits for an answer and has no timeout."},
};

}  // namespace

std::string_view description_of(std::string_view rule) {
  const auto* found = std::lower_bound(std::begin(rules), std::end(rules), rule, [](const described& a, std::string_view b) { return a.rule < b; });
  return found != std::end(rules) && found->rule == rule ? found->is_about : rule;
}

}  // namespace stepwise::importer
