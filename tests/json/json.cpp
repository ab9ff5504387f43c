// SPDX-License-Identifier: BSL-1.0
#include <stepwise/json.hpp>

#include "../catch.hpp"

#include <cstdint>
#include <cstdio>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace sw = stepwise;

namespace {

enum class Color { red, green };
BOOST_DESCRIBE_ENUM(Color, red, green)

struct Point {
  int x = 0;
  std::optional<int> y;
};
BOOST_DESCRIBE_STRUCT(Point, (), (x, y))

struct Circle {
  sw::literal<"circle"> shape{};
  double radius = 0;
};
struct Square {
  sw::literal<"square"> shape{};
  double side = 0;
};
struct Other {
  sw::other_than<"circle", "square"> shape;
  sw::json rest;
};
BOOST_DESCRIBE_STRUCT(Circle, (), (shape, radius))
BOOST_DESCRIBE_STRUCT(Square, (), (shape, side))
BOOST_DESCRIBE_STRUCT(Other, (), (shape, rest))
using Shape = std::variant<Circle, Square, Other>;

struct Everything {
  bool flag = false;
  std::int64_t big = 0;
  std::uint8_t small = 0;
  double number = 0;
  std::string text;
  std::optional<Point> maybe;
  sw::nullable<std::string> no_value;
  std::vector<Shape> shapes;
  std::map<std::string, Color> colors;
  sw::json open_end;
  static constexpr auto json_naming = sw::json_case::camel;
  static constexpr sw::json_name json_names[] = {{"text", "The Text/~"}};
};
BOOST_DESCRIBE_STRUCT(Everything, (), (flag, big, small, number, text, maybe, no_value, shapes, colors, open_end))

constexpr const char* everything =
    R"({"flag":true,"big":9007199254740991,"small":255,"number":0.1,"The Text/~":"aé\"\n","maybe":{"x":1},"noValue":null,)"
    R"("shapes":[{"shape":"circle","radius":2},{"shape":"square","side":0.5},{"shape":"line","rest":[1,null]}],)"
    R"("colors":{"a":"green"},"openEnd":{"any":[{}]}})";

struct Occurrence {
  std::string detail_type;
  std::string source;
  static constexpr auto json_naming = sw::json_case::kebab;
};
BOOST_DESCRIBE_STRUCT(Occurrence, (), (detail_type, source))

TEST_CASE("members may have names in kebab case, as those of events") {
  CHECK(sw::to_json_text(Occurrence{"Order", "shop"}) == R"({"detail-type":"Order","source":"shop"})");
  CHECK(sw::from_json_text<Occurrence>(R"({"detail-type":"Order","source":"shop"})").detail_type == "Order");
}

std::string misfit(auto read) {
  try {
    read();
  } catch (const sw::failure& error) {
    return error.what();
  }
  return "read";
}
template <class T>
std::string misfit_of(const char* text) {
  return misfit([&] { static_cast<void>(sw::from_json_text<T>(text)); });
}

}  // namespace

TEST_CASE("every payload type is read and written") {
  CHECK(sw::to_json_text(sw::from_json_text<Everything>(everything)) == everything);
}

TEST_CASE("numbers: one integer has many spellings, none of them beyond 2^53 - 1") {
  for (const char* one : {"1", "1.0", "1e0", "10e-1"}) CHECK(sw::from_json_text<int>(one) == 1);
  CHECK(sw::from_json_text<double>("1") == 1.0);
  CHECK(sw::from_json_text<std::int64_t>("9007199254740991.0") == 9007199254740991);
  CHECK(sw::from_json_text<double>("9007199254740.991e3") == 9007199254740991.0);
  CHECK(misfit_of<int>("1.5") == "the payload: expected an integer (int), found 1.5");
  CHECK(misfit_of<int>("3000000000") == "the payload: expected an integer in range (int), found 3000000000");
  CHECK(misfit_of<std::uint8_t>("-1") == "the payload: expected an integer in range (uint8_t), found -1");
  CHECK(misfit_of<std::int64_t>("9007199254740992").starts_with("the payload: expected an integer in range"));
  CHECK(misfit([] { sw::to_json(std::int64_t{9007199254740992}); }) == "the payload: expected an integer within 2^53 - 1, found 9007199254740992");
  CHECK(misfit([] { sw::to_json(std::numeric_limits<double>::infinity()); }) == "the payload: expected a finite number, found inf");
}

TEST_CASE("a misfit says where, what was expected and what was found") {
  CHECK(misfit_of<Point>(R"({"y":1})") == "/x: expected a member (int), found nothing");
  CHECK(misfit_of<Point>(R"({"x":1,"y":null})") == "/y: expected an integer (int), found null");
  CHECK(misfit_of<Point>("[]") == "the payload: expected an object (Point), found []");
  CHECK(misfit_of<std::vector<Point>>(R"([{"x":1},{"x":"a"}])") == "/1/x: expected an integer (int), found \"a\"");
  CHECK(misfit_of<std::map<std::string, Color>>(R"({"a/b~":"blue"})") == "/a~1b~0: expected one of red, green (Color), found \"blue\"");
  CHECK(sw::from_json_text<Point>(R"({"x":1,"z":null,"y":2})").y == 2);
}

TEST_CASE("a variant is read by its tag alone") {
  CHECK(std::get<Square>(sw::from_json_text<Shape>(R"({"shape":"square","side":1,"radius":2})")).side == 1);
  CHECK(misfit_of<Shape>(R"({"shape":"circle","side":1})") == "/radius: expected a member (double), found nothing");
  CHECK(misfit_of<Shape>(R"({"radius":1})").starts_with("/shape: expected the tag"));
  CHECK(misfit_of<Shape>(R"({"shape":null})").starts_with("/shape: expected "));
  CHECK(std::get<Other>(sw::from_json_text<Shape>(R"({"shape":"","rest":0})")).shape.value.empty());
}

TEST_CASE("text that is no JSON is refused, with line and column") {
  CHECK(misfit_of<Point>("{\"x\":1,\n \"x\":2}") == "line 2, column 4: the member \"x\" is there twice");
  CHECK(misfit_of<Point>("{} {}") == "line 1, column 4: text after the end of the value");
  CHECK(misfit_of<Point>("") == "line 1, column 1: incomplete JSON");
  CHECK(misfit_of<std::string>("\"\xff\"").starts_with("line 1, column "));
  CHECK(misfit_of<sw::json>(std::string(300, '[').c_str()).starts_with("line 1, column "));
  CHECK(misfit([] { sw::to_json(std::string("\xed\xa0\x80")); }) == "the payload: expected text in UTF-8, found other bytes");
  CHECK(sw::to_json(std::string("\xf0\x9f\x98\x80")).get_string() == "\xf0\x9f\x98\x80");
}

TEST_CASE("a placed result is written where it was put") {
  const sw::placed<Point, "$.a.b", bool> placed{{1, 2}, true};
  CHECK(sw::to_json_text(placed) == R"({"x":1,"y":2,"a":{"b":true}})");
}

// --- running ----------------------------------------------------------------------------------------

namespace {

struct Draw;
struct Nothing : sw::fail<"Nothing", "There is nothing to draw"> {};
struct IsThere : sw::choice<sw::json> {
  using routes = sw::routes<sw::when<sw::numeric_greater_than<"$.count", 0>, Draw>, sw::otherwise<Nothing>>;
};
struct Draw : sw::task<sw::json, Shape> {
  using resource = sw::lambda_arn<"${Draw}">;
  using result_path = sw::path<"$.drawn">;
  using next = struct Measure;
};
struct Drawn {
  Shape drawn;
};
BOOST_DESCRIBE_STRUCT(Drawn, (), (drawn))
struct Measure : sw::task<Drawn, Point> {
  using resource = sw::lambda<"Measure">;
  using next = sw::end;
};
struct Drawing : sw::workflow<IsThere> {};

auto draw_with(const char* result) {
  return sw::handlers{sw::handle_json<Draw>([result](const sw::json&) { return sw::parse_json(result); }),
                      sw::handle<Measure>([](const Drawn& it) { return Point{static_cast<int>(it.drawn.index()), {}}; })};
}

TEST_CASE("numbers that no double holds, names that are no text") {
  CHECK_THROWS_WITH(sw::parse_json("[1e999]"), "line 1, column 7: a number is too large for a double");
  CHECK_THROWS_WITH(sw::parse_json("\xEF\xBB\xBF{}"), "line 1, column 1: a byte order mark; JSON has none");
  CHECK_THROWS_WITH(sw::to_json_text(std::map<std::string, int>{{"\xff", 1}}), "the payload: expected names in UTF-8, found other bytes");
}

}  // namespace

TEST_CASE("a workflow on JSON, untyped at first, typed later") {
  CHECK(sw::run_json<Drawing>(R"({"count":1})", draw_with(R"({"shape":"square","side":1})")) == R"({"x":1})");
  CHECK(misfit([] { sw::run_json<Drawing>(R"({"count":"1"})", draw_with("{}")); }) == "There is nothing to draw");
  CHECK(misfit([] { sw::run_json<Drawing>(R"({"other":1})", draw_with("{}")); }) == "$.count: expected a value, found nothing");
}

TEST_CASE("a JSON handler that breaks its contract fails the execution") {
  try {
    sw::run_json<Drawing>(R"({"count":1})", draw_with(R"({"shape":"square"})"));
    FAIL("it should have failed");
  } catch (const sw::execution_failed& failed) {
    CHECK(failed.error() == "States.Runtime");
    CHECK(failed.state() == "Draw");
    CHECK(failed.cause() == "the result of Draw broke its contract: /side: expected a member (double), found nothing");
  }
}

TEST_CASE("the tracer prints each state") {
  std::FILE* file = std::tmpfile();
  REQUIRE(file != nullptr);
  sw::tracer trace(file);
  sw::run_json<Drawing>(R"({"count":1})", draw_with(R"({"shape":"circle","radius":1})"), sw::system_clock{}, trace);
  std::rewind(file);
  std::string text(1000, '\0');
  text.resize(std::fread(text.data(), 1, text.size(), file));
  std::fclose(file);
  CHECK(text ==
        "IsThere (Choice)\n  input   {\"count\":1}\n"
        "Draw (Task)\n  input   {\"count\":1}\n  output  {\"count\":1,\"drawn\":{\"shape\":\"circle\",\"radius\":1}}\n"
        "Measure (Task)\n  input   {\"drawn\":{\"shape\":\"circle\",\"radius\":1}}\n  output  {\"x\":0}\n");
  CHECK(trace.state() == "Measure");
}
