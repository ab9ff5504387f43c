// SPDX-License-Identifier: BSL-1.0
#include "write/substituted.hpp"

#include <fmt/format.h>

#include <initializer_list>
#include <string>
#include <string_view>

namespace stepwise::importer {

namespace {

class search {
 public:
  void machine_fields(const machine& of) {
    of_object(*of.fields, of.pointer, {"StartAt", "TimeoutSeconds", "QueryLanguage"});
    below_member(*of.fields, of.pointer, "ProcessorConfig", {"Mode", "ExecutionType"});
    for (const state& each : of.states) {
      const std::string around = state_;
      state_ = each.name;
      state_fields(each);
      for (const machine& inside : each.inside) machine_fields(inside);
      state_ = around;
    }
  }

  std::vector<finding> found;

 private:
  using names = std::initializer_list<std::string_view>;

  void say(std::string_view field, const std::string& pointer, std::string_view text) {
    found.push_back({severity::error, "not-expressible", pointer, state_, fmt::format("its {} is the substitution {}, and a header needs its value; substitute it first", field, text)});
  }

  void of_object(const json::object& fields, const std::string& pointer, names wanted) {
    for (const std::string_view name : wanted) {
      const json::value* value = fields.if_contains(name);
      if (value != nullptr && value->is_string() && value->get_string().find("${") != json::string::npos) say(name, below(pointer, name), value->get_string());
    }
  }

  void below_member(const json::object& fields, const std::string& pointer, std::string_view member, names wanted) {
    const json::value* value = fields.if_contains(member);
    if (value == nullptr) return;
    if (const json::object* inside = value->if_object()) of_object(*inside, below(pointer, member), wanted);
    const json::array* list = value->if_array();
    for (std::size_t i = 0; list != nullptr && i < list->size(); ++i)
      if (const json::object* inside = (*list)[i].if_object()) of_object(*inside, below(below(pointer, member), i), wanted);
  }

  void state_fields(const state& of) {
    const json::object& fields = *of.fields;
    of_object(fields, of.pointer, {"Next", "End", "Default", "QueryLanguage", "TimeoutSeconds", "HeartbeatSeconds", "Seconds", "MaxConcurrency", "ToleratedFailureCount", "ToleratedFailurePercentage"});
    below_member(fields, of.pointer, "Retry", {"IntervalSeconds", "MaxAttempts", "BackoffRate", "MaxDelaySeconds", "JitterStrategy"});
    below_member(fields, of.pointer, "Catch", {"Next"});
    below_member(fields, of.pointer, "ItemBatcher", {"MaxItemsPerBatch", "MaxInputBytesPerBatch"});
    below_member(fields, of.pointer, "ProcessorConfig", {"Mode", "ExecutionType"});
    if (const json::value* reader = of.field("ItemReader"); reader != nullptr && reader->is_object())
      below_member(reader->get_object(), below(of.pointer, "ItemReader"), "ReaderConfig", {"MaxItems", "InputType", "CSVHeaderLocation", "CSVDelimiter", "Transformation"});
    if (const json::value* writer = of.field("ResultWriter"); writer != nullptr && writer->is_object())
      below_member(writer->get_object(), below(of.pointer, "ResultWriter"), "WriterConfig", {"OutputType", "Transformation"});
    if (const json::value* choices = of.field("Choices")) rules(*choices, below(of.pointer, "Choices"));
  }

  /// Rules, and those inside of them: And, Or, Not.
  void rules(const json::value& value, const std::string& pointer) {
    if (const json::array* list = value.if_array())
      for (std::size_t i = 0; i < list->size(); ++i) rules((*list)[i], below(pointer, i));
    const json::object* rule = value.if_object();
    if (rule == nullptr) return;
    of_object(*rule, pointer, {"Next", "Condition"});
    for (const auto& [name, operand] : *rule) {
      if (name == "And" || name == "Or" || name == "Not") rules(operand, below(pointer, name));
      const bool is_typed = name.starts_with("Numeric") || name.starts_with("Boolean") || name.starts_with("Is");
      if (is_typed && !name.ends_with("Path")) of_object(*rule, pointer, {name});
    }
  }

  std::string state_;
};

}  // namespace

std::vector<finding> find_substituted(const machine& whole) {
  search all;
  all.machine_fields(whole);
  return std::move(all.found);
}

}  // namespace stepwise::importer
