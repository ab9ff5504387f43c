// SPDX-License-Identifier: BSL-1.0
#include "report/finding.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <ostream>
#include <tuple>

namespace stepwise::importer {

namespace {

struct placed {
  const document* in;
  const finding* what;
  position where;
};

/// In the order of the files, and in each from its begin to its end.
std::vector<placed> in_order(std::span<const findings_of> all) {
  std::vector<placed> sorted;
  for (const findings_of& of : all) {
    const auto begin = static_cast<std::ptrdiff_t>(sorted.size());
    for (const finding& one : of.all) sorted.push_back({of.in, &one, of.in->at(one.pointer)});
    // Where two stand in one place, as they were found: their addresses are in that order.
    std::sort(sorted.begin() + begin, sorted.end(), [](const placed& a, const placed& b) {
      return std::tuple(a.where.line, a.where.column, a.what) < std::tuple(b.where.line, b.where.column, b.what);
    });
  }
  return sorted;
}

std::string_view name_of(severity how) { return how == severity::error ? "error" : how == severity::warning ? "warning" : "note"; }

/// A line stays one: names may have anything in them.
std::string on_one_line(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    else
      out += c;
  }
  return out;
}

std::string counted(std::size_t count, std::string_view what) { return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s"); }

std::string sentence(const finding& one) { return one.state.empty() ? one.what : fmt::format("state \"{}\": {}", one.state, one.what); }

/// A path as a URI reference; one that is not relative as a URI.
std::string uri_of(const std::string& file) {
  constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  std::string uri = std::filesystem::path(file).is_absolute() ? "file://" : "";
  for (const char c : file) {
    if (plain.find(c) != std::string_view::npos)
      uri += c;
    else
      uri += fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return uri;
}

}  // namespace

void write_text(std::ostream& out, std::span<const findings_of> all) {
  std::array<std::size_t, 3> counts{};
  for (const placed& one : in_order(all)) {
    ++counts[static_cast<std::size_t>(one.what->how)];
    out << fmt::format("{}:{}:{}: {}: {} [{}]", on_one_line(one.in->file), one.where.line, one.where.column, name_of(one.what->how), on_one_line(sentence(*one.what)), one.what->rule);
    if (!one.what->pointer.empty()) out << fmt::format(" ({})", on_one_line(one.what->pointer));
    out << '\n';
  }
  std::string sums;
  for (const severity how : {severity::error, severity::warning, severity::note}) {
    const std::size_t count = counts[static_cast<std::size_t>(how)];
    if (count == 0 && how != severity::error) continue;
    sums += sums.empty() ? "" : ", ";
    sums += count == 0 ? "no errors" : counted(count, name_of(how));
  }
  out << fmt::format("{} in {}\n", sums, counted(all.size(), "definition"));
}

void write_sarif(std::ostream& out, std::span<const findings_of> all) {
  const auto sorted = in_order(all);

  std::map<std::string_view, std::size_t> indices;
  for (const placed& one : sorted) indices.emplace(one.what->rule, 0);
  json::array rules;
  for (auto& [rule, index] : indices) {
    index = rules.size();
    rules.push_back({{"id", rule}, {"shortDescription", {{"text", description_of(rule)}}}});
  }

  json::array results;
  for (const placed& one : sorted) {
    json::object result;
    result["ruleId"] = one.what->rule;
    result["ruleIndex"] = indices[one.what->rule];
    result["level"] = name_of(one.what->how);
    result["message"] = {{"text", sentence(*one.what)}};
    json::object physical;
    physical["artifactLocation"] = {{"uri", uri_of(one.in->file)}};
    physical["region"] = {{"startLine", one.where.line}, {"startColumn", one.where.column}};
    json::object logical;
    logical["fullyQualifiedName"] = one.what->pointer;
    if (!one.what->state.empty()) logical["name"] = one.what->state;
    json::object location;
    location["physicalLocation"] = std::move(physical);
    location["logicalLocations"] = json::array{std::move(logical)};
    result["locations"] = json::array{std::move(location)};
    results.push_back(std::move(result));
  }

  json::object driver;
  driver["name"] = "stepwise-import";
  driver["version"] = STEPWISE_VERSION;
  driver["semanticVersion"] = STEPWISE_VERSION;
  driver["rules"] = std::move(rules);
  json::object run;
  run["tool"] = {{"driver", std::move(driver)}};
  run["columnKind"] = "unicodeCodePoints";
  run["results"] = std::move(results);
  json::object log;
  log["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json";
  log["version"] = "2.1.0";
  log["runs"] = json::array{std::move(run)};
  out << json::serialize(log) << '\n';
}

}  // namespace stepwise::importer
