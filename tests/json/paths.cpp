// SPDX-License-Identifier: BSL-1.0
// InputPath, OutputPath and ItemsPath that are evaluated on JSON, and those of a Choice.
#include <stepwise/json.hpp>
#include <stepwise/map.hpp>

#include "../catch.hpp"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace sw = stepwise;

namespace {

struct Line {
  std::string sku;
  int count;
};
struct Box {
  int count;
};
struct Cart {
  std::string customer;
  std::vector<Line> lines;
  Box box;
};
struct Memory {
  std::vector<Line> kept;
};
BOOST_DESCRIBE_STRUCT(Line, (), (sku, count))
BOOST_DESCRIBE_STRUCT(Box, (), (count))
BOOST_DESCRIBE_STRUCT(Cart, (), (customer, lines, box))
BOOST_DESCRIBE_STRUCT(Memory, (), (kept))

template <class Workflow>
std::string run(std::string_view input) {
  return sw::run_json<Workflow>(input);
}
template <class Workflow>
std::string fails(std::string_view input) {
  try {
    return run<Workflow>(input);
  } catch (const sw::execution_failed& failed) {
    return std::string(failed.error()) + ": " + std::string(failed.cause());
  }
}

constexpr std::string_view cart = R"({"customer":"Ada","lines":[{"sku":"a","count":1},{"sku":"b","count":2}],"box":{"count":7}})";

struct TakeFirst : sw::pass<Cart> {
  using input_path = sw::path<"$.lines[0]">;
  using allow = sw::allow<"can-fail">;
  using next = sw::end;
};
struct First : sw::workflow<TakeFirst> {};
static_assert(std::is_same_v<sw::workflow_output_of<First>, Line>);

struct CountAll : sw::pass<Cart> {
  using input_path = sw::path<"$.lines[*].count">;
  using result_path = sw::path<"$.counts">;
  using output_path = sw::path<"$.counts[-1:]">;
  using next = sw::end;
};
struct Counts : sw::workflow<CountAll> {};
static_assert(std::is_same_v<sw::workflow_output_of<Counts>, sw::json>);

struct PickBig : sw::pass<Cart> {
  using output_path = sw::path<"$.lines[?(@.count > 1)]">;
  using next = sw::end;
};
struct Big : sw::workflow<PickBig> {};
static_assert(std::is_same_v<sw::workflow_output_of<Big>, std::vector<Line>>);

TEST_CASE("InputPath and OutputPath may have an index, a wildcard, a slice or a filter") {
  CHECK(run<First>(cart) == R"({"sku":"a","count":1})");
  CHECK(fails<First>(R"({"customer":"Ada","lines":[],"box":{"count":7}})").starts_with("States.Runtime: $.lines[0]"));
  CHECK(run<Counts>(cart) == "[2]");
  CHECK(run<Big>(cart) == R"([{"sku":"b","count":2}])");
}

struct Recall : sw::pass<std::string> {
  using output_path = sw::path<"$kept">;
  using next = sw::end;
};
struct Name : sw::pass<Cart> {
  using input_path = sw::path<"$$.State.Name">;
  using next = Recall;
};
struct Keep : sw::pass<Cart> {
  using assign = sw::assign<R"json({"kept.$": "$.lines"})json">;
  using next = Name;
};
struct Recalled : sw::workflow<Keep, Memory> {};

struct EachKept : sw::map<Cart> {
  struct One : sw::pass<Line> {
    using output_path = sw::path<"$.sku">;
    using next = sw::end;
  };
  struct Work : sw::workflow<One> {};
  using items_path = sw::path<"$kept">;
  using item_processor = Work;
  using next = sw::end;
};
struct KeepItems : sw::pass<Cart> {
  using assign = sw::assign<R"json({"kept.$": "$.lines"})json">;
  using next = EachKept;
};
struct Items : sw::workflow<KeepItems, Memory> {};

TEST_CASE("InputPath, OutputPath and ItemsPath may lead into the Context Object, or be a variable") {
  CHECK(run<Recalled>(cart) == R"([{"sku":"a","count":1},{"sku":"b","count":2}])");
  CHECK(run<Items>(cart) == R"(["a","b"])");
}

struct Few : sw::pass<Box> {
  using result = sw::result<std::string, R"json("few")json">;
  using next = sw::end;
};
struct Many : sw::pass<Box> {
  using result = sw::result<std::string, R"json("many")json">;
  using next = sw::end;
};
struct HowMany : sw::choice<Cart> {
  using input_path = sw::path<"$.box">;
  using routes = sw::routes<sw::when<sw::numeric_less_than<"$.count", 5>, Few>, sw::otherwise<Many>>;
};
struct Measured : sw::workflow<HowMany> {};

struct Small {
  sw::literal<"small"> size{};
};
struct Large {
  sw::literal<"large"> size{};
  int weight;
};
using Parcel = std::variant<Small, Large>;
struct Sent {
  std::string to;
  Parcel parcel;
};
struct Post {
  Sent sent;
};
BOOST_DESCRIBE_STRUCT(Small, (), (size))
BOOST_DESCRIBE_STRUCT(Large, (), (size, weight))
BOOST_DESCRIBE_STRUCT(Sent, (), (to, parcel))
BOOST_DESCRIBE_STRUCT(Post, (), (sent))

struct ByHand : sw::pass<std::string> {
  using next = sw::end;
};
struct ByTruck : sw::pass<std::string> {
  using result = sw::result<std::string, R"json("truck")json">;
  using next = sw::end;
};
struct Send : sw::choice<Post, sw::path<"$.parcel">> {
  using input_path = sw::path<"$.sent">;
  using output_path = sw::path<"$.to">;
  using routes = sw::routes<sw::when<Large, ByTruck>, sw::otherwise<ByHand>>;
};
struct Sending : sw::workflow<Send> {};

struct Weigh : sw::pass<Large> {
  using output_path = sw::path<"$.weight">;
  using next = sw::end;
};
struct Nothing : sw::pass<Small> {
  using output_path = sw::path<"$.size">;
  using next = sw::end;
};
struct Open : sw::choice<Sent> {
  using input_path = sw::path<"$.parcel">;
  using routes = sw::routes<sw::when<Large, Weigh>, sw::when<Small, Nothing>>;
};
struct Opened : sw::workflow<Open> {};

struct Untyped : sw::pass<sw::json> {
  using next = sw::end;
};
struct UntypedChoice : sw::choice<sw::json> {
  using input_path = sw::path<"$.a[1]">;
  using routes = sw::routes<sw::when<sw::is_present<"$.b">, Untyped>, sw::otherwise<Untyped>>;
  using output_path = sw::path<"$.b">;
};
struct UntypedRun : sw::workflow<UntypedChoice> {};

TEST_CASE("a Choice decides by a part of its input, and hands a part on") {
  CHECK(run<Measured>(cart) == R"("many")");
  CHECK(run<Sending>(R"({"sent":{"to":"Ada","parcel":{"size":"small"}}})") == R"("Ada")");
  CHECK(run<Sending>(R"({"sent":{"to":"Ada","parcel":{"size":"large","weight":3}}})") == R"("truck")");
  CHECK(run<Opened>(R"({"to":"Ada","parcel":{"size":"large","weight":3}})") == "3");
  CHECK(run<Opened>(R"({"to":"Ada","parcel":{"size":"small"}})") == R"("small")");
  CHECK(run<UntypedRun>(R"({"a":[1,{"b":[2]}]})") == "[2]");
  CHECK(fails<UntypedRun>(R"({"a":[1,{}]})").starts_with("States.Runtime: "));
}

struct Late : sw::fail<> {
  using input = Cart;
  using error_path = sw::path<"States.Format('No{}', $.box.count)">;
  using cause_path = sw::path<"$.lines[-1].sku">;
  using allow = sw::allow<"can-fail">;
};
struct Numbered : sw::fail<"Numbered"> {
  using cause_path = sw::path<"States.JsonToString(States.ArrayRange(1, 3, 1))">;
};
struct AnyOfTwo : sw::choice<Cart> {
  using routes = sw::routes<sw::when<sw::string_equals<"$.lines[-1].sku", "b">, Late>, sw::when<sw::is_present<"$.lines[-3]">, Late>, sw::otherwise<Numbered>>;
  using allow = sw::allow<"can-fail">;
};
struct Told : sw::workflow<AnyOfTwo> {};

TEST_CASE("a rule reads any path, and a Fail a function") {
  CHECK(fails<Told>(cart) == "No7: b");
  CHECK(fails<Told>(R"({"customer":"Ada","lines":[{"sku":"a","count":1}],"box":{"count":7}})") == "Numbered: [1,2,3]");
  CHECK(fails<Told>(R"({"customer":"Ada","lines":[{"sku":"a","count":1},{"sku":"a","count":1},{"sku":"c","count":1}],"box":{"count":7}})") == "No7: c");
  CHECK(fails<Told>(R"({"customer":"Ada","lines":[],"box":{"count":7}})").starts_with("States.Runtime: $.lines[-1]"));
}

struct Filled : sw::pass<sw::json> {
  using parameters = sw::parameters<sw::json, R"json({"a.$": "$.${Member}"})json">;
  using allow = sw::allow<"can-fail">;
  using next = sw::end;
};
struct FilledIn : sw::workflow<Filled> {};
struct IsFilled : sw::choice<sw::json> {
  using routes = sw::routes<sw::when<sw::is_present<"$.${Member}">, Filled>, sw::otherwise<Filled>>;
  using allow = sw::allow<"can-fail">;
};
struct AskedFor : sw::workflow<IsFilled> {};
struct PutAt : sw::pass<sw::json> {
  using result_path = sw::path<"$.list[0]">;
  using allow = sw::allow<"can-fail">;
  using next = sw::end;
};
struct Put : sw::workflow<PutAt> {};

TEST_CASE("what a substitution makes is not known before it is filled in") {
  CHECK(sw::asl<AskedFor> ==
        R"({"StartAt":"IsFilled","States":{"IsFilled":{"Type":"Choice","Choices":[{"Variable":"$.${Member}","IsPresent":true,"Next":"Filled"}],"Default":"Filled"},)"
        R"("Filled":{"Type":"Pass","Parameters":{"a.$":"$.${Member}"},"End":true}}})");
  CHECK(fails<FilledIn>("{}") == "States.Runtime: $.${Member}: expected its ${...} filled in, found it as it was written");
  CHECK(fails<AskedFor>("{}") == "States.Runtime: $.${Member}: expected its ${...} filled in, found it as it was written");
  CHECK(fails<Put>(R"({"list":[1]})") == "States.Runtime: a result is not put at $.list[0] in process");
}

struct Lenient : sw::pass<sw::json> {
  using parameters = sw::parameters<sw::json, R"json({"a.$": "States.Format('{} {}', $.a)", "token.$": "$$.Task.Token"})json">;
  using allow = sw::allow<"can-fail">;
  using next = sw::end;
};
struct Tried : sw::workflow<Lenient> {};

TEST_CASE("what Step Functions fails with when it runs may be allowed") {
  CHECK(sw::asl<Tried> == R"asl({"StartAt":"Lenient","States":{"Lenient":{"Type":"Pass","Parameters":{"a.$":"States.Format('{} {}', $.a)","token.$":"$$.Task.Token"},"End":true}}})asl");
  CHECK(fails<Tried>(R"({"a":1})").starts_with("States.Runtime: "));
}

}  // namespace
