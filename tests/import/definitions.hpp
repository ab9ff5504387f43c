// SPDX-License-Identifier: BSL-1.0
// Definitions as the tests of the checks write them, and what is found in them, a line each.
#pragma once

#include "../catch.hpp"

#include "check/check.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using found = std::vector<std::string>;

/// A definition, in which a few words stand for what is often there.
inline std::string whole(std::string text) {
  for (const auto& [word, meaning] : std::initializer_list<std::pair<std::string_view, std::string_view>>{
           {"FUNCTION", R"("arn:aws:lambda:us-east-1:123456789012:function:f")"},
           {"PASS", R"({"Type": "Pass", "End": true})"},
           {"DISTRIBUTED}", R"("ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}})"}})
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + meaning.size())) text.replace(at, word.size(), meaning);
  return text;
}
/// One with these states; the first is A.
inline std::string states(const std::string& text) { return whole(R"({"StartAt": "A", "States": )" + text + "}"); }
/// One with this state, A.
inline std::string one(const std::string& text) { return states(R"({"A": )" + text + "}"); }

inline std::string line(const stepwise::importer::finding& of) {
  return std::string(of.rule) + (of.pointer.empty() ? ": " : " " + of.pointer + ": ") + of.what;
}

inline stepwise::importer::json::value parsed(const std::string& definition) {
  stepwise::importer::json::parse_options how;
  how.max_depth = 1000;
  return stepwise::importer::json::parse(definition, {}, how);
}

/// RULE POINTER: WHAT
inline found errors_of(const std::string& definition, bool is_express = false) {
  found out;
  for (const stepwise::importer::finding& each : stepwise::importer::check_shape(parsed(definition), is_express)) out.push_back(line(each));
  return out;
}

/// SEVERITY RULE POINTER: WHAT
inline found doubts_of(const std::string& definition, bool is_express = false) {
  using stepwise::importer::severity;
  const stepwise::importer::json::value value = parsed(definition);
  const std::vector<stepwise::importer::finding> wrong = stepwise::importer::check_shape(value, is_express);
  if (!wrong.empty()) return {"error " + line(wrong.front())};
  found out;
  for (const stepwise::importer::finding& each : stepwise::importer::check_doubts(stepwise::importer::read_machine(value), is_express))
    out.push_back((each.how == severity::error ? "error " : each.how == severity::warning ? "warning " : "note ") + line(each));
  return out;
}
