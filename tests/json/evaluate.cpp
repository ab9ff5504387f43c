// SPDX-License-Identifier: BSL-1.0
// Paths and functions on JSON: what they give, and what is said of what they do not take.
#include <stepwise/json/evaluate.hpp>

#include "../catch.hpp"

#include <string>
#include <string_view>

namespace sw = stepwise;

namespace {

using namespace stepwise::detail;

constexpr const char* shop = R"({"order":{"id":"o-1","items":[
    {"sku":"pen","price":2,"tags":["blue"]},{"sku":"ink","price":7.5},{"sku":"pad","price":"3","tags":[]},{"price":null}]},
  "limit":5,"order id":{"it's":1},"nothing":null})";

// The value of an expression on `input`, as JSON text, or what is said against it.
std::string value_of(std::string_view text, const char* input = shop, digest_function* digest = nullptr) {
  const auto tree = parse_expression<128>(text);
  INFO(text);
  REQUIRE(room_for(text) <= 128);
  REQUIRE(tree.wrong == "");
  const sw::json on = sw::parse_json(input);
  const sw::json context = sw::parse_json(R"({"Execution":{"Id":"e-1"},"State":{"RetryCount":0}})");
  const boost::json::object block = sw::parse_json(R"({"total":{"net":10},"item":1})").get_object();
  const boost::json::object inner = sw::parse_json(R"({"item":2})").get_object();
  const variable_scope outer{&block};
  try {
    return sw::to_json_text(evaluate(tree, {on, context, {&inner, &outer}}, digest));
  } catch (const sw::payload_error& error) {
    CHECK(error.error() == "States.Runtime");
    return error.what();
  }
}

// The value of a function on `a`, `b`, `c`.
std::string with(std::string_view text, std::string_view members) { return value_of(text, joined({"{", members, "}"}).c_str()); }

TEST_CASE("a definite path gives the value that is there") {
  CHECK(value_of("$.order.id") == R"("o-1")");
  CHECK(value_of("$['order id']['it\\'s']") == "1");
  CHECK(value_of("$.order.items[1].price") == "7.5");
  CHECK(value_of("$.order.items[-1]") == R"({"price":null})");
  CHECK(value_of("$.nothing") == "null");
  CHECK(value_of("$$.Execution.Id") == R"("e-1")");
  CHECK(value_of("$total.net") == "10");
  CHECK(value_of("$item") == "2");  // the inner block's
  CHECK(value_of("$", "[1]") == "[1]");
}

TEST_CASE("a definite path that leads to nothing is an error that says where it ends") {
  CHECK(value_of("$.order.total") == R"($.order.total: expected the member "total" in $.order, found {"id":"o-1","items":[{"sku":"pen","price":2,"tags":["blue...)");
  CHECK(value_of("$.limit.unit") == R"($.limit.unit: expected the member "unit" in $.limit, found 5)");
  CHECK(value_of("$.nothing[0].x") == "$.nothing[0].x: expected the element 0 in $.nothing, found null");
  CHECK(value_of("$[2]", "[1,2]") == "$[2]: expected the element 2 in $, found [1,2]");
  CHECK(value_of("$[-3]", "[1,2]") == "$[-3]: expected the element -3 in $, found [1,2]");
  CHECK(value_of("$$.Task.Token") == R"($$.Task.Token: expected the member "Task" in $$, found {"Execution":{"Id":"e-1"},"State":{"RetryCount":0}})");
  CHECK(value_of("$discount") == "$discount: expected a variable, found nothing");
}

TEST_CASE("any other path gives an array") {
  CHECK(value_of("$.order.items[*].sku") == R"(["pen","ink","pad"])");
  CHECK(value_of("$.order.*", R"({"order":{"b":1,"a":[2]}})") == "[1,[2]]");
  CHECK(value_of("$..tags") == R"([["blue"],[]])");
  CHECK(value_of("$..[0]", "[[1,2],[[3]]]") == "[[1,2],1,[3],3]");
  CHECK(value_of("$['limit','nothing','absent']") == "[5,null]");
  CHECK(value_of("$[0,-1,7]", "[1,2,3]") == "[1,3]");
  for (const char* path : {"$.order.items[9:]", "$.missing[*]", "$.limit.*", "$..absent", "$.order.items[?(@.sku == 'cap')]", "$.limit[?(@.x)]"}) CHECK(value_of(path) == "[]");
}

TEST_CASE("slices") {
  CHECK(value_of("$[1:]", "[0,1,2,3]") == "[1,2,3]");
  CHECK(value_of("$[-2:]", "[0,1,2,3]") == "[2,3]");
  CHECK(value_of("$[-9:]", "[0,1]") == "[0,1]");
  CHECK(value_of("$[:2]", "[0,1,2,3]") == "[0,1]");
  CHECK(value_of("$[:-1]", "[0,1,2,3]") == "[0,1,2]");
  CHECK(value_of("$[1:3]", "[0,1,2,3]") == "[1,2]");
  CHECK(value_of("$[-3:-1]", "[0,1,2,3]") == "[1,2]");
  CHECK(value_of("$[1:-1]", "[0,1,2,3]") == "[]");
  CHECK(value_of("$[-1:1]", "[0,1,2,3]") == "[3,0]");
}

TEST_CASE("filters") {
  CHECK(value_of("$.order.items[?(@.price < 5)].sku") == R"(["pen"])");
  CHECK(value_of("$.order.items[?(@.price <= $.limit || @.sku == 'pad')].sku") == R"(["pen","pad"])");
  CHECK(value_of("$.order.items[?(@.price > '2')].sku") == R"(["pad"])");
  CHECK(value_of("$.order.items[?(@.price >= 2 && !(@.price == 2.0))].sku") == R"(["ink"])");
  CHECK(value_of("$.order.items[?(@.price != 2)].price") == R"([7.5,"3",null])");
  CHECK(value_of("$.order.items[?(@.price == null)]") == R"([{"price":null}])");
  CHECK(value_of("$.order.items[?(@.sku == null)]") == "[]");  // there is none
  CHECK(value_of("$.order.items[?(@.sku != 'x')].price") == R"([2,7.5,"3",null])");
  CHECK(value_of("$.order.items[?(@.tags)].sku") == R"(["pen","pad"])");
  CHECK(value_of("$.order.items[?(@.tags[*])].sku") == R"(["pen"])");
  CHECK(value_of("$.order.items[?(@.price == $total.net)]") == "[]");
  CHECK(value_of("$[?(@.on == true)]", R"([{"on":true},{"on":"true"},{"on":false}])") == R"([{"on":true}])");
  CHECK(value_of("$[?(@.v == $[0].v)].n", R"([{"n":0,"v":[1,{"a":1,"b":2}]},{"n":1,"v":[1.0,{"b":2,"a":1}]},{"n":2,"v":[1]}])") == "[0,1]");
  CHECK(value_of("$.order[?(@.id == 'o-1')].id") == R"(["o-1"])");  // an object is tested itself
}

TEST_CASE("Format") {
  CHECK(with("States.Format('{} of {}', $.a, 3)", R"("a":"one")") == R"("one of 3")");
  CHECK(with("States.Format('<{}>', $.a)", R"("a":"")") == R"("<>")");
  CHECK(with("States.Format('{} {} {} {}', $.a, null, true, 2.5)", R"("a":null)") == R"("null null true 2.5")");
  CHECK(with("States.Format('{}', $.a)", R"("a":{"x":1,"y":[],"z":{"t":["u",null]}})") == R"("{x=1, y=[], z={t=[u, null]}}")");
  CHECK(with("States.Format('it\\'s \\{\\} and {}', 1)", "") == R"("it's {} and 1")");
  CHECK(with("States.Format($.a, 1)", R"("a":"{}\\")") == R"("1\\")");
  CHECK(with("States.Format('no place')", "") == R"("no place")");
  CHECK(with("States.Format('{}{}', 1)", "") == "argument 1 of States.Format, '{}{}': expected 1 times {}, one for each argument that follows, found 2");
  CHECK(with("States.Format('{}', 1, 2)", "") == "argument 1 of States.Format, '{}': expected 2 times {}, one for each argument that follows, found 1");
  CHECK(with("States.Format($.a)", R"("a":1)") == "argument 1 of States.Format, $.a: expected a string, found 1");
}

TEST_CASE("JSON in texts") {
  for (const char* empty : {R"("a":"")", R"("a":" ")", R"("a":"null")"}) CHECK(with("States.StringToJson($.a)", empty) == "null");
  CHECK(with("States.StringToJson($.a)", R"("a":"-0")") == "0");
  CHECK(with("States.StringToJson('{\"x\": [1, \"y\"]}')", "") == R"({"x":[1,"y"]})");
  CHECK(with("States.StringToJson($.a)", R"("a":"{x")") == R"(argument 1 of States.StringToJson, $.a: expected JSON text, found "{x" (line 1, column 2: syntax error))");
  CHECK(with("States.StringToJson($.a)", R"("a":1)") == "argument 1 of States.StringToJson, $.a: expected a string, found 1");
  CHECK(with("States.JsonToString($.a)", R"("a":{"z":1, "b":[null, "x"]})") == R"("{\"z\":1,\"b\":[null,\"x\"]}")");
  CHECK(with("States.JsonToString($.a)", R"("a":"x")") == R"("\"x\"")");
  CHECK(with("States.JsonMerge($.a, $.b, false)", R"("a":{"x":{"p":1},"y":2},"b":{"x":{"q":3},"z":4})") == R"({"x":{"q":3},"y":2,"z":4})");
  CHECK(with("States.JsonMerge($.a, $.a, true)", R"("a":{})") == "argument 3 of States.JsonMerge, true: expected false, since Step Functions merges one level only, found true");
  CHECK(with("States.JsonMerge($.a, 1, false)", R"("a":{})") == "argument 2 of States.JsonMerge, 1: expected an object, found 1");
}

TEST_CASE("texts") {
  CHECK(with("States.StringSplit($.a, ',')", R"("a":"p,q\nr,,\n , s,")") == R"(["p","q\nr","\n "," s"])");
  CHECK(with("States.StringSplit($.a, '.+é')", R"("a":"1.2+3é4à5")") == R"(["1","2","3","4à5"])");
  CHECK(with("States.StringSplit(',,,,', ',')", "") == "[]");
  CHECK(with("States.StringSplit('a', '')", "") == R"(["a"])");
  CHECK(with("States.StringSplit('a', 1)", "") == "argument 2 of States.StringSplit, 1: expected a string, found 1");
  for (const auto& [plain, coded] : {std::pair("", ""), std::pair("f", "Zg=="), std::pair("fo", "Zm8="), std::pair("foo", "Zm9v"), std::pair("\xc3\xbf?>", "w78/Pg==")}) {
    CHECK(with("States.Base64Encode($.a)", joined({"\"a\":\"", plain, "\""})) == joined({"\"", coded, "\""}));
    CHECK(with("States.Base64Decode($.a)", joined({"\"a\":\"", coded, "\""})) == joined({"\"", plain, "\""}));
  }
  for (const char* wrong : {"Zg", "Zg=a", "Z===", "Zh==", "Zm 9", "===="})
    CHECK(with("States.Base64Decode($.a)", joined({"\"a\":\"", wrong, "\""})).starts_with("argument 1 of States.Base64Decode, $.a: expected text in Base64, found "));
  CHECK(with("States.Base64Decode('/w==')", "") == R"(argument 1 of States.Base64Decode, '/w==': expected UTF-8 in Base64, found "/w==")");
  const std::string most = joined({R"("a":")", std::string(9999, 'x'), "é\""});
  CHECK(with("States.Base64Encode($.a)", most).size() == 13338);
  CHECK(with("States.Base64Encode($.a)", joined({most.substr(0, most.size() - 1), "x\""})) == "argument 1 of States.Base64Encode, $.a: expected at most 10000 characters, found 10001");
}

TEST_CASE("arrays") {
  CHECK(with("States.Array('x', $.a, null, 12345678901, -2.50)", R"("a":[1])") == R"(["x",[1],null,12345678901,-2.5])");
  CHECK(with("States.Array()", "") == "[]");
  CHECK(with("States.Array(1e999)", "") == "1e999: expected a number in range, found one that is not");
  CHECK(with("States.ArrayPartition($.a, 2)", R"("a":[1,2,3,4,5])") == "[[1,2],[3,4],[5]]");
  CHECK(with("States.ArrayPartition($.a, 2)", R"("a":[])") == "[]");
  CHECK(with("States.ArrayPartition($.a, 0)", R"("a":[1])") == "argument 2 of States.ArrayPartition, 0: expected a number from 1 to 9007199254740991, found 0");
  CHECK(with("States.ArrayPartition($.a, 1)", R"("a":{})") == "argument 1 of States.ArrayPartition, $.a: expected an array, found {}");
  CHECK(with("States.ArrayContains($.a, $.b)", R"("a":[{"x":1,"y":[2]}],"b":{"y":[2.0],"x":1})") == "true");
  CHECK(with("States.ArrayContains($.a, 1.0)", R"("a":["1",1])") == "true");
  CHECK(with("States.ArrayContains($.a, 1)", R"("a":["1",true,[1]])") == "false");
  CHECK(with("States.ArrayUnique($.a)", R"("a":[2,1,2.0,true,null,"1",[],[],[null],null,{"x":1,"y":2},{"y":2,"x":1}])") == R"([2,1,true,null,"1",[],[null],{"x":1,"y":2}])");
  CHECK(with("States.ArrayGetItem($.a, 1)", R"("a":[1,[2]])") == "[2]");
  CHECK(with("States.ArrayGetItem($.a, 2)", R"("a":[1,2])") == "argument 2 of States.ArrayGetItem, 2: expected an index below 2, found 2");
  CHECK(with("States.ArrayGetItem($.a, -1)", R"("a":[1,2])") == "argument 2 of States.ArrayGetItem, -1: expected an index below 2, found -1");
  CHECK(with("States.ArrayLength($.a)", R"("a":[null,[1,2]])") == "2");
  CHECK(with("States.ArrayLength($.a[*].b)", R"("a":[{"b":1},{}])") == "1");
  CHECK(with("States.ArrayLength($.a)", R"("a":"xy")") == R"(argument 1 of States.ArrayLength, $.a: expected an array, found "xy")");
}

TEST_CASE("ArrayRange") {
  CHECK(with("States.ArrayRange(1, 10, 2)", "") == "[1,3,5,7,9]");
  CHECK(with("States.ArrayRange(1, 9, 9)", "") == "[1]");
  CHECK(with("States.ArrayRange(0, 9, 3)", "") == "[0,3,6,9]");
  CHECK(with("States.ArrayRange(5, 1, 1)", "") == "[]");
  CHECK(with("States.ArrayRange(3, -1, -2)", "") == "[3,1,-1]");
  CHECK(with("States.ArrayLength(States.ArrayRange(1, 1000, 1))", "") == "1000");
  CHECK(with("States.ArrayRange(0, 1000, 1)", "") == "argument 2 of States.ArrayRange, 1000: expected an end of at most 1000 elements, found 1000");
  CHECK(with("States.ArrayRange(0, 9, 0)", "") == "argument 3 of States.ArrayRange, 0: expected a step other than 0, found 0");
}

TEST_CASE("numbers: each operand is rounded, upwards from the middle, before they are added") {
  CHECK(with("States.MathAdd($.a, 1)", R"("a":111)") == "112");
  CHECK(with("States.MathAdd(1.5, 1.51)", "") == "4");
  CHECK(with("States.MathAdd(-1.5, -1.51)", "") == "-3");
  CHECK(with("States.MathAdd(-0.5, 0.5)", "") == "1");
  CHECK(with("States.MathAdd(-2.5, 0)", "") == "-2");
  CHECK(with("States.MathAdd(0.49999999999999994, 0)", "") == "0");
  CHECK(with("States.MathAdd(2147483646, 1)", "") == "2147483647");
  CHECK(with("States.MathAdd(2147483647, 1)", "") == "argument 2 of States.MathAdd, 1: expected a sum of 32 bits, found 2147483648");
  CHECK(with("States.MathAdd(2147483648, -1)", "") == "argument 1 of States.MathAdd, 2147483648: expected a number from -2147483648 to 2147483647, found 2147483648");
  CHECK(with("States.MathAdd('1', 1)", "") == R"(argument 1 of States.MathAdd, '1': expected a number, found "1")");
}

TEST_CASE("random numbers and identifiers") {
  for (int i = 0; i < 20; ++i) {
    const std::string one = with("States.MathRandom(3, 5)", "");
    CHECK((one == "3" || one == "4"));
  }
  CHECK(with("States.MathRandom(-7, -6)", "") == "-7");
  CHECK(with("States.MathRandom(0, 1000000, 42)", "") == with("States.MathRandom(0, 1000000, 42)", ""));
  CHECK(with("States.MathRandom(0, 1000000, 42)", "") != with("States.MathRandom(0, 1000000, 43)", ""));
  CHECK(with("States.MathRandom(5, 5)", "") == "argument 2 of States.MathRandom, 5: expected a number above 5, found 5");
  const std::string id = with("States.UUID()", "");
  CHECK(id != with("States.UUID()", ""));
  REQUIRE(id.size() == 38);
  for (std::size_t i = 0; i < 36; ++i) {
    const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
    CHECK(find_char(dash ? "-" : i == 14 ? "4" : i == 19 ? "89ab" : "0123456789abcdef", id[i + 1]));
  }
}

TEST_CASE("calls within calls") {
  CHECK(value_of("States.ArrayGetItem(States.StringSplit($$.Execution.Id, '-'), 1)") == R"("1")");
  CHECK(value_of("States.JsonMerge(States.StringToJson('{\"x\": 1}'), $total, false)") == R"({"x":1,"net":10})");
  CHECK(value_of("States.MathAdd(States.ArrayLength($.order.items), $.order.id)") == R"(argument 2 of States.MathAdd, $.order.id: expected a number, found "o-1")");
  CHECK(value_of("States.ArrayLength(States.Format('{}', 'a text that is longer than a message needs it to be, by far'))") ==
        "argument 1 of States.ArrayLength, States.Format('{}', 'a text that is longer than a message...: "
        R"(expected an array, found "a text that is longer than a message needs it to be, by ...)");
}

TEST_CASE("a message is cut between characters") {
  CHECK(with("States.ArrayLength($.a)", joined({R"("a":")", std::string(55, 'x'), "ééé\""})) ==
        joined({"argument 1 of States.ArrayLength, $.a: expected an array, found \"", std::string(55, 'x'), "..."}));
}

TEST_CASE("Hash") {
  digest_function* digest = +[](std::string_view algorithm, std::string_view text) { return joined({algorithm, " of ", text}); };
  CHECK(value_of("States.Hash('x', 'SHA-1')", "{}", digest) == R"("SHA-1 of x")");
  CHECK(value_of("States.Hash('x', 'sha1')", "{}", digest) == R"(argument 2 of States.Hash, 'sha1': expected MD5, SHA-1, SHA-256, SHA-384 or SHA-512, found "sha1")");
  CHECK(value_of("States.Hash($.a, 'MD5')", R"({"a":1})", digest) == "argument 1 of States.Hash, $.a: expected a string, found 1");
  CHECK(value_of("States.Hash('x', 'MD5')", "{}") == "argument 2 of States.Hash, 'MD5': expected <stepwise/json/hash.hpp>, included, found nothing that hashes");
  CHECK(value_of("States.Hash($.a, 'MD5')", joined({R"({"a":")", std::string(10001, 'x'), "\"}"}).c_str(), digest) ==
        "argument 1 of States.Hash, $.a: expected at most 10000 characters, found 10001");
}

TEST_CASE("an expression of the program") {
  const sw::json input = sw::parse_json(R"({"a":[1,2]})");
  CHECK(sw::to_json_text(evaluate<"States.ArrayLength($.a)">({input, input})) == "2");
  CHECK(sw::to_json_text(evaluate<"$.a[*]">({input, input})) == "[1,2]");
}

TEST_CASE("numbers of all kinds are compared by value") {
  const boost::json::value large(18446744073709551615ULL);
  const boost::json::value other(18446744073709551614ULL);
  CHECK(same_value(large, large));
  CHECK((compare_numbers(large, other) > 0));
  CHECK((compare_numbers(-1, large) < 0));
  CHECK((compare_numbers(large, -1) > 0));
  CHECK((compare_numbers(boost::json::value(7U), 7) == 0));
  CHECK((compare_numbers(7.5, 7) > 0));
}

}  // namespace
