// SPDX-License-Identifier: BSL-1.0
#include "write/state.hpp"

#include "types/needs.hpp"
#include "write/text.hpp"

#include <stepwise/state/errors.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace stepwise::importer {

namespace {

std::string text_of(const json::value& value) { return std::string(value.as_string()); }

// "$" and null, in place of a path.
std::string path_type(const json::value& path) { return path.is_null() ? "sw::discard" : "sw::path<" + string_literal(text_of(path)) + ">"; }

std::string error_type(const identifiers& names, const json::value& value) {
  static constexpr std::pair<std::string_view, std::string_view> known[] = {
      {"States.ALL", "all"}, {"States.TaskFailed", "task_failed"}, {"States.Timeout", "timeout"}, {"States.HeartbeatTimeout", "heartbeat_timeout"},
      {"States.Permissions", "permissions"}, {"States.DataLimitExceeded", "data_limit_exceeded"}, {"States.Runtime", "runtime"},
      {"States.ExceedToleratedFailureThreshold", "exceed_tolerated_failure_threshold"}, {"States.ItemReaderFailed", "item_reader_failed"},
      {"States.ResultWriterFailed", "result_writer_failed"}, {"Lambda.ServiceException", "lambda_service"}, {"Lambda.AWSLambdaException", "lambda_aws"},
      {"Lambda.SdkClientException", "lambda_sdk_client"}, {"Lambda.ClientExecutionTimeoutException", "lambda_client_execution_timeout"},
      {"Lambda.TooManyRequestsException", "lambda_too_many_requests"}, {"Lambda.Unknown", "lambda_unknown"}, {"Sandbox.Timedout", "sandbox_timed_out"}};
  const std::string name = text_of(value);
  for (const auto& [text, word] : known)
    if (text == name) return "sw::errors::" + std::string(word);
  if (const auto alias = names.errors.find(name); alias != names.errors.end()) return alias->second;
  return "sw::error<" + string_literal(name) + ">";
}

std::string error_types(const identifiers& names, const json::value& list) {
  const json::array& all = list.as_array();
  if (all.size() == 1) return error_type(names, all[0]);
  std::string out = "sw::error_equals<";
  std::size_t line = 0;  // where the line begins that is written
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::string each = error_type(names, all[i]);
    if (i != 0) out += ",";
    if (out.size() + each.size() > line + line_width - 30 && i != 0) {
      out += "\n          ";
      line = out.size() - 11;
    } else if (i != 0) {
      out += " ";
    }
    out += each;
  }
  return out + ">";
}

// A Comment among template arguments: there "" stands for none.
std::string comment_argument(const json::value* comment) {
  if (comment == nullptr) return "\"\"";
  return comment->as_string().empty() ? "sw::empty_comment" : string_literal(text_of(*comment));
}

std::string operator_name(std::string_view name) {
  std::string out = snake_case(name);
  if (out.ends_with("_path")) out.resize(out.size() - 5);
  return out;
}

// 3.0 is a whole number too, but none of C++.
std::string whole_number(const json::value& number) { return std::to_string(json::value_to<std::int64_t>(number)); }

std::string retrier(const identifiers& names, const json::object& fields) {
  std::string when;
  const auto add = [&](const std::string& text) { when += (when.empty() ? "" : ", ") + text; };
  for (const auto& [field, word] : {std::pair{"IntervalSeconds", "interval_seconds"}, {"MaxAttempts", "max_attempts"}, {"BackoffRate", "backoff_rate"}, {"MaxDelaySeconds", "max_delay_seconds"}})
    if (const json::value* number = fields.if_contains(field)) add(fmt::format(".{} = {}", word, std::string_view(word) == "backoff_rate" ? number_text(*number) : whole_number(*number)));
  if (const json::value* jitter = fields.if_contains("JitterStrategy")) add(*jitter == "FULL" ? ".jitter_strategy = sw::jitter::full" : ".jitter_strategy = sw::jitter::none");
  std::string out = "sw::retry<" + error_types(names, fields.at("ErrorEquals"));
  const json::value* comment = fields.if_contains("Comment");
  if (!when.empty() || comment != nullptr) out += (out.size() + when.size() + 22 > line_width ? std::string(",\n          ") : std::string(", ")) + "sw::backoff{" + when + "}";
  if (comment != nullptr) out += ", " + comment_argument(comment);
  return out + ">";
}

// "sw::NAME<A, B>", a line each where there is no room for all on one.
std::string list_type(const std::string& name, const std::vector<std::string>& all, std::size_t column) {
  const std::string begin = "sw::" + name + "<";
  std::string joined;
  for (const std::string& each : all) joined += (joined.empty() ? "" : ", ") + each;
  if (column + begin.size() + joined.size() + 2 > line_width) {
    joined.clear();
    for (const std::string& each : all) joined += (joined.empty() ? "\n      " : ",\n      ") + each;
  }
  return begin + joined + ">";
}

class state_writer {
 public:
  state_writer(const state_context& with, const machine& scope, const state& self) : with_(with), scope_(scope), self_(self), types_(with.types.of.at(&self)) {}

  std::string write() {
    head_ = "struct " + with_.names.states.at(&self_) + " : " + base();
    write_common();
    if (self_.type == "Task") write_task();
    if (self_.type == "Pass") write_pass();
    if (self_.type == "Choice") write_choice();
    if (self_.type == "Wait") write_wait();
    if (self_.type == "Parallel") write_parallel();
    if (self_.type == "Map") write_map();
    if (self_.type == "Fail") write_fail();
    if (self_.type == "Succeed") write_flow();
    if (!self_.carried.empty()) {
      json::object fields;
      for (const std::string& each : self_.carried) fields[each] = self_.fields->at(each);
      write_template("raw_fields", nullptr, fields);
    }
    if (const json::value* next = self_.field("Next")) line("using next = " + target(*next));
    if (const json::value* end = self_.field("End")) line(end->as_bool() ? "using next = sw::end" : "static constexpr bool end = false");
    write_allowed();
    return head_ + (body_.empty() ? " {};\n" : " {\n" + body_ + "};\n");
  }

 private:
  const state_context& with_;
  const machine& scope_;
  const state& self_;
  const state_types& types_;
  std::string head_;
  std::string body_;

  void line(const std::string& text) { body_ += "  " + text + ";\n"; }
  std::string spelt(const schema* type) { return type == nullptr ? "sw::json" : with_.types.store->spelt(*type); }
  const std::string& target(const json::value& name) { return with_.names.states.at(scope_.find(text_of(name))); }
  bool is_jsonata() const { return self_.language == query_language::jsonata; }

  std::string base() {
    if (self_.type == "Task") {
      const std::string input = spelt(types_.input);
      const std::string result = spelt(types_.result);
      return "sw::task<" + input + (result == input ? "" : ", " + result) + ">";
    }
    if (self_.type == "Fail") {
      const std::string error = !self_.text("Error").empty() ? string_literal(text_of(*self_.field("Error"))) : "";
      const std::string cause = !self_.text("Cause").empty() ? literal_in_lines(self_.text("Cause"), head_.size() + error.size() + 12, 4) : "";
      if (cause.empty()) return "sw::fail<" + error + ">";
      return "sw::fail<" + (error.empty() ? "\"\"" : error) + ", " + cause + ">";
    }
    const std::string place = types_.alternatives.empty() ? "$" : place_of_tag();
    return "sw::" + snake_case(self_.type) + "<" + spelt(types_.input) + (place == "$" ? "" : ", sw::path<" + string_literal(place) + ">") + ">";
  }
  // "$.payment" of "$.payment.status"
  std::string place_of_tag() const {
    const std::string variable = text_of(self_.field("Choices")->as_array().at(0).as_object().at("Variable"));
    return variable.substr(0, variable.rfind('.'));
  }

  void text_constant(const std::string& name, const std::string& text) {
    const std::string begin = "static constexpr std::string_view " + name + " = ";
    line(begin + literal_in_lines(text, begin.size() + 2, 6));
  }

  void write_allowed() {
    const auto allowed = with_.allows.find(&self_);
    if (allowed == with_.allows.end() || allowed->second.empty()) return;
    std::string list;
    for (const auto& [check, why] : allowed->second) {
      list += (list.empty() ? "" : ", ") + string_literal(check);
      body_ += "  // " + comment_text(why) + "\n";
    }
    line("using allow = sw::allow<" + list + ">");
  }
  void write_common() {
    if (self_.name != with_.names.states.at(&self_)) line("static constexpr auto name = " + string_literal(self_.name));
    if (const json::value* comment = self_.field("Comment")) text_constant("comment", text_of(*comment));
    if (const json::value* language = self_.field("QueryLanguage"))
      line(std::string("static constexpr auto language = sw::query_language::") + (*language == "JSONata" ? "jsonata" : "jsonpath"));
  }

  void write_path(std::string_view field) {
    if (const json::value* path = self_.field(field)) line("using " + snake_case(field) + " = " + path_type(*path));
  }
  void write_number(std::string_view field, std::string_view type = "int") {
    const json::value* number = self_.field(field);
    if (number == nullptr) return;
    if (number->is_string())
      line(fmt::format("static constexpr auto {} = {}", snake_case(field), expression(*number)));
    else
      line(fmt::format("static constexpr {} {} = {}", type, snake_case(field), type == "int" ? whole_number(*number) : number_text(*number)));
  }
  // using NAME = sw::NAME<TYPE, TEXT>
  void write_template(std::string_view name, const schema* type, const json::value& text) {
    const std::string begin = fmt::format("using {0} = sw::{0}<{1}", name, type == nullptr ? "" : spelt(type) + ", ");
    line(begin + json_literal(text, begin.size() + 2, 2) + ">");
  }
  void write_template_field(std::string_view field, const schema* type) {
    if (const json::value* found = self_.field(field)) write_template(snake_case(field), type, *found);
  }

  // An expression of JSONata in place of a constant.
  static std::string expression(const json::value& text) { return "sw::jsonata<" + string_literal(text_of(text)) + ">"; }

  void write_flow() {
    write_path("InputPath");
    write_path("OutputPath");
    write_output();
  }
  void write_output() { write_template_field("Output", untyped()); }
  const schema* untyped() const { return &with_.types.store->json(); }
  void write_assign() { write_template_field("Assign", nullptr); }

  void write_guards() {
    if (const json::value* retry = self_.field("Retry")) {
      const auto named = with_.retries.find(json::serialize(*retry));
      line("using retries = " + (named != with_.retries.end() ? named->second : retries_type(with_.names, *retry, 18)));
    }
    if (const json::value* catches = self_.field("Catch")) {
      std::vector<std::string> all;
      for (const json::value& each : catches->as_array()) all.push_back(catcher(each.as_object()));
      write_list("catches", all);
    }
  }
  void write_list(const std::string& name, const std::vector<std::string>& all) {
    line("using " + name + " = " + list_type(name, all, name.size() + 11));
  }

  std::string assign_type(const json::value& assign, std::size_t column) { return "sw::assign<" + json_literal(assign, column + 11, 6) + ">"; }

  std::string output_type(const json::value& output, std::size_t column) { return "sw::output<sw::json, " + json_literal(output, column + 22, 6) + ">"; }

  std::string catcher(const json::object& fields) {
    std::string out = "sw::on<" + error_types(with_.names, fields.at("ErrorEquals")) + ", " + target(fields.at("Next"));
    const json::value* path = fields.if_contains("ResultPath");
    const json::value* comment = fields.if_contains("Comment");
    const json::value* assign = fields.if_contains("Assign");
    const json::value* output = fields.if_contains("Output");
    if (output != nullptr)
      out += ", " + output_type(*output, out.size() + 8);
    else if (path != nullptr || comment != nullptr || assign != nullptr)
      out += ", " + (path == nullptr ? "sw::whole" : path_type(*path));
    if (comment != nullptr || assign != nullptr) out += ", " + comment_argument(comment);
    if (assign != nullptr) out += ", " + assign_type(*assign, out.size() + 8);
    return out + ">";
  }

  // --- each type of state ---

  void write_task() {
    const std::string resource = text_of(*self_.field("Resource"));
    const invocation how = invocation_of(self_);
    const json::value* parameters = self_.field("Parameters");
    if (how == invocation::wrapped) {
      line("using resource = sw::lambda<" + string_literal(text_of(parameters->as_object().at("FunctionName"))) + ">");
      write_path("InputPath");
      if (const json::value* payload = parameters->as_object().if_contains("Payload")) write_template("parameters", types_.parameters, *payload);
    } else {
      line(fmt::format("using resource = sw::{}<{}>", how == invocation::direct ? "lambda_arn" : "resource", string_literal(resource)));
      write_path("InputPath");
      write_template_field("Parameters", types_.parameters);
      write_template_field("Arguments", untyped());
    }
    write_template_field("Credentials", nullptr);
    write_template_field("ResultSelector", types_.selector);
    write_path("ResultPath");
    if (how != invocation::wrapped || self_.field("ResultSelector") != nullptr || self_.field("ResultPath") != nullptr)
      write_path("OutputPath");
    else if (self_.text("OutputPath") != "$.Payload")  // which sw::lambda says itself
      line("using output_path = sw::path<" + string_literal("$" + std::string(self_.text("OutputPath").substr(9))) + ">");
    write_output();
    write_assign();
    write_number("TimeoutSeconds");
    write_path("TimeoutSecondsPath");
    write_number("HeartbeatSeconds");
    write_path("HeartbeatSecondsPath");
    std::string raised;
    for (const std::string_view each : raised_by(self_)) raised += (raised.empty() ? "" : ", ") + with_.names.errors.find(each)->second;
    if (!raised.empty()) line("using raises = sw::raises<" + raised + ">");
    write_guards();
  }

  void write_pass() {
    write_path("InputPath");
    write_template_field("Parameters", types_.parameters);
    write_template_field("Result", types_.constant);
    write_path("ResultPath");
    write_path("OutputPath");
    write_output();
    write_assign();
  }

  void write_wait() {
    write_path("InputPath");
    write_number("Seconds");
    write_path("SecondsPath");
    if (const json::value* timestamp = self_.field("Timestamp"))
      line("static constexpr auto timestamp = " + (timestamp->as_string().starts_with("{%") && is_jsonata() ? expression(*timestamp) : string_literal(text_of(*timestamp))));
    write_path("TimestampPath");
    write_path("OutputPath");
    write_output();
    write_assign();
  }

  void write_fail() {
    // Among the template arguments "" stands for none.
    for (const std::string_view field : {"Error", "Cause"})
      if (self_.field(field) != nullptr && self_.text(field).empty()) line("static constexpr std::string_view " + snake_case(field) + " = \"\"");
    if (self_.field("ErrorPath") == nullptr && self_.field("CausePath") == nullptr) return;
    line("using input = " + spelt(types_.input));
    write_path("ErrorPath");
    write_path("CausePath");
  }

  // Of a Parallel and a Map.
  void write_behind_work() {
    write_template_field("ResultSelector", types_.selector);
    write_path("ResultPath");
    write_path("OutputPath");
    write_output();
    write_assign();
    write_guards();
  }

  void write_parallel() {
    write_path("InputPath");
    write_template_field("Parameters", types_.parameters);
    write_template_field("Arguments", untyped());
    std::string branches;
    for (const machine& each : self_.inside) branches += (branches.empty() ? "" : ", ") + with_.names.workflows.at(&each);
    line("using branches = sw::branches<" + branches + ">");
    write_behind_work();
  }

  void write_map() {
    const bool is_iterator = self_.field("Iterator") != nullptr;
    const json::object& processor = *self_.inside.at(0).fields;
    if (const json::value* config = processor.if_contains("ProcessorConfig")) {
      const json::value* mode = config->as_object().if_contains("Mode");
      if (mode == nullptr)
        line("static constexpr auto mode = sw::mode::empty");
      else
        line(std::string("static constexpr auto mode = sw::mode::") + (*mode == "DISTRIBUTED" ? "distributed" : "inline_"));
      const bool is_distributed = mode != nullptr && *mode == "DISTRIBUTED";
      if (!is_distributed && config->as_object().contains("ExecutionType")) line("static constexpr bool writes_execution_type = true");
    }
    if (const json::value* label = self_.field("Label")) text_constant("label", text_of(*label));
    write_number("MaxConcurrency");
    write_path("MaxConcurrencyPath");
    write_number("ToleratedFailureCount");
    write_path("ToleratedFailureCountPath");
    write_number("ToleratedFailurePercentage", "double");
    write_path("ToleratedFailurePercentagePath");
    write_path("InputPath");
    if (const json::value* reader = self_.field("ItemReader")) write_template("item_reader", types_.item, *reader);
    write_path("ItemsPath");
    write_template_field("Items", untyped());
    if (const json::value* selector = self_.field("ItemSelector")) write_template("item_selector", types_.item_selector, *selector);
    if (const json::value* selector = self_.field("Parameters")) write_template("parameters", types_.item_selector, *selector);
    if (const json::value* batcher = self_.field("ItemBatcher")) {
      const std::string begin = "using item_batcher = sw::item_batcher<" + (types_.batch_input == nullptr ? "void" : spelt(types_.batch_input)) + ", ";
      line(begin + json_literal(*batcher, begin.size() + 2, 2) + ">");
    }
    line(std::string("using ") + (is_iterator ? "iterator" : "item_processor") + " = " + with_.names.workflows.at(&self_.inside.at(0)));
    write_template_field("ResultWriter", nullptr);
    write_behind_work();
  }

  void write_choice() {
    write_path("InputPath");
    std::vector<std::string> routes;
    for (const json::value& each : self_.field("Choices")->as_array()) {
      const json::object& fields = each.as_object();
      const json::value* comment = fields.if_contains("Comment");
      const json::value* assign = fields.if_contains("Assign");
      const auto route = [&](const std::string& test) {
        std::string out = "sw::when<" + test + ", " + target(fields.at("Next"));
        if (comment != nullptr || assign != nullptr) out += ", " + comment_argument(comment);
        const json::value* output = fields.if_contains("Output");
        if (output != nullptr && comment == nullptr && assign == nullptr) out += ", \"\"";
        if (assign != nullptr) out += ", " + assign_type(*assign, out.size() + 8);
        if (output != nullptr) out += ", " + output_type(*output, out.size() + 8);
        return out + ">";
      };
      std::string made = route(types_.alternatives.empty() ? rule(fields) : spelt(types_.alternatives.at(routes.size())));
      if (types_.alternatives.empty() && made.size() + 7 > line_width && assign == nullptr) made = route(rule(fields, 10));
      routes.push_back(made);
    }
    if (const json::value* otherwise = self_.field("Default")) routes.push_back("sw::otherwise<" + target(*otherwise) + ">");
    write_list("routes", routes);
    write_path("OutputPath");
    write_output();
    write_assign();
  }

  // `indent`: the parts of And and Or stand a line each, behind so many blanks; 0: all on one.
  std::string rule(const json::object& fields, std::size_t indent = 0) {
    if (const json::value* condition = fields.if_contains("Condition"))
      return "sw::condition<" + (condition->is_string() ? string_literal(text_of(*condition)) : condition->as_bool() ? "true" : "false") + ">";
    for (const auto& [key, value] : fields) {
      const std::string_view name = key;
      if (name == "And" || name == "Or") {
        std::string out = name == "And" ? "sw::and_<" : "sw::or_<";
        bool first = true;
        for (const json::value& each : value.as_array()) {
          std::string part = rule(each.as_object());
          if (indent != 0 && indent + part.size() > line_width) part = rule(each.as_object(), indent + 2);
          out += (first ? "" : indent == 0 ? ", " : ",") + (indent == 0 ? std::string() : "\n" + std::string(indent, ' ')) + part;
          first = false;
        }
        return out + ">";
      }
      if (name == "Not") return "sw::not_<" + rule(value.as_object(), indent) + ">";
      if (name == "Variable" || name == "Next" || name == "Comment" || name == "Assign" || name == "Output") continue;
      std::string out = "sw::" + operator_name(name) + (name.ends_with("Path") ? "_path<" : "<") + string_literal(text_of(fields.at("Variable")));
      const bool is_test = name.starts_with("Is");
      if (value.is_string())
        out += ", " + string_literal(text_of(value));
      else if (value.is_bool())
        out += is_test && value.get_bool() ? "" : value.get_bool() ? ", true" : ", false";
      else
        out += ", " + number_text(value);
      return out + ">";
    }
    return {};
  }
};

}  // namespace

std::string retries_type(const identifiers& names, const json::value& retry, std::size_t column) {
  std::vector<std::string> all;
  for (const json::value& each : retry.as_array()) all.push_back(retrier(names, each.as_object()));
  return list_type("retries", all, column);
}

std::string write_state(const state_context& with, const machine& scope, const state& self) { return state_writer(with, scope, self).write(); }

std::string write_workflow(const state_context& with, const machine& scope, const state* around, bool is_express) {
  const state* start = scope.find(text_of(scope.fields->at("StartAt")));
  const auto variables = with.types.variables.find(&scope);
  std::string out = "struct " + with.names.workflows.at(&scope) + " : sw::workflow<" + with.names.states.at(start);
  if (variables != with.types.variables.end() && variables->second != nullptr) out += ", " + with.types.store->spelt(*variables->second);
  out += ">";
  std::string body;
  const auto line = [&](const std::string& text) { body += "  " + text + ";\n"; };
  if (const json::value* comment = scope.field("Comment")) line("static constexpr std::string_view comment = " + literal_in_lines(text_of(*comment), 46, 6));
  if (const json::value* version = scope.field("Version")) line("static constexpr std::string_view version = " + string_literal(text_of(*version)));
  if (const json::value* timeout = scope.field("TimeoutSeconds")) line("static constexpr int timeout_seconds = " + whole_number(*timeout));
  if (const json::value* language = scope.field("QueryLanguage"))
    line(std::string("static constexpr auto language = sw::query_language::") + (*language == "JSONata" ? "jsonata" : "jsonpath"));
  if (is_express) line("static constexpr auto kind = sw::workflow_kind::express");
  if (around != nullptr)
    if (const json::value* config = scope.field("ProcessorConfig"))
      if (const json::value* type = config->as_object().if_contains("ExecutionType"); type != nullptr && *type == "EXPRESS") line("static constexpr auto kind = sw::workflow_kind::express");
  return out + (body.empty() ? " {};\n" : " {\n" + body + "};\n");
}

}  // namespace stepwise::importer
