// SPDX-License-Identifier: BSL-1.0
// Checks recorded definitions: those that Step Functions or a validator refused have errors, those that it ran and those that are in use have none.
//   definitions DIR: its rejected_by_aws.jsonl, invalid_definitions.jsonl, real_definitions.jsonl, executions.jsonl
#include "check/check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace {

using namespace stepwise::importer;

// Two have Resources that are empty, and one the ARN of a function without "lambda" in its place: placeholders, which no validator looks at.
constexpr std::string_view with_placeholders[] = {"1312360e9be54a56", "9fc46ca133f9ca98", "bac25be77a79d95e"};

struct tally {
  std::size_t rows = 0, wrong = 0, doubts = 0;
};

void check_file(const std::string& name, bool is_refused, tally& sum) {
  std::ifstream file(name);
  std::size_t rows = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.empty()) continue;
    ++rows;
    const json::value row = json::parse(line);
    const json::object& fields = row.as_object();
    const std::string_view id = fields.contains("id") ? fields.at("id").as_string() : fields.at("test").as_string();
    const json::value& definition = fields.at("definition");
    const bool is_express = id.find("express") != std::string_view::npos;
    const std::vector<finding> errors = check_shape(definition, is_express);
    if (errors.empty()) sum.doubts += check_doubts(read_machine(definition), is_express).size();
    const bool has_placeholder = std::find(std::begin(with_placeholders), std::end(with_placeholders), id) != std::end(with_placeholders) &&
                                 std::all_of(errors.begin(), errors.end(), [](const finding& each) { return each.rule == "resource-invalid"; });
    if (errors.empty() != is_refused || has_placeholder) continue;
    ++sum.wrong;
    fmt::print(stderr, "{}: {}: {}\n", name, id, errors.empty() ? "no error is found" : errors.front().what);
  }
  if (rows == 0) {
    ++sum.wrong;
    fmt::print(stderr, "{} has no rows\n", name);
  }
  sum.rows += rows;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    fmt::print(stderr, "usage: {} DIR\n", argv[0]);
    return 2;
  }
  const std::string directory = argv[1];
  const auto begin = std::chrono::steady_clock::now();
  tally sum;
  check_file(directory + "/rejected_by_aws.jsonl", true, sum);
  check_file(directory + "/invalid_definitions.jsonl", true, sum);
  check_file(directory + "/real_definitions.jsonl", false, sum);
  check_file(directory + "/executions.jsonl", false, sum);
  const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin);
  fmt::print("{} definitions, {} judged otherwise than recorded, {} doubts, {} ms\n", sum.rows, sum.wrong, sum.doubts, took.count());
  return sum.wrong == 0 ? 0 : 1;
}
