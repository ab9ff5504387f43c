// SPDX-License-Identifier: BSL-1.0
// Asks the operators of a Choice's rules what Step Functions was recorded to answer.
//   choice_cases FILE: a line a case, {"operator":…,"Variable":…,"Value":…,"recorded":"ConditionTrue"}
#include <stepwise/json.hpp>

#include <fmt/format.h>

#include <array>
#include <cstddef>
#include <cstdio>
#include <exception>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>

namespace sw = stepwise;
using sw::detail::comparison;

namespace {

constexpr std::size_t operators = std::size(sw::detail::comparison_names);

// A case as a payload: the rule reads $.Variable, and $.Value where it is one with a path.
template <comparison Operator>
bool holds_with_path(const sw::json& row) {
  return sw::detail::evaluation<sw::detail::compares_path<Operator, "$.Variable", "$.Value">>::holds(row, nullptr);
}

// A constant stands in the type of its rule; a recorded one is only known here, so it goes in behind that.
template <comparison Operator>
bool holds_with_constant(const sw::json& row) {
  constexpr bool must = Operator != comparison::is_present;
  const sw::json& value = row.at("Value");
  return sw::detail::seek<"$.Variable", must>(row, [&](auto& node) {
    if constexpr (sw::detail::is_test(Operator)) {
      return sw::detail::is_so<Operator>(node) == value.as_bool();
    } else {
      sw::detail::scalar constant;
      return sw::detail::read_scalar(value, constant) && sw::detail::compare_node<Operator>(node, constant);
    }
  });
}

struct entry {
  std::string_view name;
  bool (*holds)(const sw::json&);
};

template <std::size_t... I>
constexpr auto make_table(std::index_sequence<I...>) {
  return std::array{entry{sw::detail::comparison_name(static_cast<comparison>(I), false), holds_with_constant<static_cast<comparison>(I)>}...};
}
template <std::size_t... I>
constexpr auto make_path_table(std::index_sequence<I...>) {
  return std::array{entry{sw::detail::comparison_name(static_cast<comparison>(I), true), holds_with_path<static_cast<comparison>(I)>}...};
}
constexpr auto with_constants = make_table(std::make_index_sequence<operators>{});
constexpr auto with_paths = make_path_table(std::make_index_sequence<static_cast<std::size_t>(comparison::boolean_equals) + 1>{});

const entry* find(std::string_view name) {
  for (const entry& each : with_constants)
    if (each.name == name) return &each;
  for (const entry& each : with_paths)
    if (each.name == name) return &each;
  return nullptr;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    fmt::print(stderr, "usage: {} FILE\n", argv[0]);
    return 2;
  }
  std::ifstream file(argv[1]);
  std::size_t cases = 0;
  std::size_t wrong = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.empty()) continue;
    ++cases;
    std::string answer;
    try {
      const sw::json row = sw::parse_json(line);
      const entry* test = find(std::string_view(row.at("operator").as_string()));
      answer = test == nullptr ? "an unknown operator" : test->holds(row) ? "ConditionTrue" : "ConditionFalse";
      if (std::string_view(row.at("recorded").as_string()) == answer) continue;
    } catch (const std::exception& error) {
      answer = error.what();
    }
    ++wrong;
    fmt::print(stderr, "{}: {}\n", line, answer);
  }
  fmt::print("{} recorded cases, {} differ\n", cases, wrong);
  return cases == 0 || wrong != 0 ? 1 : 0;
}
