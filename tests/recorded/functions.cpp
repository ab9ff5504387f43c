// SPDX-License-Identifier: BSL-1.0
// Replays the Pass and Fail states of recorded executions as far as paths and functions go: what they
// compute from the recorded input must be what was recorded.
//
// usage: replay DIRECTORY      which has executions.jsonl and test_state.jsonl
#include <stepwise/json/hash.hpp>

#include <boost/json/value.hpp>

#include <cstddef>
#include <cstdio>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using namespace stepwise::detail;
using stepwise::json;
using boost::json::object;

std::string_view text_in(const json& value) { return value.is_string() ? std::string_view(value.get_string()) : std::string_view(); }
const json* member(const json& of, std::string_view name) { return of.is_object() ? of.get_object().if_contains(name) : nullptr; }

// What a replay is about: which functions and kinds of paths were evaluated.
std::map<std::string, int> seen;

json evaluate_text(std::string_view text, const evaluation_scope& on) {
  const auto tree = parse_expression<512>(text);
  if (room_for(text) > 512 || !tree.valid()) throw stepwise::payload_error(std::string(text), "an expression", std::string(tree.wrong));
  for (std::size_t i = 0; i < tree.node_count; ++i) {
    const expression_node& node = tree.nodes[i];
    if (node.what == expression_node::type::call) ++seen[std::string(functions[static_cast<std::size_t>(node.name)].name)];
    if (node.what == expression_node::type::path && !is_definite(tree, node)) ++seen["indefinite path"];
  }
  return evaluate(tree, on, &openssl_digest);
}

json evaluate_template(const json& from, const evaluation_scope& on) {
  if (const boost::json::array* array = from.if_array()) {
    boost::json::array made;
    for (const json& each : *array) made.push_back(evaluate_template(each, on));
    return made;
  }
  const object* members = from.if_object();
  if (members == nullptr) return from;
  object made;
  for (const auto& each : *members) {
    const std::string_view name = each.key();
    if (name.ends_with(".$"))
      made[name.substr(0, name.size() - 2)] = evaluate_text(text_in(each.value()), on);
    else
      made[name] = evaluate_template(each.value(), on);
  }
  return made;
}

// The recorder read every text that begins with { as JSON, at any depth.
json as_recorded(const json& value) {
  if (value.is_string() && text_in(value).starts_with('{')) {
    try {
      return as_recorded(stepwise::parse_json(text_in(value)));
    } catch (const stepwise::json_syntax_error&) {
      return value;
    }
  }
  if (const boost::json::array* array = value.if_array()) {
    boost::json::array made;
    for (const json& each : *array) made.push_back(as_recorded(each));
    return made;
  }
  if (const object* members = value.if_object()) {
    object made;
    for (const auto& each : *members) made[each.key()] = as_recorded(each.value());
    return made;
  }
  return value;
}

// Identifiers were replaced by a word in angle brackets, which any text stands for.
bool agree(const json& recorded, const json& computed) {
  if (text_in(recorded).starts_with("<uuid:")) return computed.is_string() && computed.get_string().size() == 36;
  if (recorded.is_array() && computed.is_array() && recorded.get_array().size() == computed.get_array().size()) {
    for (std::size_t i = 0; i < recorded.get_array().size(); ++i)
      if (!agree(recorded.get_array()[i], computed.get_array()[i])) return false;
    return true;
  }
  if (recorded.is_object() && computed.is_object() && recorded.get_object().size() == computed.get_object().size()) {
    for (const auto& each : recorded.get_object()) {
      const json* twin = member(computed, each.key());
      if (twin == nullptr || !agree(each.value(), *twin)) return false;
    }
    return true;
  }
  return same_value(recorded, computed);
}

// Variables are recorded as JSON text, of which that of objects was read by the recorder.
json assigned_in(const json& event) {
  const json* recorded = member(event, "assignedVariables");
  object made;
  if (recorded != nullptr)
    for (const auto& each : recorded->get_object()) made[each.key()] = each.value().is_string() ? stepwise::parse_json(text_in(each.value())) : each.value();
  return made;
}

struct tally {
  int pass = 0, fail = 0, wrong = 0;

  bool check(const std::string& what, const json& recorded, const json& computed) {
    if (agree(as_recorded(recorded), as_recorded(computed))) return true;
    ++wrong;
    std::string text;
    print_value(text, as_recorded(computed));
    text += "\n  recorded ";
    print_value(text, as_recorded(recorded));
    std::printf("%s\n  computed %s\n", what.c_str(), text.c_str());
    return false;
  }
};

bool has_expression(const json* value) {
  std::string text;
  if (value != nullptr) print_value(text, *value);
  return text.find(".$\":") != std::string::npos;
}

json at_path(const json& state, std::string_view field, const json& value, const json& context) {
  const json* path = member(state, field);
  if (path == nullptr) return value;
  return path->is_null() ? json(object()) : evaluate_text(text_in(*path), {value, context});
}

// The result of a Pass state, and what it makes of its input and assigns.
void replay_pass(tally& count, const std::string& what, const json& state, const json& input, const json& context, const object& variables, const json* output, const json* assigned) {
  const evaluation_scope raw{input, context, {&variables}};
  const json effective = at_path(state, "InputPath", input, context);
  const json* parameters = member(state, "Parameters");
  const json* result = member(state, "Result");
  const json value = result != nullptr ? *result : parameters != nullptr ? evaluate_template(*parameters, {effective, context, raw.variables}) : effective;
  bool agrees = true;
  if (output != nullptr) {
    const json* result_path = member(state, "ResultPath");
    json whole = result_path == nullptr || text_in(*result_path) == "$" ? value : input;
    if (result_path != nullptr && text_in(*result_path).starts_with("$.")) {
      std::vector<std::string_view> steps;
      for (std::string_view rest = text_in(*result_path).substr(2); !rest.empty();) {
        const std::size_t end = rest.find('.');
        steps.push_back(rest.substr(0, end));
        rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
      }
      put_at(whole, steps.data(), steps.size(), value);
    }
    agrees = count.check(what, *output, at_path(state, "OutputPath", whole, context));
  }
  if (const json* assign = member(state, "Assign"); assign != nullptr && assigned != nullptr)
    agrees = count.check(what + ", Assign", *assigned, evaluate_template(*assign, {value, context, raw.variables})) && agrees;
  count.pass += agrees ? 1 : 0;
}

void replay_fail(tally& count, const std::string& what, const json& state, const json& input, const json& context, const object& variables, const json& details) {
  bool agrees = true;
  for (const auto& [field, recorded] : {std::pair("ErrorPath", "error"), std::pair("CausePath", "cause")}) {
    if (const json* path = member(state, field))
      agrees = count.check(what + ", " + field, *member(details, recorded), evaluate_text(text_in(*path), {input, context, {&variables}})) && agrees;
  }
  count.fail += agrees ? 1 : 0;
}

// All states of a definition by name, those of branches and iterations too.
void find_states(const json& in, std::map<std::string, const json*>& states) {
  if (const boost::json::array* array = in.if_array()) {
    for (const json& each : *array) find_states(each, states);
  } else if (const object* members = in.if_object()) {
    for (const auto& each : *members) {
      if (each.key() == "States" && each.value().is_object())
        for (const auto& state : each.value().get_object()) states.emplace(state.key(), &state.value());
      find_states(each.value(), states);
    }
  }
}

void replay_execution(tally& count, const json& row) {
  std::map<std::string, const json*> states;
  find_states(*member(row, "definition"), states);
  const json context(object{{"Execution", object{{"Input", *member(row, "input")}}}});
  object variables;
  std::map<std::string, json> inputs;  // of the states that were entered and not left yet
  std::string last;
  for (const json& event : member(row, "events")->get_array()) {
    if (const json* entered = member(event, "stateEnteredEventDetails")) {
      last = text_in(*member(*entered, "name"));
      if (const json* input = member(*entered, "input")) inputs[last] = *input;
    }
    const json* left = member(event, "stateExitedEventDetails");
    const std::string name(left == nullptr ? std::string_view(last) : text_in(*member(*left, "name")));
    const auto state = states.find(name);
    const auto input = inputs.find(name);
    const std::string what = joined({text_in(*member(row, "test")), ": ", name});
    const std::string_view type = state == states.end() ? std::string_view() : text_in(*member(*state->second, "Type"));
    try {
      if (left != nullptr) {
        const json assigned = assigned_in(*left);
        const bool computes = type == "Pass" && (has_expression(member(*state->second, "Parameters")) || has_expression(member(*state->second, "Assign")));
        if (computes && input != inputs.end()) replay_pass(count, what, *state->second, input->second, context, variables, member(*left, "output"), &assigned);
        for (const auto& each : assigned.get_object()) variables[each.key()] = each.value();
      } else if (const json* failed = member(event, "executionFailedEventDetails"); failed != nullptr && type == "Fail" && input != inputs.end() && (member(*state->second, "ErrorPath") != nullptr || member(*state->second, "CausePath") != nullptr)) {
        replay_fail(count, what, *state->second, input->second, context, variables, *failed);
      }
    } catch (const stepwise::failure& error) {
      ++count.wrong;
      std::printf("%s\n  %s\n", what.c_str(), error.what());
    }
  }
}

void replay_single_state(tally& count, const json& row) {
  const json& state = *member(row, "definition");
  if (member(state, "Type") == nullptr || text_in(*member(state, "Type")) != "Pass" || !has_expression(member(state, "Parameters"))) return;
  for (const auto& answer : member(row, "aws")->get_object())
    if (const json* output = member(answer.value(), "output"))
      replay_pass(count, std::string(text_in(*member(row, "test"))), state, *member(row, "input"), object(), {}, output, nullptr);
}

void for_each_row(const std::string& file, auto replay) {
  std::ifstream in(file);
  if (!in) std::printf("%s cannot be read\n", file.c_str());
  for (std::string line; std::getline(in, line);) {
    const json row = stepwise::parse_json(line);
    if (!member(row, "jsonata")->get_bool()) replay(row);
  }
}

}  // namespace

int main(int argc, char** argv) {
  const std::string directory(argc > 1 ? argv[1] : ".");
  tally count;
  for_each_row(directory + "/executions.jsonl", [&](const json& row) { replay_execution(count, row); });
  for_each_row(directory + "/test_state.jsonl", [&](const json& row) { replay_single_state(count, row); });
  std::printf("%d Pass states and %d Fail states replayed, %d differ; with", count.pass, count.fail, count.wrong);
  for (const auto& [name, times] : seen) std::printf(" %s (%d)", name.c_str(), times);
  std::printf("\n");
  return count.pass > 0 && count.wrong == 0 ? 0 : 1;
}
