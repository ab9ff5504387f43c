// SPDX-License-Identifier: BSL-1.0
// What a state's work takes from its input and what becomes of its result: InputPath, Parameters,
// Result, ResultSelector, ResultPath, OutputPath, alone and together. Functions are used where the other
// interpreter has them right; tests/semantics has the rest.
#pragma once

#include "common.hpp"

namespace equivalence {

/// Parameters of all kinds of values, and ResultSelector, with both resources of Lambda; retriers and
/// catchers of such tasks; OutputPath behind a ResultPath.
namespace charging {

enum class Currency { EUR, USD };
BOOST_DESCRIBE_ENUM(Currency, EUR, USD)

struct Customer {
  std::string name;
  sw::nullable<std::string> mail;
  std::vector<std::int64_t> accounts;
};
struct Item {
  std::string item_sku;
  int item_count = 0;
  std::optional<std::string> note;
  static constexpr auto json_naming = sw::json_case::camel;
};
struct Order {
  std::string order_id;
  int cents = 0;
  Currency currency{};
  Customer customer;
  std::vector<Item> items;
};
BOOST_DESCRIBE_STRUCT(Customer, (), (name, mail, accounts))
BOOST_DESCRIBE_STRUCT(Item, (), (item_sku, item_count, note))
BOOST_DESCRIBE_STRUCT(Order, (), (order_id, cents, currency, customer, items))

struct Origin {
  std::string shop;
  std::vector<std::string> tags;
  sw::nullable<bool> tested;
};
struct Pair {
  std::string key;
  std::int64_t value = 0;
};
struct Charge {
  std::string id;
  double amount = 0;
  std::string currency;
  sw::literal<"charge"> kind{};
  sw::literal<2> version{};
  sw::other_than<"dry"> mode;
  Currency fallback{};
  bool capture = false;
  double rate = 0;
  int negative = 0;
  sw::nullable<std::string> mail;
  sw::nullable<std::string> nobody;
  std::optional<std::string> name;
  std::optional<std::string> never;
  Origin origin;
  std::vector<Pair> pairs;
  std::map<std::string, std::int64_t> numbers;
  std::vector<std::string> skus;
  std::vector<std::string> notes;
  std::vector<std::int64_t> accounts;
  sw::json extra;
  static constexpr sw::json_name json_names[] = {{"negative", "below zero"}, {"rate", "rate/\"é\""}};
};
BOOST_DESCRIBE_STRUCT(Origin, (), (shop, tags, tested))
BOOST_DESCRIBE_STRUCT(Pair, (), (key, value))
BOOST_DESCRIBE_STRUCT(Charge, (), (id, amount, currency, kind, version, mode, fallback, capture, rate, negative, mail, nobody, name, never, origin, pairs, numbers, skus, notes, accounts, extra))

struct Charged {
  std::string receipt;
  int code = 0;
  Pair detail;
};
struct Brief {
  std::string receipt;
  std::int64_t value = 0;
  std::string from;
  int status = 0;
};
struct Booked {
  std::string id;
  Pair detail;
};
BOOST_DESCRIBE_STRUCT(Charged, (), (receipt, code, detail))
BOOST_DESCRIBE_STRUCT(Brief, (), (receipt, value, from, status))
BOOST_DESCRIBE_STRUCT(Booked, (), (id, detail))

struct Book;
struct Tell;
struct Report;
struct Sorry;

using WithBrief = sw::placed<Order, "$.brief", Brief>;

struct Pay : sw::task<Order, Charged> {
  using resource = sw::lambda<"Pay">;
  using parameters = sw::parameters<Charge, R"json({
    "id.$": "$.order_id",
    "amount.$": "$.cents",
    "currency.$": "$['currency']",
    "kind": "charge",
    "version": 2.0,
    "mode": "live",
    "fallback": "USD",
    "capture": true,
    "rate/\"\u00e9\"": 12.5e-1,
    "below zero": -7,
    "mail.$": "$.customer.mail",
    "nobody": null,
    "name.$": "$.customer.name",
    "origin": {"shop": "caf\u00e9 \"1\"\n", "tags": ["a", "$.order_id", "c"], "tested": false},
    "pairs": [{"key.$": "$.order_id", "value": 1}, {"key": "k", "value.$": "$.cents"}],
    "numbers": {"one": 1, "cents.$": "$.cents"},
    "skus.$": "$.items[*].itemSku",
    "notes.$": "$.items[*].note",
    "accounts.$": "$.customer.accounts",
    "extra": {"at": [1, null, {"name.$": "$.customer.name", "deep": {"list": [[], {}]}}], "none": null, "text": "x.$"}
  })json">;
  using result_selector = sw::result_selector<Brief, R"json({
    "receipt.$": "$.Payload.receipt", "value.$": "$.Payload.detail.value", "from": "Pay", "status.$": "$.StatusCode"
  })json">;
  using result_path = sw::path<"$.brief">;
  using raises = sw::raises<CardDeclined, Busy>;
  using retries = sw::retries<sw::retry<Busy, sw::backoff{.interval_seconds = 2, .max_attempts = 2}>>;
  using catches = sw::catches<sw::on<CardDeclined, Report>, sw::on<sw::errors::task_failed, Sorry, sw::path<"$.error">>>;
  using next = Book;
};
struct Book : sw::task<WithBrief, Booked> {
  using resource = sw::lambda_arn<"${BookArn}">;
  using input_path = sw::path<"$.brief">;
  using result_selector = sw::result_selector<Pair, R"json({"key.$": "$.id", "value.$": "$.detail.value"})json">;
  using result_path = sw::path<"$.booking">;
  using output_path = sw::path<"$.booking">;
  using retries = sw::retries<sw::retry<sw::errors::all, sw::backoff{.max_attempts = 1}>>;
  using catches = sw::catches<sw::on<sw::errors::all, Tell, sw::discard>>;
  using next = sw::end;
};
struct Tell : sw::task<WithBrief, Charged> {
  using resource = sw::lambda<"Tell">;
  using input_path = sw::path<"$['customer']">;
  using parameters = sw::parameters<Customer, R"json({"name.$": "$.name", "mail": "x@y", "accounts": [1, -2, 3]})json">;
  using output_path = sw::path<"$.detail">;
  using next = sw::end;
};
struct Report : sw::task<sw::error_output, Pair> {
  using resource = sw::lambda<"Report">;
  using input_path = sw::path<"$.Error">;
  using next = sw::end;
};
struct Sorry : sw::pass<sw::placed<Order, "$.error", sw::error_output>> {
  using parameters = sw::parameters<Pair, R"json({"key.$": "$.error.Error", "value.$": "$.cents"})json">;
  using next = sw::end;
};

struct Workflow : sw::workflow<Pay> {};

}  // namespace charging

/// What null leaves, in each field; paths of Wait and Succeed.
namespace narrowing {

struct Inner {
  std::string text;
  int number = 0;
};
struct Outer {
  Inner inner;
  std::string other;
};
struct Whole {
  Outer outer;
  std::vector<Inner> list;
};
BOOST_DESCRIBE_STRUCT(Inner, (), (text, number))
BOOST_DESCRIBE_STRUCT(Outer, (), (inner, other))
BOOST_DESCRIBE_STRUCT(Whole, (), (outer, list))

struct Fixed;
struct Forget;
struct Rest;
struct Look;
struct Again;
struct Done;

struct Blind : sw::task<Whole, Inner> {
  using resource = sw::lambda<"Blind">;
  using input_path = sw::discard;
  using result_selector = sw::result_selector<Inner, R"json({"text.$": "$.Payload.text", "number": 5})json">;
  using result_path = sw::path<"$.outer.inner">;
  using next = Fixed;
};
struct Fixed : sw::task<sw::placed<Whole, "$.outer.inner", Inner>, int> {
  using resource = sw::lambda_arn<"${FixedArn}">;
  using input_path = sw::discard;
  using parameters = sw::parameters<Inner, R"json({"text": "nothing", "number": 0})json">;
  using result_path = sw::discard;
  using catches = sw::catches<sw::on<sw::errors::all, Forget, sw::discard>>;
  using next = Rest;
};
struct Rest : sw::wait<sw::placed<Whole, "$.outer.inner", Inner>> {
  static constexpr int seconds = 3;
  using output_path = sw::path<"$.list">;
  using next = Look;
};
struct Look : sw::task<std::vector<Inner>, Outer> {
  using resource = sw::lambda_arn<"${LookArn}">;
  using output_path = sw::path<"$['inner']">;
  using raises = sw::raises<OutOfStock>;
  using catches = sw::catches<sw::on<OutOfStock, Again>>;
  using next = Done;
};
struct Again : sw::wait<sw::error_output> {
  static constexpr int seconds = 1;
  using input_path = sw::path<"$.Cause">;
  using next = sw::end;
};
struct Forget : sw::pass<sw::placed<Whole, "$.outer.inner", Inner>> {
  using output_path = sw::discard;
  using next = sw::end;
};
struct Done : sw::succeed<Inner> {
  using input_path = sw::path<"$.text">;
};

struct Workflow : sw::workflow<Blind> {};

}  // namespace narrowing

/// Pass: Parameters, Result, ResultPath, OutputPath.
namespace passing {

struct Limits {
  int most = 0;
  std::vector<std::string> of;
  std::optional<std::string> note;
};
struct Point {
  int x = 0, y = 0;
};
struct In {
  Point at;
  std::string name;
  std::vector<Point> track;
};
BOOST_DESCRIBE_STRUCT(Limits, (), (most, of, note))
BOOST_DESCRIBE_STRUCT(Point, (), (x, y))
BOOST_DESCRIBE_STRUCT(In, (), (at, name, track))

struct Turned {
  Point at;
  std::vector<int> xs;
};
BOOST_DESCRIBE_STRUCT(Turned, (), (at, xs))

struct Turn;
struct Mark;
struct Move;
struct Check;
struct Drop;
struct Only;
struct List;

using WithLimits = sw::placed<In, "$.limits", Limits>;
using WithTurned = sw::placed<WithLimits, "$.made.turned", Turned>;
using WithMark = sw::placed<WithTurned, "$.mark", std::string>;

struct Limit : sw::pass<In> {
  using result = sw::result<Limits, R"json({"most": 10, "of": ["a", "$.name", "States.UUID()"]})json">;
  using result_path = sw::path<"$.limits">;
  using next = Turn;
};
struct Turn : sw::pass<WithLimits> {
  using parameters = sw::parameters<Turned, R"json({"at": {"x.$": "$.at.y", "y.$": "$.at.x"}, "xs.$": "$.track[*].x"})json">;
  using result_path = sw::path<"$.made.turned">;
  using next = Mark;
};
struct Mark : sw::pass<WithTurned> {
  using result = sw::result<std::string, R"json("marked \u00fc \"here\"")json">;
  using result_path = sw::path<"$.mark">;
  using next = Move;
};
struct Move : sw::pass<WithMark> {  // over a member of the same type
  using input_path = sw::path<"$.made.turned">;
  using parameters = sw::parameters<Point, R"json({"x.$": "$.at.x", "y": 100})json">;
  using result_path = sw::path<"$.at">;
  using next = Check;
};
struct Check : sw::task<WithMark, bool> {
  using resource = sw::lambda<"Check">;
  using input_path = sw::path<"$.limits.of">;
  using result_selector = sw::result_selector<Point, R"json({"x": 1, "y": 2})json">;
  using result_path = sw::discard;
  using catches = sw::catches<sw::on<sw::errors::timeout, Only, sw::discard>, sw::on<sw::errors::task_failed, List, sw::discard>>;
  using next = Drop;
};
struct Drop : sw::pass<WithMark> {
  using result = sw::result<std::vector<Point>, R"json([{"x": 1, "y": 2}, {"x": -1, "y": 0}])json">;
  using result_path = sw::discard;
  using output_path = sw::path<"$.made.turned">;
  using next = sw::end;
};
struct Only : sw::pass<WithMark> {
  using result = sw::result<std::map<std::string, int>, R"json({"one": 1, "two.$": 2})json">;
  using output_path = sw::path<"$">;
  using next = sw::end;
};
struct List : sw::pass<WithMark> {
  using input_path = sw::path<"$.track">;
  using next = sw::end;
};

struct Workflow : sw::workflow<Limit> {};

}  // namespace passing

/// Functions, nested too, and paths by position, which can fail.
namespace computing {

enum class Word { alpha, beta, gamma_delta };
BOOST_DESCRIBE_ENUM(Word, alpha, beta, gamma_delta)

struct Part {
  Word word{};
  std::int16_t count = 0;
};
struct In {
  Part first;
  std::vector<Part> parts;
  std::vector<std::int16_t> numbers;
  sw::nullable<Word> maybe;
  bool flag = false;
  std::map<std::string, Part> by_name;
};
BOOST_DESCRIBE_STRUCT(Part, (), (word, count))
BOOST_DESCRIBE_STRUCT(In, (), (first, parts, numbers, maybe, flag, by_name))

struct Computed {
  std::string line;
  std::int64_t sum = 0;
  std::int64_t more = 0;
  std::int64_t length = 0;
  bool there = false;
  bool has_null = false;
  std::vector<std::int64_t> range;
  std::vector<std::vector<std::int16_t>> pairs;
  std::vector<std::int16_t> unique;
  std::vector<std::string> words;
  std::vector<std::string> split;
  std::string numbers;
  std::int64_t digits = 0;
  std::vector<std::int16_t> all_counts;
};
BOOST_DESCRIBE_STRUCT(Computed, (), (line, sum, more, length, there, has_null, range, pairs, unique, words, split, numbers, digits, all_counts))

struct Risky {
  std::int64_t at = 0;
  std::int16_t first = 0;
  std::string encoded;
  std::string decoded;
  Part second;
};
struct Counted {
  std::vector<std::int64_t> sums;
  int answer = 0;
};
BOOST_DESCRIBE_STRUCT(Risky, (), (at, first, encoded, decoded, second))
BOOST_DESCRIBE_STRUCT(Counted, (), (sums, answer))

struct Dare;
struct GiveUp;
struct Failed;

using WithCounted = sw::placed<In, "$.counted", Counted>;

struct Compute : sw::task<In, Part> {
  using resource = sw::lambda<"Compute">;
  using parameters = sw::parameters<Computed, R"json({
    "line.$": "States.Format('{}: {} of {} ({}), {}', $.first.word, $.first.count, $.maybe, $.flag, 'a, b')",
    "sum.$": "States.MathAdd($.first.count, -3)",
    "more.$": "States.ArrayLength(States.ArrayUnique(States.Array($.first.count, 7, $.first.count)))",
    "length.$": "States.ArrayLength($.parts)",
    "there.$": "States.ArrayContains($.numbers, 7)",
    "has_null.$": "States.ArrayContains(States.Array($.maybe, null), null)",
    "range.$": "States.ArrayRange(1, 9, 3)",
    "pairs.$": "States.ArrayPartition($.numbers, 2)",
    "unique.$": "States.ArrayUnique($.numbers)",
    "words.$": "States.Array($.first.word, 'x', States.Format('<{}>', $.first.word))",
    "split.$": "States.StringSplit('a b,c', ',')",
    "numbers.$": "States.JsonToString($.numbers)",
    "digits.$": "States.ArrayLength(States.StringSplit(States.UUID(), '-'))",
    "all_counts.$": "$.parts[*].count"
  })json">;
  using result_selector = sw::result_selector<Counted, R"json({
    "sums.$": "States.Array(States.MathAdd($.Payload.count, 1), States.ArrayLength(States.ArrayRange(0, 4, 2)))", "answer": 42
  })json">;
  using result_path = sw::path<"$.counted">;
  using retries = sw::retries<sw::retry<sw::errors::lambda_transient, sw::backoff{.max_attempts = 1}>>;
  using catches = sw::catches<sw::on<sw::errors::all, GiveUp, sw::discard>>;
  using next = Dare;
};
struct GiveUp : sw::pass<In> {
  using output_path = sw::path<"$.first">;
  using next = sw::end;
};
struct Dare : sw::task<WithCounted, std::int16_t> {
  using resource = sw::lambda_arn<"${DareArn}">;
  using allow = sw::allow<"can-fail">;
  using parameters = sw::parameters<Risky, R"json({
    "at.$": "States.ArrayLength(States.ArrayPartition($.numbers, 2))",
    "first.$": "$.numbers[0]",
    "encoded.$": "States.Base64Encode($.first.word)",
    "decoded.$": "States.Base64Decode('aGVsbG8=')",
    "second.$": "$.parts[1]"
  })json">;
  using result_selector = sw::result_selector<Part, R"json({"word": "beta", "count.$": "$"})json">;
  using retries = sw::retries<sw::retry<sw::errors::all, sw::backoff{.max_attempts = 1}>>;
  using catches = sw::catches<sw::on<sw::errors::all, Failed, sw::path<"$.error">>>;
  using next = sw::end;
};
struct Failed : sw::succeed<sw::placed<WithCounted, "$.error", sw::error_output>> {
  using output_path = sw::path<"$.error">;
};

struct Workflow : sw::workflow<Compute> {};

}  // namespace computing

}  // namespace equivalence
