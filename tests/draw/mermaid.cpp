// SPDX-License-Identifier: BSL-1.0
#include <stepwise/draw/mermaid.hpp>

#include "../catch.hpp"

#include <optional>
#include <string>
#include <variant>

namespace sw = stepwise;

namespace {

struct Yes {
  sw::literal<true> sure{};
};
struct No {
  sw::literal<false> sure{};
};
BOOST_DESCRIBE_STRUCT(Yes, (), (sure))
BOOST_DESCRIBE_STRUCT(No, (), (sure))
using Answer = std::variant<Yes, No>;

struct Ask;
struct Weigh : sw::choice<Answer> {
  static constexpr auto name = "Weigh: <it>";
  using routes = sw::routes<sw::when<No, Ask>, sw::otherwise<struct Good>>;
};
struct Bad : sw::fail<"Bad"> {};
struct Good : sw::succeed<Yes> {};
struct Ask : sw::task<No, Answer> {
  using resource = sw::lambda<"Ask">;
  using catches = sw::catches<sw::on<sw::error_equals<sw::errors::timeout, sw::errors::lambda_unknown>, Bad>>;
  using next = Weigh;
};
struct Machine : sw::workflow<Ask> {};

}  // namespace

TEST_CASE("a workflow is drawn as a Mermaid state diagram") {
  CHECK(sw::mermaid<Machine> == R"(stateDiagram-v2
  state "Ask" as s0
  state "Weigh#58; #lt;it#gt;" as s1
  state "Good" as s2
  state "Bad" as s3
  [*] --> s0
  s0 --> s1
  s0 --> s3: catch States.Timeout Lambda.Unknown
  s1 --> s0: sure = false
  s1 --> s2: otherwise
  s2 --> [*]
  s3 --> [*]
)");
}

namespace {

struct Sample {
  std::string text;
  std::string other;
  std::optional<int> count;
};
BOOST_DESCRIBE_STRUCT(Sample, (), (text, other, count))

struct Here : sw::succeed<Sample> {};
struct There : sw::succeed<Sample> {};
struct Sort : sw::choice<Sample> {
  using routes = sw::routes<
      sw::when<sw::and_<sw::is_present<"$.count">, sw::or_<sw::numeric_less_than<"$.count", 3>, sw::numeric_equals<"$.count", 5>>>, Here>,
      sw::when<sw::not_<sw::string_greater_than_equals_path<"$.text", "$.other">>, Here>,
      sw::when<sw::string_matches<"$['text']", "a*">, There>, sw::when<sw::is_timestamp<"$.text", false>, There>, sw::otherwise<Here>>;
};
struct Sorting : sw::workflow<Sort> {};

}  // namespace

TEST_CASE("rules are drawn as they read") {
  CHECK(sw::mermaid<Sorting> == R"(stateDiagram-v2
  state "Sort" as s0
  state "Here" as s1
  state "There" as s2
  [*] --> s0
  s0 --> s1: count is present and (count #lt; 3 or count = 5)
  s0 --> s1: not text #gt;= other
  s0 --> s2: text matches a*
  s0 --> s2: text is not a timestamp
  s0 --> s1: otherwise
  s1 --> [*]
  s2 --> [*]
)");
}
