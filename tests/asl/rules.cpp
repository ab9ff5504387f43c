// SPDX-License-Identifier: BSL-1.0
// The rules of a Choice in ASL.
#include <stepwise/asl/machine.hpp>
#include <stepwise/stepwise.hpp>

#include "../catch.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace sw = stepwise;

namespace {

struct Sample {
  std::string text;
  std::string other;
  double number;
  int count;
  bool flag;
  bool sign;
  std::optional<int> maybe;
  sw::nullable<std::string> null;
};
BOOST_DESCRIBE_STRUCT(Sample, (), (text, other, number, count, flag, sign, maybe, null))

struct There : sw::pass<Sample> {
  using next = sw::end;
};
struct Elsewhere : sw::pass<Sample> {
  using next = sw::end;
};

// The Choices of a state with these rules.
template <class... Rules>
struct Ask : sw::choice<Sample> {
  static constexpr auto name = "Ask";
  using allow = sw::allow<"rule-always-holds", "rule-never-holds">;
  using routes = sw::routes<sw::when<Rules, There>..., sw::otherwise<Elsewhere>>;
};
template <class... Rules>
struct Asking : sw::workflow<Ask<Rules...>> {};

constexpr std::string_view head = R"({"StartAt":"Ask","States":{"Ask":{"Type":"Choice","Choices":[)";

template <class... Rules>
constexpr bool writes(std::string_view choices) {
  constexpr std::string_view all = sw::asl<Asking<Rules...>>;
  return all.substr(0, head.size()) == head && all.substr(head.size(), choices.size()) == choices &&
         all.substr(head.size() + choices.size()).starts_with(R"(],"Default":"Elsewhere"},"There":)");
}
template <class Rule>
constexpr bool writes_one(std::string_view members) {
  constexpr std::string_view all = sw::asl<Asking<Rule>>;
  return all.substr(head.size() + 1, members.size()) == members && all.substr(head.size() + 1 + members.size()).starts_with(R"(,"Next":"There"}],)");
}

constexpr char noon[] = "2027-01-01T12:00:00Z";

TEST_CASE("every operator of a rule is written by its name") {
  static_assert(writes_one<sw::string_equals<"$.text", "a">>(R"("Variable":"$.text","StringEquals":"a")"));
  static_assert(writes_one<sw::string_less_than<"$.text", "a">>(R"("Variable":"$.text","StringLessThan":"a")"));
  static_assert(writes_one<sw::string_greater_than<"$.text", "a">>(R"("Variable":"$.text","StringGreaterThan":"a")"));
  static_assert(writes_one<sw::string_less_than_equals<"$.text", "a">>(R"("Variable":"$.text","StringLessThanEquals":"a")"));
  static_assert(writes_one<sw::string_greater_than_equals<"$.text", "a">>(R"("Variable":"$.text","StringGreaterThanEquals":"a")"));
  static_assert(writes_one<sw::string_equals_path<"$.text", "$.other">>(R"("Variable":"$.text","StringEqualsPath":"$.other")"));
  static_assert(writes_one<sw::string_less_than_path<"$.text", "$.other">>(R"("Variable":"$.text","StringLessThanPath":"$.other")"));
  static_assert(writes_one<sw::string_greater_than_path<"$.text", "$.other">>(R"("Variable":"$.text","StringGreaterThanPath":"$.other")"));
  static_assert(writes_one<sw::string_less_than_equals_path<"$.text", "$.other">>(R"("Variable":"$.text","StringLessThanEqualsPath":"$.other")"));
  static_assert(writes_one<sw::string_greater_than_equals_path<"$.text", "$.other">>(R"("Variable":"$.text","StringGreaterThanEqualsPath":"$.other")"));
  static_assert(writes_one<sw::string_matches<"$.text", "a*\\*\\\\">>(R"("Variable":"$.text","StringMatches":"a*\\*\\\\")"));
  static_assert(writes_one<sw::numeric_equals<"$.number", 1.5>>(R"("Variable":"$.number","NumericEquals":1.5)"));
  static_assert(writes_one<sw::numeric_less_than<"$.number", 1>>(R"("Variable":"$.number","NumericLessThan":1)"));
  static_assert(writes_one<sw::numeric_greater_than<"$.number", 1>>(R"("Variable":"$.number","NumericGreaterThan":1)"));
  static_assert(writes_one<sw::numeric_less_than_equals<"$.number", 1>>(R"("Variable":"$.number","NumericLessThanEquals":1)"));
  static_assert(writes_one<sw::numeric_greater_than_equals<"$.number", 1>>(R"("Variable":"$.number","NumericGreaterThanEquals":1)"));
  static_assert(writes_one<sw::numeric_equals_path<"$.number", "$.count">>(R"("Variable":"$.number","NumericEqualsPath":"$.count")"));
  static_assert(writes_one<sw::numeric_less_than_path<"$.number", "$.count">>(R"("Variable":"$.number","NumericLessThanPath":"$.count")"));
  static_assert(writes_one<sw::numeric_greater_than_path<"$.number", "$.count">>(R"("Variable":"$.number","NumericGreaterThanPath":"$.count")"));
  static_assert(writes_one<sw::numeric_less_than_equals_path<"$.number", "$.count">>(R"("Variable":"$.number","NumericLessThanEqualsPath":"$.count")"));
  static_assert(writes_one<sw::numeric_greater_than_equals_path<"$.number", "$.count">>(R"("Variable":"$.number","NumericGreaterThanEqualsPath":"$.count")"));
  static_assert(writes_one<sw::boolean_equals<"$.flag", false>>(R"("Variable":"$.flag","BooleanEquals":false)"));
  static_assert(writes_one<sw::boolean_equals_path<"$.flag", "$.sign">>(R"("Variable":"$.flag","BooleanEqualsPath":"$.sign")"));
  static_assert(writes_one<sw::timestamp_equals<"$.text", noon>>(R"("Variable":"$.text","TimestampEquals":"2027-01-01T12:00:00Z")"));
  static_assert(writes_one<sw::timestamp_less_than<"$.text", noon>>(R"("Variable":"$.text","TimestampLessThan":"2027-01-01T12:00:00Z")"));
  static_assert(writes_one<sw::timestamp_greater_than<"$.text", noon>>(R"("Variable":"$.text","TimestampGreaterThan":"2027-01-01T12:00:00Z")"));
  static_assert(writes_one<sw::timestamp_less_than_equals<"$.text", noon>>(R"("Variable":"$.text","TimestampLessThanEquals":"2027-01-01T12:00:00Z")"));
  static_assert(writes_one<sw::timestamp_greater_than_equals<"$.text", noon>>(R"("Variable":"$.text","TimestampGreaterThanEquals":"2027-01-01T12:00:00Z")"));
  static_assert(writes_one<sw::timestamp_equals_path<"$.text", "$.other">>(R"("Variable":"$.text","TimestampEqualsPath":"$.other")"));
  static_assert(writes_one<sw::timestamp_less_than_path<"$.text", "$.other">>(R"("Variable":"$.text","TimestampLessThanPath":"$.other")"));
  static_assert(writes_one<sw::timestamp_greater_than_path<"$.text", "$.other">>(R"("Variable":"$.text","TimestampGreaterThanPath":"$.other")"));
  static_assert(writes_one<sw::timestamp_less_than_equals_path<"$.text", "$.other">>(R"("Variable":"$.text","TimestampLessThanEqualsPath":"$.other")"));
  static_assert(writes_one<sw::timestamp_greater_than_equals_path<"$.text", "$.other">>(R"("Variable":"$.text","TimestampGreaterThanEqualsPath":"$.other")"));
  static_assert(writes_one<sw::is_null<"$.null">>(R"("Variable":"$.null","IsNull":true)"));
  static_assert(writes_one<sw::is_present<"$.maybe", false>>(R"("Variable":"$.maybe","IsPresent":false)"));
  static_assert(writes_one<sw::is_numeric<"$.number">>(R"("Variable":"$.number","IsNumeric":true)"));
  static_assert(writes_one<sw::is_string<"$.null", false>>(R"("Variable":"$.null","IsString":false)"));
  static_assert(writes_one<sw::is_boolean<"$.flag">>(R"("Variable":"$.flag","IsBoolean":true)"));
  static_assert(writes_one<sw::is_timestamp<"$.text">>(R"("Variable":"$.text","IsTimestamp":true)"));
  CHECK(sw::asl<Asking<sw::boolean_equals<"$.flag", true>>>.starts_with(head));
}

// Deep ones, with something that is put in when they are deployed.
template <int Depth, class Rule>
struct nested {
  using type = sw::and_<typename nested<Depth - 1, Rule>::type>;
};
template <class Rule>
struct nested<0, Rule> {
  using type = Rule;
};
using Deep = Asking<nested<40, sw::string_equals<"$.text", "${Deep}">>::type>;

TEST_CASE("rules of rules are written within each other, Next in the outermost only") {
  static_assert(writes<sw::and_<sw::is_present<"$.maybe">, sw::numeric_equals<"$.maybe", 1>>, sw::not_<sw::not_<sw::boolean_equals<"$.flag", true>>>>(
      R"({"And":[{"Variable":"$.maybe","IsPresent":true},{"Variable":"$.maybe","NumericEquals":1}],"Next":"There"},)"
      R"({"Not":{"Not":{"Variable":"$.flag","BooleanEquals":true}},"Next":"There"})"));
  static_assert(writes<sw::or_<sw::and_<sw::boolean_equals<"$.flag", true>>, sw::not_<sw::or_<sw::string_equals<"$.text", "\"">>>>>(
      R"({"Or":[{"And":[{"Variable":"$.flag","BooleanEquals":true}]},{"Not":{"Or":[{"Variable":"$.text","StringEquals":"\""}]}}],"Next":"There"})"));
  static_assert(sw::detail::find_text(sw::asl<Deep>, R"("StringEquals":"${Deep}"}]})") != std::string_view::npos);
  static_assert(sw::detail::find_text(sw::machine_text<Deep>, "Deep") != std::string_view::npos);
  CHECK(sw::detail::find_text(sw::asl<Deep>, R"("And":[{"And":[{)") != std::string_view::npos);
}

}  // namespace
