// SPDX-License-Identifier: BSL-1.0
// The rules of a Choice over described structs.
#include <stepwise/payload/tuple.hpp>
#include <stepwise/stepwise.hpp>

#include "../catch.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <tuple>
#include <type_traits>
#include <variant>
#include <vector>

namespace sw = stepwise;

namespace {

enum class Grade { a, b };
BOOST_DESCRIBE_ENUM(Grade, a, b)

struct Inner {
  std::optional<int> depth;
  double ratio = 0;
};
BOOST_DESCRIBE_STRUCT(Inner, (), (depth, ratio))

struct Sample {
  std::string text;
  std::string other;
  double number = 0;
  std::int64_t count = 0;
  std::uint64_t big = 0;
  bool flag = false;
  Grade grade{};
  sw::literal<"fixed"> fixed{};
  std::optional<int> maybe;
  std::optional<std::string> note;
  sw::nullable<std::string> null;
  std::optional<sw::nullable<int>> both;
  std::optional<Inner> inner;
};
BOOST_DESCRIBE_STRUCT(Sample, (), (text, other, number, count, big, flag, grade, fixed, maybe, note, null, both, inner))

template <class Rule>
bool holds(const Sample& sample) {
  return sw::detail::evaluation<Rule>::holds(sample, nullptr);
}

Sample texts(const char* text, const char* other) {
  Sample made;
  made.text = text;
  made.other = other;
  return made;
}

}  // namespace

TEST_CASE("a rule compares members with each other") {
  CHECK(holds<sw::string_less_than_path<"$.text", "$.other">>(texts("A", "AB")));
  CHECK_FALSE(holds<sw::string_greater_than_equals_path<"$.text", "$.other">>(texts("A", "AB")));
  CHECK(holds<sw::string_equals_path<"$.text", "$.fixed">>(texts("fixed", "")));
  CHECK(holds<sw::string_equals_path<"$.grade", "$.other">>(texts("", "a")));
  Sample sample;
  sample.number = 2.5;
  sample.count = -3;
  sample.big = 3;
  CHECK(holds<sw::numeric_greater_than_path<"$.number", "$.count">>(sample));
  CHECK(holds<sw::numeric_less_than_path<"$.count", "$.big">>(sample));
  CHECK(holds<sw::numeric_less_than_equals_path<"$.number", "$.big">>(sample));
  CHECK_FALSE(holds<sw::numeric_equals_path<"$.number", "$.big">>(sample));
  CHECK(holds<sw::boolean_equals_path<"$.flag", "$.flag">>(sample));
}

namespace {

// What =, <, >, <= and >= say of one that is less, one that is equal, one that is greater.
template <class... Rules>
std::string answers(const Sample& less, const Sample& equal, const Sample& greater) {
  std::string said;
  for (const Sample* each : {&less, &equal, &greater}) {
    ((said += holds<Rules>(*each) ? '1' : '0'), ...);
    said += ' ';
  }
  return said;
}

}  // namespace

TEST_CASE("every comparison tells less, equal and greater apart") {
  const std::string expected = "01010 10011 00101 ";
  CHECK(answers<sw::string_equals<"$.text", "b">, sw::string_less_than<"$.text", "b">, sw::string_greater_than<"$.text", "b">, sw::string_less_than_equals<"$.text", "b">,
                sw::string_greater_than_equals<"$.text", "b">>(texts("a", ""), texts("b", ""), texts("ba", "")) == expected);
  CHECK(answers<sw::string_equals_path<"$.text", "$.other">, sw::string_less_than_path<"$.text", "$.other">, sw::string_greater_than_path<"$.text", "$.other">,
                sw::string_less_than_equals_path<"$.text", "$.other">, sw::string_greater_than_equals_path<"$.text", "$.other">>(
            texts("a", "b"), texts("b", "b"), texts("ba", "b")) == expected);
  const auto numbers = [](double number, std::int64_t count) {
    Sample made;
    made.number = number;
    made.count = count;
    return made;
  };
  CHECK(answers<sw::numeric_equals<"$.number", 2>, sw::numeric_less_than<"$.number", 2>, sw::numeric_greater_than<"$.number", 2>,
                sw::numeric_less_than_equals<"$.number", 2>, sw::numeric_greater_than_equals<"$.number", 2>>(numbers(1.5, 0), numbers(2, 0), numbers(2.5, 0)) == expected);
  CHECK(answers<sw::numeric_equals_path<"$.number", "$.count">, sw::numeric_less_than_path<"$.number", "$.count">, sw::numeric_greater_than_path<"$.number", "$.count">,
                sw::numeric_less_than_equals_path<"$.number", "$.count">, sw::numeric_greater_than_equals_path<"$.number", "$.count">>(
            numbers(-0.5, 0), numbers(7, 7), numbers(7, 6)) == expected);
  constexpr char noon[] = "2027-01-01T12:00:00Z";
  const Sample before = texts("2027-01-01T11:59:59.9Z", noon);
  const Sample same = texts("2027-01-01T13:00:00+01:00", noon);
  const Sample after = texts("2027-01-01T12:00:00.001Z", noon);
  CHECK(answers<sw::timestamp_equals<"$.text", "2027-01-01T12:00:00Z">, sw::timestamp_less_than<"$.text", "2027-01-01T12:00:00Z">,
                sw::timestamp_greater_than<"$.text", "2027-01-01T12:00:00Z">, sw::timestamp_less_than_equals<"$.text", "2027-01-01T12:00:00Z">,
                sw::timestamp_greater_than_equals<"$.text", "2027-01-01T12:00:00Z">>(before, same, after) == expected);
  CHECK(answers<sw::timestamp_equals_path<"$.text", "$.other">, sw::timestamp_less_than_path<"$.text", "$.other">, sw::timestamp_greater_than_path<"$.text", "$.other">,
                sw::timestamp_less_than_equals_path<"$.text", "$.other">, sw::timestamp_greater_than_equals_path<"$.text", "$.other">>(before, same, after) == expected);
}

TEST_CASE("timestamps are compared as instants, and other texts are none") {
  const Sample sample = texts("2027-01-01T01:00:00.250+01:00", "2027-01-01T00:00:00.25Z");
  CHECK(holds<sw::timestamp_equals_path<"$.text", "$.other">>(sample));
  CHECK(holds<sw::timestamp_less_than_equals_path<"$.text", "$.other">>(sample));
  CHECK(holds<sw::timestamp_greater_than<"$.text", "2027-01-01T00:00:00.2499999999999Z">>(sample));
  CHECK_FALSE(holds<sw::timestamp_less_than<"$.text", "2027-01-01T00:00:00Z">>(sample));
  CHECK(holds<sw::is_timestamp<"$.text">>(sample));
  const Sample none = texts("2023-02-24", "2023-02-24");
  CHECK_FALSE(holds<sw::timestamp_equals_path<"$.text", "$.other">>(none));
  CHECK_FALSE(holds<sw::timestamp_greater_than_equals<"$.text", "2020-01-01T00:00:00Z">>(none));
  CHECK_FALSE(holds<sw::timestamp_less_than<"$.text", "2030-01-01T00:00:00Z">>(none));
  CHECK_FALSE(holds<sw::is_timestamp<"$.text">>(none));
  CHECK(holds<sw::is_timestamp<"$.text", false>>(none));
  CHECK_FALSE(holds<sw::is_timestamp<"$.grade">>(none));
}

TEST_CASE("a rule asks what there is") {
  Sample sample;
  CHECK_FALSE(holds<sw::is_present<"$.maybe">>(sample));
  CHECK(holds<sw::is_present<"$.maybe", false>>(sample));
  CHECK_FALSE(holds<sw::is_present<"$.inner.ratio">>(sample));
  CHECK_FALSE(holds<sw::is_present<"$.both">>(sample));
  CHECK(holds<sw::is_null<"$.null">>(sample));
  CHECK_FALSE(holds<sw::is_null<"$.null", false>>(sample));
  CHECK_FALSE(holds<sw::is_string<"$.null">>(sample));
  CHECK(holds<sw::is_string<"$.null", false>>(sample));
  CHECK_FALSE(holds<sw::string_equals<"$.null", "">>(sample));
  CHECK_FALSE(holds<sw::string_matches<"$.null", "*">>(sample));
  sample.maybe = 0;
  sample.inner = Inner{};
  sample.null = "a.txt";
  sample.both = sw::nullable<int>();
  CHECK(holds<sw::is_present<"$.maybe">>(sample));
  CHECK(holds<sw::is_present<"$.inner.ratio">>(sample));
  CHECK_FALSE(holds<sw::is_present<"$.inner.depth">>(sample));
  CHECK(holds<sw::is_present<"$.both">>(sample));
  CHECK(holds<sw::is_null<"$.both">>(sample));
  CHECK_FALSE(holds<sw::is_null<"$.null">>(sample));
  CHECK(holds<sw::is_string<"$.null">>(sample));
  CHECK(holds<sw::string_matches<"$.null", "*.txt">>(sample));
  CHECK(holds<sw::string_equals_path<"$.null", "$.null">>(sample));
  CHECK(holds<sw::is_numeric<"$.number">>(sample));
  CHECK(holds<sw::is_boolean<"$.number", false>>(sample));
  CHECK_FALSE(holds<sw::is_null<"$.number">>(sample));
}

TEST_CASE("rules of rules") {
  using Flag = sw::boolean_equals<"$.flag", true>;
  using Small = sw::numeric_less_than<"$.number", 1>;
  Sample sample;
  CHECK_FALSE(holds<sw::and_<Flag, Small>>(sample));
  CHECK(holds<sw::or_<Flag, Small>>(sample));
  CHECK(holds<sw::and_<sw::not_<Flag>, sw::or_<Flag, sw::and_<Small>>>>(sample));
  CHECK_FALSE(holds<sw::not_<sw::or_<Flag, Small>>>(sample));
  using Guarded = sw::and_<sw::is_present<"$.maybe">, sw::numeric_equals<"$.maybe", 3>>;
  CHECK_FALSE(holds<Guarded>(sample));
  sample.maybe = 3;
  CHECK(holds<Guarded>(sample));
}

// --- what is known behind a rule ------------------------------------------------------------------------

namespace narrowing {

struct DeepInner {
  int depth;
  double ratio;
};
BOOST_DESCRIBE_STRUCT(DeepInner, (), (depth, ratio))
struct Present {
  int maybe;
  std::string note;
};
struct NotNull {
  std::string null;
  std::string text;
};
struct Deep {
  DeepInner inner;
};
struct Both {
  int both;
};
BOOST_DESCRIBE_STRUCT(Present, (), (maybe, note))
BOOST_DESCRIBE_STRUCT(NotNull, (), (null, text))
BOOST_DESCRIBE_STRUCT(Deep, (), (inner))
BOOST_DESCRIBE_STRUCT(Both, (), (both))

struct WithNote : sw::task<Present, std::string> {
  using resource = sw::lambda<"WithNote">;
  using next = sw::end;
  static std::string handle(Present it) { return it.note + std::to_string(it.maybe); }
};
struct WithText : sw::task<NotNull, std::string> {
  using resource = sw::lambda<"WithText">;
  using next = sw::end;
  static std::string handle(NotNull it) { return it.null + it.text; }
};
struct WithDepth : sw::task<Deep, std::string> {
  using resource = sw::lambda<"WithDepth">;
  using next = sw::end;
  static std::string handle(Deep it) { return "depth " + std::to_string(it.inner.depth) + (it.inner.ratio > 1 ? "!" : ""); }
};
struct WithBoth : sw::task<Both, std::string> {
  using resource = sw::lambda<"WithBoth">;
  using next = sw::end;
  static std::string handle(Both it) { return "both " + std::to_string(it.both); }
};
struct Nothing : sw::fail<"Nothing"> {};
struct Ask : sw::choice<Sample> {
  using routes = sw::routes<
      sw::when<sw::and_<sw::is_present<"$.maybe">, sw::numeric_greater_than<"$['maybe']", 17>, sw::is_present<"$.note">>, WithNote>,
      sw::when<sw::is_null<"$.null", false>, WithText>,
      sw::when<sw::not_<sw::is_present<"$.inner.depth", false>>, WithDepth>,
      sw::when<sw::is_present<"$.both", false>, Nothing>,   // so it is there from here on
      sw::when<sw::is_null<"$.both">, Nothing>,             // and no null
      sw::otherwise<WithBoth>>;
};
struct Machine : sw::workflow<Ask> {};

}  // namespace narrowing

TEST_CASE("behind a rule a member that may be absent or null is there") {
  const auto run = [](const Sample& sample) { return sw::run<narrowing::Machine>(sample, sw::handlers{}); };
  Sample sample;
  CHECK_THROWS_AS(run(sample), sw::execution_failed);
  sample.both = sw::nullable<int>();
  CHECK_THROWS_AS(run(sample), sw::execution_failed);
  sample.both = sw::nullable<int>(7);
  CHECK(run(sample) == "both 7");
  sample.inner = Inner{{}, 2};
  CHECK(run(sample) == "both 7");
  sample.inner->depth = 4;
  CHECK(run(sample) == "depth 4!");
  sample.text = std::string("!");
  sample.null = std::string("value");
  CHECK(run(sample) == "value!");
  sample.maybe = 18;
  CHECK(run(sample) == "value!");
  sample.note = std::string("a long enough note to be moved: ");
  CHECK(run(sample) == "a long enough note to be moved: 18");
}

namespace {

struct Kept : sw::succeed<Sample> {};
struct Maybe : sw::choice<Sample> {
  using routes = sw::routes<sw::when<sw::boolean_equals<"$.flag", true>, Kept>>;
  using allow = sw::allow<"choice-can-miss">;
};
struct Missing : sw::workflow<Maybe> {};

}  // namespace

TEST_CASE("a Choice that may miss fails with States.Runtime where no rule holds") {
  static_assert(sw::errors_of<Missing>.size() == 1 && sw::errors_of<Missing>[0] == "States.Runtime");
  Sample given;
  given.flag = true;
  CHECK(sw::run<Missing>(given).flag);
  given.flag = false;
  try {
    sw::run<Missing>(given);
    FAIL("it should have failed");
  } catch (const sw::execution_failed& failed) {
    CHECK(failed.error() == "States.Runtime");
    CHECK(failed.state() == "Maybe");
    CHECK(failed.cause() == "no rule of the Choice holds, and it has no Default");
  }
}

namespace elements {

struct Label {
  std::string name;
  std::optional<double> score;
};
struct Picture {
  std::vector<Label> labels;
  std::vector<bool> flags;
  std::vector<std::vector<int>> rows;
  std::optional<std::vector<int>> sizes;
};
BOOST_DESCRIBE_STRUCT(Label, (), (name, score))
BOOST_DESCRIBE_STRUCT(Picture, (), (labels, flags, rows, sizes))

struct Sure : sw::pass<Picture> {
  using next = sw::end;
};
struct Shown : sw::fail<"Shown"> {};
struct Look : sw::choice<Picture> {
  using routes = sw::routes<sw::when<sw::and_<sw::is_present<"$.labels[1]">, sw::string_equals<"$.labels[1].name", "cat">>, Shown>,
                            sw::when<sw::and_<sw::is_present<"$.labels[0].score">, sw::numeric_greater_than<"$.labels[0].score", 0.9>>, Sure>,
                            sw::otherwise<Shown>>;
};
struct Looking : sw::workflow<Look> {};

struct First : sw::choice<Picture> {
  using routes = sw::routes<sw::when<sw::numeric_equals<"$.sizes[0]", 1>, Sure>, sw::otherwise<Shown>>;
  using allow = sw::allow<"can-fail">;
};
struct Daring : sw::workflow<First> {};

struct Small : sw::choice<Picture> {
  using routes = sw::routes<sw::when<sw::or_<sw::not_<sw::is_present<"$.sizes[0]">>, sw::numeric_less_than<"$.sizes[0]", 2>>, Shown>, sw::otherwise<Sure>>;
};
struct Sized : sw::workflow<Small> {};

template <class Rule>
bool holds(const Picture& picture) {
  return sw::detail::evaluation<Rule>::holds(picture, nullptr);
}

}  // namespace elements

TEST_CASE("a rule reads the elements of an array, where there are some") {
  using namespace elements;
  Picture picture;
  CHECK_FALSE(elements::holds<sw::is_present<"$.labels[0]">>(picture));
  CHECK_FALSE(elements::holds<sw::is_present<"$.sizes[0]">>(picture));
  picture = {{{"dog", 0.95}}, {false, true}, {{1, 2}, {3}}, {}};
  CHECK(elements::holds<sw::is_present<"$.labels[0]">>(picture));
  CHECK(elements::holds<sw::is_present<"$['labels'][1]", false>>(picture));
  CHECK(elements::holds<sw::boolean_equals<"$.flags[1]", true>>(picture));
  CHECK(elements::holds<sw::numeric_equals<"$.rows[1][0]", 3>>(picture));
  CHECK(elements::holds<sw::numeric_less_than_path<"$.rows[0][0]", "$.rows[0][1]">>(picture));
  const std::tuple<int, Label> pair{1, {"dog", {}}};
  CHECK(sw::detail::evaluation<sw::string_equals<"$[1].name", "dog">>::holds(pair, nullptr));

  CHECK(sw::run<Looking>(picture).labels[0].name == "dog");
  picture.labels.push_back({"cat", {}});
  CHECK_THROWS_AS(sw::run<Looking>(picture), sw::execution_failed);
  CHECK_THROWS_AS(sw::run<Looking>(Picture{}), sw::execution_failed);
}

TEST_CASE("a rule in an or_ is asked where those before it do not hold") {
  using namespace elements;
  CHECK_THROWS_AS(sw::run<Sized>(Picture{}), sw::execution_failed);
  CHECK_THROWS_AS(sw::run<Sized>(Picture{{}, {}, {}, std::vector<int>{1}}), sw::execution_failed);
  CHECK(sw::run<Sized>(Picture{{}, {}, {}, std::vector<int>{2}}).sizes->size() == 1);
}

TEST_CASE("a rule that may read what is not there is States.Runtime where it is not, if that is allowed") {
  using namespace elements;
  static_assert(sw::errors_of<Daring>[0] == "States.Runtime");
  CHECK(sw::run<Daring>(Picture{{}, {}, {}, std::vector<int>{1}}).sizes->size() == 1);
  for (const Picture& picture : {Picture{}, Picture{{}, {}, {}, std::vector<int>{}}}) try {
      sw::run<Daring>(picture);
      FAIL("it should have failed");
    } catch (const sw::failure& failed) {
      CHECK(failed.error() == "States.Runtime");
      CHECK(failed.message() == "the rule reads $.sizes[0], which is not there");
    }
}
