// SPDX-License-Identifier: BSL-1.0
// The rules of a Choice over what is untyped.
#include <stepwise/json.hpp>

#include "../catch.hpp"

#include <optional>
#include <string>

namespace sw = stepwise;

namespace {

template <class Rule>
bool holds(const char* text) {
  const sw::json payload = sw::parse_json(text);
  return sw::detail::evaluation<Rule>::holds(payload, nullptr);
}

struct Mixed {
  int number = 0;
  std::string text;
  sw::json any;
  std::optional<sw::json> more;
  sw::nullable<int> null;
};
BOOST_DESCRIBE_STRUCT(Mixed, (), (number, text, any, more, null))

template <class Rule>
bool holds_for(const Mixed& payload) {
  return sw::detail::evaluation<Rule>::holds(payload, nullptr);
}

}  // namespace

TEST_CASE("a value of another type makes a rule false") {
  using Number = sw::numeric_equals<"$.a", 0>;
  CHECK(holds<Number>(R"({"a":0})"));
  CHECK(holds<Number>(R"({"a":0.0})"));
  CHECK(holds<Number>(R"({"a":-0.0})"));
  for (const char* text : {R"({"a":"0"})", R"({"a":null})", R"({"a":false})", R"({"a":[]})", R"({"a":{}})"}) CHECK_FALSE(holds<Number>(text));
  CHECK_FALSE(holds<sw::boolean_equals<"$.a", false>>(R"({"a":0})"));
  CHECK_FALSE(holds<sw::string_less_than<"$.a", "b">>(R"({"a":1})"));
  CHECK(holds<sw::string_less_than<"$.a", "b">>(R"({"a":"a"})"));
  CHECK_FALSE(holds<sw::string_matches<"$.a", "*">>(R"({"a":1})"));
  CHECK(holds<sw::string_matches<"$.a", "*.c*">>(R"({"a":"x.csv"})"));
  CHECK_FALSE(holds<sw::string_equals_path<"$.a", "$.b">>(R"({"a":1,"b":1})"));
  CHECK_FALSE(holds<sw::numeric_equals_path<"$.a", "$.b">>(R"({"a":1,"b":"1"})"));
  CHECK_FALSE(holds<sw::numeric_equals_path<"$.a", "$.b">>(R"({"a":null,"b":null})"));
  CHECK(holds<sw::numeric_less_than_path<"$.a", "$.b.c">>(R"({"a":1,"b":{"c":1.5}})"));
  CHECK(holds<sw::boolean_equals_path<"$.a", "$.b">>(R"({"a":true,"b":true})"));
  CHECK(holds<sw::timestamp_less_than_path<"$.a", "$.b">>(R"({"a":"2027-01-01T00:00:00.1Z","b":"2027-01-01T00:00:00.11Z"})"));
  CHECK_FALSE(holds<sw::timestamp_less_than_path<"$.a", "$.b">>(R"({"a":"2027-01-01","b":"2027-01-01T00:00:00.11Z"})"));
  CHECK_FALSE(holds<sw::timestamp_equals<"$.a", "2027-01-01T00:00:00Z">>(R"({"a":1})"));
}

TEST_CASE("a rule reads an element of an untyped array") {
  CHECK(holds<sw::is_present<"$.a[1].b">>(R"({"a":[0,{"b":null}]})"));
  CHECK_FALSE(holds<sw::is_present<"$.a[2]">>(R"({"a":[0,1]})"));
  CHECK_FALSE(holds<sw::is_present<"$.a[0]">>(R"({"a":{"0":1}})"));
  CHECK_FALSE(holds<sw::is_present<"$.a['0']">>(R"({"a":[1]})"));
  CHECK(holds<sw::numeric_equals<"$[1][0]", 7>>("[0,[7]]"));
  CHECK_THROWS_AS((holds<sw::numeric_equals<"$[1]", 7>>("[7]")), sw::payload_error);
}

TEST_CASE("what a value is, and what it is not") {
  CHECK(holds<sw::is_null<"$.a">>(R"({"a":null})"));
  CHECK(holds<sw::is_null<"$.a", false>>(R"({"a":0})"));
  CHECK(holds<sw::is_present<"$.a">>(R"({"a":null})"));
  CHECK_FALSE(holds<sw::is_present<"$.a", false>>(R"({"a":null})"));
  CHECK(holds<sw::is_numeric<"$.a">>(R"({"a":1e3})"));
  CHECK(holds<sw::is_numeric<"$.a", false>>(R"({"a":"1"})"));
  CHECK(holds<sw::is_string<"$.a">>(R"({"a":""})"));
  CHECK(holds<sw::is_boolean<"$.a">>(R"({"a":false})"));
  CHECK(holds<sw::is_boolean<"$.a", false>>(R"({"a":[]})"));
  CHECK(holds<sw::is_timestamp<"$.a">>(R"({"a":"2012-10-09T19:00:55Z"})"));
  CHECK_FALSE(holds<sw::is_timestamp<"$.a">>(R"({"a":"2012-10-09T19:00:55"})"));
  CHECK_FALSE(holds<sw::is_timestamp<"$.a">>(R"({"a":"2023-02-24"})"));
  CHECK(holds<sw::is_timestamp<"$.a", false>>(R"({"a":1})"));
}

TEST_CASE("a value that is missing is an error, except to who asks for it") {
  for (const char* text : {"{}", R"({"a":1})", R"({"a":{}})", R"({"a":null})", "[]", "1"}) {
    CHECK_FALSE(holds<sw::is_present<"$.a.b">>(text));
    CHECK(holds<sw::is_present<"$.a.b", false>>(text));
    CHECK_THROWS_AS((holds<sw::is_null<"$.a.b">>(text)), sw::payload_error);
    CHECK_THROWS_AS((holds<sw::is_string<"$.a.b", false>>(text)), sw::payload_error);
    CHECK_THROWS_AS((holds<sw::string_equals<"$.a.b", "">>(text)), sw::payload_error);
    CHECK_FALSE(holds<sw::and_<sw::is_present<"$.a.b">, sw::string_equals<"$.a.b", "">>>(text));
  }
  CHECK_THROWS_AS((holds<sw::numeric_equals_path<"$.a", "$.b">>(R"({"a":"1"})")), sw::payload_error);
}

TEST_CASE("typed and untyped members in one rule") {
  Mixed mixed{.number = 2, .text = "b", .any = sw::parse_json(R"({"n":2.0,"s":"a"})"), .more = {}, .null = {}};
  CHECK(holds_for<sw::numeric_equals_path<"$.number", "$.any.n">>(mixed));
  CHECK(holds_for<sw::numeric_greater_than_equals_path<"$.any.n", "$.number">>(mixed));
  CHECK_FALSE(holds_for<sw::numeric_equals_path<"$.any.s", "$.number">>(mixed));
  CHECK(holds_for<sw::string_less_than_path<"$.any.s", "$.text">>(mixed));
  CHECK_FALSE(holds_for<sw::numeric_equals_path<"$.null", "$.any.n">>(mixed));
  CHECK_FALSE(holds_for<sw::is_present<"$.more">>(mixed));
  CHECK_FALSE(holds_for<sw::is_present<"$.more.x">>(mixed));
  mixed.null = 2;
  mixed.more = sw::parse_json(R"({"x":null})");
  CHECK(holds_for<sw::numeric_equals_path<"$.null", "$.any.n">>(mixed));
  CHECK(holds_for<sw::is_present<"$.more.x">>(mixed));
  CHECK(holds_for<sw::is_null<"$.more.x">>(mixed));
}

namespace {

struct Child {
  int age = 0;
};
BOOST_DESCRIBE_STRUCT(Child, (), (age))
struct Greet : sw::task<Child, std::string> {
  using resource = sw::lambda<"Greet">;
  using next = sw::end;
  static std::string handle(const Child& child) { return "hello at " + std::to_string(child.age); }
};
struct Unknown : sw::fail<"Unknown", "No age, or none to speak of"> {};
struct ByAge : sw::choice<sw::json> {
  using routes = sw::routes<sw::when<sw::and_<sw::is_present<"$.age">, sw::not_<sw::numeric_greater_than<"$.age", 17>>>, Greet>,
                            sw::otherwise<Unknown>>;
};
struct Greeting : sw::workflow<ByAge> {};

}  // namespace

TEST_CASE("a workflow by rules over JSON") {
  CHECK(sw::run_json<Greeting>(R"({"age":7})", sw::handlers{}) == R"("hello at 7")");
  CHECK_THROWS_AS(sw::run_json<Greeting>(R"({"age":18})", sw::handlers{}), sw::execution_failed);
  CHECK_THROWS_AS(sw::run_json<Greeting>("{}", sw::handlers{}), sw::execution_failed);
}

namespace {

struct Part {
  std::optional<int> depth;
  int width = 0;
};
struct Whole {
  std::optional<std::string> note;
  Part part;
};
struct Known {
  std::string note;
  sw::json part;
};
BOOST_DESCRIBE_STRUCT(Part, (), (depth, width))
BOOST_DESCRIBE_STRUCT(Whole, (), (note, part))
BOOST_DESCRIBE_STRUCT(Known, (), (note, part))
struct Tell : sw::pass<Known> {
  using next = sw::end;
};
struct TellAll : sw::succeed<sw::placed<Whole, "$.note", std::string>> {};
struct Silent : sw::fail<"Silent"> {};
struct Look : sw::choice<Whole> {
  using routes = sw::routes<sw::when<sw::and_<sw::is_present<"$.note">, sw::is_present<"$.part.depth">>, Tell>,
                            sw::when<sw::is_present<"$.note">, TellAll>, sw::otherwise<Silent>>;
};
struct Looking : sw::workflow<Look> {};

}  // namespace

TEST_CASE("what is known of a member goes with the others into an untyped one") {
  CHECK(sw::run_json<Looking>(R"({"note":"a note that is too long to be held in place","part":{"depth":2,"width":3}})", sw::handlers{}) ==
        R"({"note":"a note that is too long to be held in place","part":{"depth":2,"width":3}})");
  CHECK(sw::run_json<Looking>(R"({"note":"a note that is too long to be held in place","part":{"width":3}})", sw::handlers{}) ==
        R"({"note":"a note that is too long to be held in place","part":{"width":3}})");
}
