// SPDX-License-Identifier: BSL-1.0
// A state machine as a whole: its scopes, and in them its states.
#include "check/check.hpp"
#include "check/fields.hpp"
#include "check/walk.hpp"
#include "source/text.hpp"

#include <stepwise/json.hpp>
#include <stepwise/services.hpp>
#include <stepwise/state/limits.hpp>
#include <stepwise/workflow/check/names.hpp>

#include <algorithm>

namespace stepwise::importer {

namespace {

namespace limits = detail::limits;

// Whether values are nested deeper than can be looked at. Not by calls, which would be nested as deep.
bool is_too_deep(const json::object& definition) {
  std::vector<std::pair<const json::value*, std::size_t>> open;
  const auto add = [&](const json::value& each, std::size_t level) {
    if (each.is_object() || each.is_array()) open.emplace_back(&each, level);
  };
  for (const auto& [key, each] : definition) add(each, 2);
  while (!open.empty()) {
    const auto [value, level] = open.back();
    open.pop_back();
    if (level > max_nesting) return true;
    if (value->is_array())
      for (const json::value& each : value->get_array()) add(each, level + 1);
    else
      for (const auto& [key, each] : value->get_object()) add(each, level + 1);
  }
  return false;
}

/// Calls `visit(fields, pointer)` for the machines in a state.
template <class Visit>
void each_inside(const json::object& state, const std::string& pointer, Visit visit) {
  if (const json::value* branches = state.if_contains("Branches"); branches != nullptr && branches->is_array())
    for (std::size_t i = 0; i < branches->get_array().size(); ++i) visit(branches->get_array()[i], below(below(pointer, "Branches"), i));
  for (const std::string_view field : {"ItemProcessor", "Iterator"})
    if (const json::value* processor = state.if_contains(field)) visit(*processor, below(pointer, field));
}

void collect_names(walk& at, const json::value& machine, const std::string& pointer) {
  const json::value* states = machine.is_object() ? machine.get_object().if_contains("States") : nullptr;
  if (states == nullptr || !states->is_object()) return;
  for (const auto& [name, state] : states->get_object()) {
    const std::string here = below(below(pointer, "States"), name);
    at.names[name].push_back(here);
    if (state.is_object())
      each_inside(state.get_object(), here, [&](const json::value& each, const std::string& inner) { collect_names(at, each, inner); });
  }
}

enum class role { machine, branch, item_processor };
void check_machine(walk& at, const json::value& value, const place& of, role what, query_language language, bool is_apart);

bool type_of(std::string_view text, state_type& type) {
  const auto found = std::find(std::begin(detail::type_names), std::end(detail::type_names), text);
  if (found == std::end(detail::type_names)) return false;
  type = static_cast<state_type>(found - std::begin(detail::type_names));
  return true;
}

void check_name(walk& at, std::string_view name) {
  const std::size_t size = detail::code_points(name);
  if (size > limits::state_name)
    at.error("name-length", at.state_pointer, said("its name has ", word(size), " characters; at most ", word(limits::state_name), " are allowed"));
  if (size == 0) at.error("name-length", at.state_pointer, "its name is empty");
  const std::vector<std::string>& all = at.names.at(name);
  if (all.front() != at.state_pointer)
    at.error("name-twice", at.state_pointer,
             said("another state has this name, at ", all.front(), "; names must be unique in the whole state machine"));
}

void check_next(walk& at, const json::object& state) {
  const json::value* end = state.if_contains("End");
  const bool has_next = state.contains("Next"), ends = end != nullptr && end->is_bool() && end->get_bool();
  if (has_next && ends)
    at.error("fields-exclusive", below(at.state_pointer, "End"), "it has both Next and End; say one of them");
  else if (!has_next && end == nullptr)
    at.error("next-missing", at.state_pointer, "it has neither Next nor End; it must lead to a state, or end with \"End\": true");
  else if (!has_next && end->is_bool() && !ends)
    at.error("next-missing", below(at.state_pointer, "End"), "its End is false, and it has no Next; it must lead to a state");
}

void check_wait(walk& at, const json::object& state) {
  const bool by_seconds = state.contains("Seconds") || state.contains("SecondsPath"),
             by_timestamp = state.contains("Timestamp") || state.contains("TimestampPath");
  const bool in_jsonata = at.language == query_language::jsonata;
  if (by_seconds == by_timestamp)
    at.error(by_seconds ? "fields-exclusive" : "field-missing", at.state_pointer,
             said("a Wait needs exactly one of ", in_jsonata ? "Seconds and Timestamp" : "Seconds, SecondsPath, Timestamp and TimestampPath",
                  "; it has ", by_seconds ? "both a time and a date" : "none"));
  const json::value* seconds = state.if_contains("Seconds");
  if (seconds == nullptr || !seconds->is_int64() || seconds->get_int64() > limits::seconds) return;
  if (seconds->get_int64() > limits::execution_seconds)
    at.warn("wait-too-long", below(at.state_pointer, "Seconds"),
            said("it waits ", word(seconds->get_int64()), " seconds, but no execution runs longer than a year, ", word(limits::execution_seconds),
                 " seconds"));
  else if (at.is_express && seconds->get_int64() > limits::express_seconds)
    at.warn("wait-too-long", below(at.state_pointer, "Seconds"),
            said("it waits ", word(seconds->get_int64()), " seconds, but no execution of an Express state machine runs longer than ",
                 word(limits::express_seconds)));
}

void check_task(walk& at, const json::object& state, const place& of) {
  check_resource(at, state, of);
  const json::value* timeout = state.if_contains("TimeoutSeconds");
  const json::value* heartbeat = state.if_contains("HeartbeatSeconds");
  if (timeout != nullptr && heartbeat != nullptr && timeout->is_int64() && heartbeat->is_int64() && timeout->get_int64() > 0 &&
      heartbeat->get_int64() >= timeout->get_int64())
    at.error("heartbeat-too-long", below(of.pointer, "HeartbeatSeconds"),
             said("its HeartbeatSeconds is ", word(heartbeat->get_int64()), "; it must be less than its TimeoutSeconds, which is ",
                  word(timeout->get_int64())));
  const json::value* credentials = state.if_contains("Credentials");
  const std::string pointer = below(of.pointer, "Credentials");
  if (credentials == nullptr) return;
  if (!credentials->is_object())
    return at.error("field-type", pointer, said("its Credentials are ", describe(*credentials), "; they must be an object with a RoleArn"));
  const json::object& fields = credentials->get_object();
  check_fields(at, fields, {pointer, "its Credentials"}, rules::credentials);
  if (!fields.contains("RoleArn") && !fields.contains("RoleArn.$")) at.error("field-missing", pointer, "its Credentials have no RoleArn");
  if (const json::value* role = fields.if_contains("RoleArn"); role != nullptr && !role->is_string())
    at.error("field-type", below(pointer, "RoleArn"), said("the RoleArn of its Credentials is ", describe(*role), "; it must be a text"));
  check_template(at, *credentials, pointer, "its Credentials");
}

void check_pass(walk& at, const json::object& state, const place& of) {
  const json::value* result = state.if_contains("Result");
  if (result == nullptr || at.language == query_language::jsonata) return;
  check_template(at, *result, below(of.pointer, "Result"), "its Result", template_kind::constant);
  if (state.contains("Parameters"))
    at.warn("parameters-unused", below(of.pointer, "Parameters"), "its Parameters are not used: its Result takes their place");
}

void check_branches(walk& at, const json::object& state, const place& of, query_language language) {
  const json::value* branches = state.if_contains("Branches");
  const std::string pointer = below(of.pointer, "Branches");
  if (branches == nullptr || !need_array(at, *branches, pointer, "its Branches")) return;
  for (std::size_t i = 0; i < branches->get_array().size(); ++i)
    check_machine(at, branches->get_array()[i], {below(pointer, i), said("its branch number ", word(i + 1))}, role::branch, language, false);
}

void check_processors(walk& at, const json::object& state, const place& of, query_language language) {
  const bool was_express = at.is_express;
  for (const std::string_view field : {"ItemProcessor", "Iterator"}) {
    const json::value* processor = state.if_contains(field);
    if (processor == nullptr) continue;
    const place here{below(of.pointer, field), "its item processor"};
    bool is_apart = false;
    if (const json::value* config = processor->is_object() ? processor->get_object().if_contains("ProcessorConfig") : nullptr) {
      const place of_config{below(here.pointer, "ProcessorConfig"), "the ProcessorConfig of its item processor"};
      if (need_object(at, *config, of_config.pointer, of_config.subject)) {
        const json::object& fields = config->get_object();
        check_fields(at, fields, of_config, rules::processor_config);
        is_apart = text_of(fields, "Mode") == "DISTRIBUTED";
        const std::string_view type = text_of(fields, "ExecutionType");
        if (is_apart && !fields.contains("ExecutionType"))
          at.error("field-missing", of_config.pointer,
                   said(of_config.subject, " has the Mode DISTRIBUTED and no ExecutionType: STANDARD or EXPRESS"));
        if (!is_apart && fields.contains("ExecutionType") && !has_substitution(text_of(fields, "Mode")))
          at.error("field-misplaced", below(of_config.pointer, "ExecutionType"),
                   said(of_config.subject, " has an ExecutionType, which only the Mode DISTRIBUTED has"));
        if (is_apart) at.is_express = type == "EXPRESS";
      }
    }
    check_machine(at, *processor, here, role::item_processor, language, is_apart);
    at.is_express = was_express;
  }
}

void check_state(walk& at, std::string_view name, const json::value& value, const scope& in) {
  at.in = &in;
  at.state = name;
  at.state_pointer = below(below(in.pointer, "States"), name);
  at.language = in.language;
  const place of{at.state_pointer};
  check_name(at, name);
  if (!value.is_object()) return at.error("field-type", of.pointer, said("it is ", describe(value), "; a state must be an object"));
  const json::object& state = value.get_object();
  const json::value* type = state.if_contains("Type");
  if (type == nullptr) {
    std::vector<std::string_view> keys;
    for (const auto& [key, each] : state) keys.push_back(key);
    const std::string_view meant = nearest(keys, "Type");
    return at.error("field-missing", of.pointer,
                    meant.empty() ? std::string("it has no Type") : said("it has no Type, but \"", meant, "\", which must be written Type"));
  }
  if (!type->is_string() || !type_of(text_of(*type), at.type)) {
    const std::vector<std::string_view> known(std::begin(detail::type_names), std::end(detail::type_names));
    const std::string_view meant = nearest(known, text_of(*type));
    return at.error(
        "state-type", below(of.pointer, "Type"),
        said("its Type is ", describe(*type), "; it must be ", one_of(known), meant.empty() ? std::string() : said("; is ", meant, " meant?")));
  }
  if (const std::string_view own = text_of(state, "QueryLanguage"); own == "JSONata") {
    at.language = query_language::jsonata;
  } else if (own == "JSONPath" && in.language == query_language::jsonata) {
    at.language = query_language::jsonpath;
    at.error("query-language", below(of.pointer, "QueryLanguage"),
             "its QueryLanguage is JSONPath, but that of the whole state machine is JSONata, and then that of each state must be");
  }
  at.has_token = may_have_token(at.type, state);
  at.in_map = at.type == state_type::map;
  for (const scope* around = &in; around != nullptr; around = around->outer) at.in_map = at.in_map || around->word == "the item processor";

  check_fields(at, state, of, rules::state, bit_of(at.type));
  switch (at.type) {
    case state_type::task: check_task(at, state, of); break;
    case state_type::wait: check_wait(at, state); break;
    case state_type::pass: check_pass(at, state, of); break;
    case state_type::map: check_map(at, state, of); break;
    case state_type::choice:
      if (const json::value* choices = state.if_contains("Choices")) check_choices(at, *choices, of);
      break;
    default: break;
  }
  if (detail::works(at.type) || at.type == state_type::pass || at.type == state_type::wait) check_next(at, state);
  if (detail::works(at.type)) {
    if (const json::value* retriers = state.if_contains("Retry")) check_retriers(at, *retriers, of);
    if (const json::value* catchers = state.if_contains("Catch")) check_catchers(at, *catchers, of);
  }
  // Last, for they set what is looked at.
  if (at.type == state_type::parallel) check_branches(at, state, of, in.language);
  if (at.type == state_type::map) check_processors(at, state, of, in.language);
}

void check_machine(walk& at, const json::value& value, const place& of, role what, query_language language, bool is_apart) {
  if (!need_object(at, value, of.pointer, of.subject)) return;
  const json::object& fields = value.get_object();
  // What is said of the whole is said of the state that it is in.
  const std::string outer = at.state;
  const scope* const around = at.in;
  const state_type type = at.type;
  const query_language own = text_of(fields, "QueryLanguage") == "JSONata"    ? query_language::jsonata
                             : text_of(fields, "QueryLanguage") == "JSONPath" ? query_language::jsonpath
                                                                              : language;
  at.language = own;
  const object_rule owner{what == role::machine ? "a state machine" : what == role::branch ? "a branch" : "an item processor", rules::machine.fields};
  check_fields(at, fields, of, owner, static_cast<kinds>(1u << static_cast<unsigned>(what)));

  const json::value* start = fields.if_contains("StartAt");
  if (start != nullptr && !start->is_string())
    at.error("field-type", below(of.pointer, "StartAt"), said(of.of("StartAt"), " is ", describe(*start), "; it must be the name of a state"));
  const json::value* states = fields.if_contains("States");
  if (states != nullptr && need_object(at, *states, below(of.pointer, "States"), of.of("States"))) {
    scope inner{.outer = around,
                .states = &states->get_object(),
                .pointer = of.pointer,
                .word = what == role::machine  ? "the state machine"
                        : what == role::branch ? "the branch"
                                               : "the item processor",
                .language = own,
                .is_apart = is_apart,
                .assigned = assigned_in(states->get_object())};
    if (inner.states->empty())
      at.error("field-value", below(of.pointer, "States"), said(of.of("States"), " are empty; there must be a state to start with"));
    at.in = &inner;
    if (start != nullptr && start->is_string() && !inner.states->empty()) check_target(at, *start, below(of.pointer, "StartAt"), of.of("StartAt"));
    for (const auto& [name, state] : *inner.states) check_state(at, name, state, inner);
    at.state = outer;
    check_graph(at, inner, fields);
  }
  at.state = outer;
  at.in = around;
  at.type = type;
  at.language = language;
}

void note_unread(walk& at) {
  std::set<std::string, std::less<>> told;
  for (const walk::assigned_variable& each : at.assigned) {
    if (at.variables_read.contains(each.name) || !told.insert(each.name).second) continue;
    at.state = each.state;
    at.note("variable-unread", each.pointer, said("it assigns the variable $", each.name, ", which nothing reads"));
  }
}

}  // namespace

bool may_have_token(state_type type, const json::object& state) {
  if (type != state_type::task) return false;
  const detail::resource_name name = detail::read_resource(text_of(state, "Resource"));
  using kind = detail::resource_name::type;
  if (name.what == kind::function) return false;
  return (name.what != kind::optimized && name.what != kind::sdk) || name.form != detail::task_form::request_response || !name.known_form;
}

std::vector<finding> look_at(const json::object& definition, bool is_express) {
  walk at;
  at.is_express = is_express;
  if (is_too_deep(definition)) {
    at.error("definition-depth", "",
             said("the definition has more than ", word(max_nesting),
                  " levels of objects and arrays in one another, which is more than can be looked at"));
    return at.found;
  }
  const json::value whole(definition, definition.storage());
  if (const std::size_t size = json::serialize(whole).size(); size > limits::definition)
    at.error("definition-size", "", said("the definition has ", word(size), " bytes; at most ", word(limits::definition), " are allowed"));
  collect_names(at, whole, "");
  check_machine(at, whole, {"", "the state machine"}, role::machine, query_language::jsonpath, true);
  note_unread(at);
  return at.found;
}

std::vector<finding> check_shape(const json::value& definition, bool is_express) {
  if (!definition.is_object())
    return {{severity::error, "definition-type", "", "",
             said("the definition is ", describe(definition), "; it must be an object with StartAt and States")}};
  std::vector<finding> found = look_at(definition.get_object(), is_express);
  std::erase_if(found, [](const finding& each) { return each.how != severity::error; });
  return found;
}

}  // namespace stepwise::importer
