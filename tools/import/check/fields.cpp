// SPDX-License-Identifier: BSL-1.0
#include "check/fields.hpp"

#include <stepwise/state/limits.hpp>
#include <stepwise/text/timestamp.hpp>

#include <algorithm>
#include <cmath>

namespace stepwise::importer {

namespace limits = detail::limits;

namespace {

constexpr kinds task = bit_of(state_type::task), parallel = bit_of(state_type::parallel), map = bit_of(state_type::map),
                pass = bit_of(state_type::pass), choice = bit_of(state_type::choice), wait = bit_of(state_type::wait),
                succeed = bit_of(state_type::succeed), fail = bit_of(state_type::fail);
constexpr kinds works = task | parallel | map, goes_on = works | pass | wait, all = goes_on | choice | succeed | fail;
constexpr double seconds = limits::seconds;
constexpr double items = limits::map_items;

constexpr field_rule machine_fields[] = {
    {.name = "StartAt", .what = takes::elsewhere, .in_jsonpath = 7, .in_jsonata = 7, .is_required = true},
    {.name = "States", .what = takes::elsewhere, .in_jsonpath = 7, .in_jsonata = 7, .is_required = true},
    {.name = "Comment", .what = takes::text, .in_jsonpath = 7, .in_jsonata = 7},
    {.name = "QueryLanguage", .what = takes::word, .in_jsonpath = 1, .in_jsonata = 1, .words = "JSONPath JSONata "},
    {.name = "TimeoutSeconds", .what = takes::whole, .in_jsonpath = 1, .in_jsonata = 1, .least = 1, .most = seconds},
    {.name = "Version", .what = takes::word, .in_jsonpath = 1, .in_jsonata = 1, .words = "1.0 "},
    {.name = "ProcessorConfig", .what = takes::elsewhere, .in_jsonpath = 4, .in_jsonata = 4}};

constexpr field_rule state_fields[] = {
    {.name = "Type", .what = takes::elsewhere, .in_jsonpath = all, .in_jsonata = all},
    {.name = "Comment", .what = takes::text, .in_jsonpath = all, .in_jsonata = all},
    {.name = "QueryLanguage", .what = takes::word, .in_jsonpath = all, .in_jsonata = all, .words = "JSONPath JSONata "},
    {.name = "Next", .what = takes::state, .in_jsonpath = goes_on, .in_jsonata = goes_on},
    {.name = "End", .what = takes::boolean, .in_jsonpath = goes_on, .in_jsonata = goes_on},
    {.name = "InputPath", .what = takes::path, .in_jsonpath = all & ~fail},
    {.name = "OutputPath", .what = takes::path, .in_jsonpath = all & ~fail, .instead = "Output"},
    {.name = "Parameters", .what = takes::payload, .in_jsonpath = works | pass, .instead = "Arguments"},
    {.name = "ResultSelector", .what = takes::payload, .in_jsonpath = works, .instead = "Output"},
    {.name = "ResultPath", .what = takes::target, .in_jsonpath = works | pass, .instead = "Output or Assign"},
    {.name = "Result", .what = takes::elsewhere, .in_jsonpath = pass, .instead = "Output"},
    {.name = "Arguments", .what = takes::payload, .in_jsonata = task | parallel, .instead = "Parameters"},
    {.name = "Output", .what = takes::payload, .in_jsonata = all & ~fail, .instead = "ResultSelector, ResultPath or OutputPath"},
    {.name = "Assign", .what = takes::assign, .in_jsonpath = goes_on | choice, .in_jsonata = goes_on | choice},
    {.name = "Retry", .what = takes::elsewhere, .in_jsonpath = works, .in_jsonata = works},
    {.name = "Catch", .what = takes::elsewhere, .in_jsonpath = works, .in_jsonata = works},
    {.name = "Resource", .what = takes::elsewhere, .in_jsonpath = task, .in_jsonata = task, .is_required = true},
    {.name = "Credentials", .what = takes::elsewhere, .in_jsonpath = task, .in_jsonata = task},
    {.name = "TimeoutSeconds", .what = takes::whole, .in_jsonpath = task, .in_jsonata = task, .by_expression = true, .least = 1, .most = seconds},
    {.name = "TimeoutSecondsPath", .what = takes::single, .in_jsonpath = task, .is_twin = true, .instead = "TimeoutSeconds"},
    {.name = "HeartbeatSeconds", .what = takes::whole, .in_jsonpath = task, .in_jsonata = task, .by_expression = true, .least = 1, .most = seconds},
    {.name = "HeartbeatSecondsPath", .what = takes::single, .in_jsonpath = task, .is_twin = true, .instead = "HeartbeatSeconds"},
    {.name = "Choices", .what = takes::elsewhere, .in_jsonpath = choice, .in_jsonata = choice, .is_required = true},
    {.name = "Default", .what = takes::state, .in_jsonpath = choice, .in_jsonata = choice},
    {.name = "Seconds", .what = takes::whole, .in_jsonpath = wait, .in_jsonata = wait, .by_expression = true, .least = 0, .most = seconds},
    {.name = "SecondsPath", .what = takes::single, .in_jsonpath = wait, .is_twin = true, .instead = "Seconds"},
    {.name = "Timestamp", .what = takes::timestamp, .in_jsonpath = wait, .in_jsonata = wait, .by_expression = true},
    {.name = "TimestampPath", .what = takes::single, .in_jsonpath = wait, .is_twin = true, .instead = "Timestamp"},
    {.name = "Error", .what = takes::text, .in_jsonpath = fail, .in_jsonata = fail, .by_expression = true},
    {.name = "ErrorPath", .what = takes::path_or_function, .in_jsonpath = fail, .is_twin = true, .instead = "Error"},
    {.name = "Cause", .what = takes::text, .in_jsonpath = fail, .in_jsonata = fail, .by_expression = true},
    {.name = "CausePath", .what = takes::path_or_function, .in_jsonpath = fail, .is_twin = true, .instead = "Cause"},
    {.name = "Branches", .what = takes::elsewhere, .in_jsonpath = parallel, .in_jsonata = parallel, .is_required = true},
    {.name = "ItemProcessor", .what = takes::elsewhere, .in_jsonpath = map, .in_jsonata = map},
    {.name = "Iterator", .what = takes::elsewhere, .in_jsonpath = map, .in_jsonata = map},
    {.name = "ItemsPath", .what = takes::single, .in_jsonpath = map, .instead = "Items"},
    {.name = "Items", .what = takes::elsewhere, .in_jsonata = map, .instead = "ItemsPath"},
    {.name = "ItemSelector", .what = takes::payload, .in_jsonpath = map, .in_jsonata = map},
    {.name = "MaxConcurrency", .what = takes::whole, .in_jsonpath = map, .in_jsonata = map, .by_expression = true, .least = 0, .most = seconds},
    {.name = "MaxConcurrencyPath", .what = takes::single, .in_jsonpath = map, .is_twin = true, .instead = "MaxConcurrency"},
    {.name = "ToleratedFailureCount", .what = takes::whole, .in_jsonpath = map, .in_jsonata = map, .by_expression = true, .least = 0, .most = items},
    {.name = "ToleratedFailureCountPath", .what = takes::single, .in_jsonpath = map, .is_twin = true, .instead = "ToleratedFailureCount"},
    {.name = "ToleratedFailurePercentage",
     .what = takes::number,
     .in_jsonpath = map,
     .in_jsonata = map,
     .by_expression = true,
     .least = 0,
     .most = 100},
    {.name = "ToleratedFailurePercentagePath", .what = takes::single, .in_jsonpath = map, .is_twin = true, .instead = "ToleratedFailurePercentage"},
    {.name = "Label", .what = takes::elsewhere, .in_jsonpath = map, .in_jsonata = map},
    {.name = "ItemReader", .what = takes::elsewhere, .in_jsonpath = map, .in_jsonata = map},
    {.name = "ItemBatcher", .what = takes::elsewhere, .in_jsonpath = map, .in_jsonata = map},
    {.name = "ResultWriter", .what = takes::elsewhere, .in_jsonpath = map, .in_jsonata = map}};

constexpr field_rule retrier_fields[] = {
    {.name = "ErrorEquals", .what = takes::elsewhere, .in_jsonpath = 1, .in_jsonata = 1, .is_required = true},
    {.name = "IntervalSeconds", .what = takes::whole, .in_jsonpath = 1, .in_jsonata = 1, .least = 1, .most = seconds},
    {.name = "MaxAttempts", .what = takes::whole, .in_jsonpath = 1, .in_jsonata = 1, .least = 0, .most = seconds},
    {.name = "BackoffRate", .what = takes::number, .in_jsonpath = 1, .in_jsonata = 1, .least = 1, .most = 0},
    {.name = "MaxDelaySeconds", .what = takes::whole, .in_jsonpath = 1, .in_jsonata = 1, .least = 1, .most = limits::max_delay_seconds},
    {.name = "JitterStrategy", .what = takes::word, .in_jsonpath = 1, .in_jsonata = 1, .words = "NONE FULL "},
    {.name = "Comment", .what = takes::text, .in_jsonpath = 1, .in_jsonata = 1}};

constexpr field_rule catcher_fields[] = {{.name = "ErrorEquals", .what = takes::elsewhere, .in_jsonpath = 1, .in_jsonata = 1, .is_required = true},
                                         {.name = "Next", .what = takes::state, .in_jsonpath = 1, .in_jsonata = 1, .is_required = true},
                                         {.name = "ResultPath", .what = takes::target, .in_jsonpath = 1, .instead = "Output or Assign"},
                                         {.name = "Output", .what = takes::payload, .in_jsonata = 1, .instead = "ResultPath"},
                                         {.name = "Assign", .what = takes::assign, .in_jsonpath = 1, .in_jsonata = 1},
                                         {.name = "Comment", .what = takes::text, .in_jsonpath = 1, .in_jsonata = 1}};

constexpr field_rule choice_rule_fields[] = {
    {.name = "Condition", .what = takes::elsewhere, .in_jsonata = 1, .is_required = true, .instead = "Variable with a comparison"},
    {.name = "Next", .what = takes::state, .in_jsonata = 1, .is_required = true},
    {.name = "Output", .what = takes::payload, .in_jsonata = 1},
    {.name = "Assign", .what = takes::assign, .in_jsonata = 1},
    {.name = "Comment", .what = takes::text, .in_jsonata = 1},
    {.name = "Variable", .in_jsonpath = 1, .instead = "Condition"},
    {.name = "And", .in_jsonpath = 1, .instead = "Condition"},
    {.name = "Or", .in_jsonpath = 1, .instead = "Condition"},
    {.name = "Not", .in_jsonpath = 1, .instead = "Condition"}};

constexpr field_rule credentials_fields[] = {{.name = "RoleArn", .what = takes::elsewhere, .in_jsonpath = 1, .in_jsonata = 1},
                                             {.name = "RoleArn.$", .what = takes::elsewhere, .in_jsonpath = 1, .instead = "RoleArn"}};

constexpr field_rule item_reader_fields[] = {{.name = "Resource", .what = takes::elsewhere, .in_jsonpath = 1, .in_jsonata = 1, .is_required = true},
                                             {.name = "Parameters", .what = takes::payload, .in_jsonpath = 1, .instead = "Arguments"},
                                             {.name = "Arguments", .what = takes::payload, .in_jsonata = 1, .instead = "Parameters"},
                                             {.name = "ReaderConfig", .what = takes::elsewhere, .in_jsonpath = 1, .in_jsonata = 1}};

constexpr field_rule reader_config_fields[] = {
    {.name = "InputType", .what = takes::word, .in_jsonpath = 1, .in_jsonata = 1, .words = "CSV JSON JSONL PARQUET MANIFEST "},
    {.name = "CSVHeaderLocation", .what = takes::word, .in_jsonpath = 1, .in_jsonata = 1, .words = "FIRST_ROW GIVEN "},
    {.name = "CSVHeaders", .what = takes::list, .in_jsonpath = 1, .in_jsonata = 1},
    {.name = "CSVDelimiter", .what = takes::word, .in_jsonpath = 1, .in_jsonata = 1, .words = "COMMA PIPE SEMICOLON SPACE TAB "},
    {.name = "MaxItems", .what = takes::whole, .in_jsonpath = 1, .in_jsonata = 1, .by_expression = true, .least = 1, .most = items},
    {.name = "MaxItemsPath", .what = takes::single, .in_jsonpath = 1, .is_twin = true, .instead = "MaxItems"},
    {.name = "ItemsPointer", .what = takes::text, .in_jsonpath = 1, .in_jsonata = 1},
    {.name = "Transformation", .what = takes::word, .in_jsonpath = 1, .in_jsonata = 1, .words = "NONE LOAD_AND_FLATTEN "},
    {.name = "ManifestType", .what = takes::word, .in_jsonpath = 1, .in_jsonata = 1, .words = "ATHENA_DATA S3_INVENTORY "}};

constexpr field_rule item_batcher_fields[] = {
    {.name = "BatchInput", .what = takes::payload, .in_jsonpath = 1, .in_jsonata = 1},
    {.name = "MaxItemsPerBatch", .what = takes::whole, .in_jsonpath = 1, .in_jsonata = 1, .by_expression = true, .least = 1, .most = items},
    {.name = "MaxItemsPerBatchPath", .what = takes::single, .in_jsonpath = 1, .is_twin = true, .instead = "MaxItemsPerBatch"},
    {.name = "MaxInputBytesPerBatch",
     .what = takes::whole,
     .in_jsonpath = 1,
     .in_jsonata = 1,
     .by_expression = true,
     .least = 1,
     .most = limits::payload},
    {.name = "MaxInputBytesPerBatchPath", .what = takes::single, .in_jsonpath = 1, .is_twin = true, .instead = "MaxInputBytesPerBatch"}};

constexpr field_rule result_writer_fields[] = {{.name = "Resource", .what = takes::elsewhere, .in_jsonpath = 1, .in_jsonata = 1},
                                               {.name = "Parameters", .what = takes::payload, .in_jsonpath = 1, .instead = "Arguments"},
                                               {.name = "Arguments", .what = takes::payload, .in_jsonata = 1, .instead = "Parameters"},
                                               {.name = "WriterConfig", .what = takes::elsewhere, .in_jsonpath = 1, .in_jsonata = 1}};

constexpr field_rule writer_config_fields[] = {
    {.name = "Transformation", .what = takes::word, .in_jsonpath = 1, .in_jsonata = 1, .words = "NONE COMPACT FLATTEN "},
    {.name = "OutputType", .what = takes::word, .in_jsonpath = 1, .in_jsonata = 1, .words = "JSON JSONL "}};

constexpr field_rule processor_config_fields[] = {
    {.name = "Mode", .what = takes::word, .in_jsonpath = 1, .in_jsonata = 1, .words = "INLINE DISTRIBUTED "},
    {.name = "ExecutionType", .what = takes::word, .in_jsonpath = 1, .in_jsonata = 1, .words = "STANDARD EXPRESS "}};

std::vector<std::string_view> split(std::string_view words) {
  std::vector<std::string_view> out;
  for (std::size_t from = 0, to = 0; from < words.size(); from = to + 1) {
    to = words.find(' ', from);
    out.push_back(words.substr(from, to - from));
  }
  return out;
}

// "only a Task, a Parallel and a Map have"
std::string owners(kinds who) {
  std::vector<std::string> out;
  for (std::size_t i = 0; i < std::size(detail::type_names); ++i)
    if ((who >> i & 1) != 0) out.push_back(said("a ", detail::type_names[i]));
  std::string text = "only ";
  for (std::size_t i = 0; i < out.size(); ++i) text += said(i == 0 ? "" : i + 1 == out.size() ? " and " : ", ", out[i]);
  return text + (out.size() == 1 ? " has" : " have");
}

std::string number(double value) { return word(static_cast<std::int64_t>(value)); }

void check_number(walk& at, const json::value& value, const std::string& pointer, const std::string& what, const field_rule& rule) {
  const double given = value.is_int64()    ? static_cast<double>(value.get_int64())
                       : value.is_uint64() ? static_cast<double>(value.get_uint64())
                       : value.is_double() ? value.get_double()
                                           : 0;
  const bool is_right = value.is_number() && (rule.what == takes::number || given == std::floor(given));
  if (is_right && given >= rule.least && (rule.most < rule.least || given <= rule.most)) return;
  const bool may_be_expression = rule.by_expression && at.language == query_language::jsonata;
  at.error(value.is_number() ? "field-value" : "field-type", pointer,
           said(what, " is ", describe(value), "; it must be ", rule.what == takes::whole ? "a whole number " : "a number ",
                rule.most < rule.least ? said("of at least ", number(rule.least)) : said("from ", number(rule.least), " to ", number(rule.most)),
                may_be_expression ? ", or an expression {% ... %}" : ""));
}

bool need_text(walk& at, const json::value& value, const std::string& pointer, const std::string& what, std::string_view wanted) {
  if (value.is_string()) return true;
  at.error("field-type", pointer, said(what, " is ", describe(value), "; it must be ", wanted));
  return false;
}

void check_field(walk& at, const json::value& value, const std::string& pointer, const std::string& what, const field_rule& rule,
                 std::string_view field) {
  const bool is_jsonata_state = at.language == query_language::jsonata;
  if (rule.by_expression && is_jsonata_state && text_of(value).starts_with("{%"))
    return check_jsonata(at, text_of(value), pointer, what, scope_of(at, field));
  switch (rule.what) {
    case takes::anything:
    case takes::elsewhere: return;
    case takes::text: need_text(at, value, pointer, what, "a text"); return;
    case takes::boolean:
      if (!value.is_bool() && !is_substituted(value))
        at.error("field-type", pointer, said(what, " is ", describe(value), "; it must be true or false"));
      return;
    case takes::whole:
    case takes::number:
      if (!is_substituted(value)) check_number(at, value, pointer, what, rule);
      return;
    case takes::word: {
      const std::vector<std::string_view> words = split(rule.words);
      if (is_substituted(value) || (value.is_string() && std::find(words.begin(), words.end(), text_of(value)) != words.end())) return;
      const std::string_view meant = nearest(words, text_of(value));
      at.error(value.is_string() ? "field-value" : "field-type", pointer,
               said(what, " is ", describe(value), "; it must be ", one_of(words),
                    meant.empty() || words.size() < 2 ? "" : said("; is ", meant, " meant?")));
      return;
    }
    case takes::path:
      if (value.is_null()) return;
      if (need_text(at, value, pointer, what, "a path, as $.order.id, or null"))
        check_expression(at, text_of(value), expression_kind::path, pointer, what);
      return;
    case takes::single:
      if (need_text(at, value, pointer, what, "a path, as $.order.id")) check_expression(at, text_of(value), expression_kind::single, pointer, what);
      return;
    case takes::target:
      if (value.is_null()) return;
      if (need_text(at, value, pointer, what, "a path, as $.result, or null"))
        check_expression(at, text_of(value), expression_kind::target, pointer, what);
      return;
    case takes::path_or_function:
      if (need_text(at, value, pointer, what, "a path or a function"))
        check_expression(at, text_of(value), expression_kind::path_or_function, pointer, what);
      return;
    case takes::timestamp:
      if (is_substituted(value)) return;
      if (!value.is_string() || !detail::parse_timestamp(text_of(value)).valid)
        at.error("timestamp-invalid", pointer,
                 said(what, " is ", describe(value), ", which is no timestamp; write it as 2027-01-01T00:00:00Z, with an uppercase T and a zone"));
      return;
    case takes::payload: check_template(at, value, pointer, what); return;
    case takes::assign: check_assign(at, value, pointer, what); return;
    case takes::state: check_target(at, value, pointer, what); return;
    case takes::list: need_array(at, value, pointer, what); return;
  }
}

}  // namespace

namespace rules {
const object_rule machine{"a state machine", machine_fields}, state{"", state_fields},
    retrier{"a retrier", retrier_fields}, catcher{"a catcher", catcher_fields}, credentials{"an object of this kind", credentials_fields},
    item_reader{"an ItemReader", item_reader_fields}, reader_config{"a ReaderConfig", reader_config_fields},
    item_batcher{"an ItemBatcher", item_batcher_fields}, result_writer{"a ResultWriter", result_writer_fields},
    writer_config{"a WriterConfig", writer_config_fields}, processor_config{"a ProcessorConfig", processor_config_fields},
    choice_rule{"a rule in JSONata", choice_rule_fields};
}  // namespace rules

bool need_object(walk& at, const json::value& value, const std::string& pointer, const std::string& what) {
  if (value.is_object()) return true;
  at.error("field-type", pointer, said(what, is_or_are(what), describe(value), is_or_are(what) == " are " ? "; they" : "; it", " must be an object"));
  return false;
}

bool need_array(walk& at, const json::value& value, const std::string& pointer, const std::string& what, bool may_be_empty) {
  if (!value.is_array())
    at.error("field-type", pointer,
             said(what, is_or_are(what), describe(value), is_or_are(what) == " are " ? "; they" : "; it", " must be an array"));
  else if (value.get_array().empty() && !may_be_empty)
    at.error("field-value", pointer, said(what, is_or_are(what), "empty; there must be something in it"));
  else
    return true;
  return false;
}

void check_fields(walk& at, const json::object& fields, const place& of, const object_rule& rule, kinds who) {
  const bool in_jsonata = at.language == query_language::jsonata;
  const bool is_state = rule.fields.data() == state_fields;
  const std::string owner = is_state ? said("a ", detail::type_names[static_cast<std::size_t>(at.type)]) : std::string(rule.name);
  const auto mine = [&](const field_rule& each) { return ((in_jsonata ? each.in_jsonata : each.in_jsonpath) & who) != 0; };
  std::vector<std::string_view> meant;  // by a name that it has not
  for (const auto& [key, value] : fields) {
    const std::string_view name = key;
    const auto found = std::find_if(rule.fields.begin(), rule.fields.end(), [&](const field_rule& each) { return each.name == name; });
    std::string pointer = below(of.pointer, name);
    if (found == rule.fields.end()) {
      std::vector<std::string_view> known;
      for (const field_rule& each : rule.fields)
        if (mine(each)) known.push_back(each.name);
      const std::string_view near = nearest(known, name);
      if (!near.empty()) meant.push_back(near);
      at.error("field-unknown", pointer,
               said(of.subject, of.subject == "its Credentials" ? " have" : " has", " the field \"", name, "\", which ", owner, " has not",
                    near.empty() ? "" : said("; is ", near, " meant?")));
    } else if (mine(*found)) {
      check_field(at, value, pointer, of.of(name), *found, name);
    } else if (((in_jsonata ? found->in_jsonpath : found->in_jsonata) & who) != 0) {
      at.error(
          "field-misplaced", pointer,
          said(of.subject, " has ", name, ", which is a field of ", in_jsonata ? "JSONPath, but it is in JSONata" : "JSONata, but it is in JSONPath",
               found->instead.empty() ? "" : said("; there it is ", found->instead)));
    } else if (is_state) {
      const bool ends = (name == "Next" || name == "End") && !in_jsonata;
      const kinds owning = in_jsonata ? found->in_jsonata : found->in_jsonpath;
      at.error("field-misplaced", pointer,
               said(owner, " has no ", name, "; ",
                    ends && at.type == state_type::choice ? std::string("its Choices and its Default say where it goes")
                    : ends                                ? std::string("the machine ends there")
                    : owning == 0 ? said("it is a field of ", in_jsonata ? "JSONPath" : "JSONata", ", and only of other states")
                                  : owners(owning)));
    } else {
      at.error("field-misplaced", pointer,
               said(of.subject, " has ", name, ", which ",
                    name == "ProcessorConfig" ? "only the item processor of a Map has" : "only the whole state machine has"));
    }
    if (found != rule.fields.end() && found->is_twin && mine(*found))
      if (const std::string_view plain = name.substr(0, name.size() - 4); fields.contains(plain))
        at.error("fields-exclusive", pointer, said(of.subject, " has both ", plain, " and ", name, "; say one of them"));
  }
  for (const field_rule& each : rule.fields)
    if (each.is_required && mine(each) && !fields.contains(each.name) && std::find(meant.begin(), meant.end(), each.name) == meant.end())
      at.error("field-missing", of.pointer,
               said(of.subject, " has no ", each.name, rule.fields.data() == machine_fields ? std::string() : said(", which ", owner, " needs")));
}

}  // namespace stepwise::importer
