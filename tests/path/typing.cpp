// SPDX-License-Identifier: BSL-1.0
// The type that an expression gives, what can fail in it, and the sentence where it is wrong.
#include <stepwise/path/typing.hpp>

#include "../catch.hpp"

#include <boost/json/value.hpp>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace sw = stepwise;

struct Item {
  std::string sku;
  int quantity;
  std::optional<std::string> note;
};
BOOST_DESCRIBE_STRUCT(Item, (), (sku, quantity, note))

struct Customer {
  std::string email;
  std::optional<std::string> phone;
  sw::nullable<long> points;
};
BOOST_DESCRIBE_STRUCT(Customer, (), (email, phone, points))

struct Order {
  std::string order_id;
  double price;
  short discount;
  Customer customer;
  std::vector<Item> items;
  std::map<std::string, int> stock;
  std::optional<Item> gift;
  sw::nullable<Item> last;
  sw::json extra;
};
BOOST_DESCRIBE_STRUCT(Order, (), (order_id, price, discount, customer, items, stock, gift, last, extra))

namespace {

using namespace stepwise::detail;

std::string type_of(std::string_view text) {
  REQUIRE(room_for(text) <= 64);
  const auto tree = parse_expression<64>(text);
  REQUIRE(tree.valid());
  sentence wrong;
  const readable source{.input = &schema_of<Order>};
  expression_typing typing(tree, source, wrong);
  const shape found = typing.type();
  if (wrong) return std::string(wrong.view());
  REQUIRE(found.known());
  sentence words;
  write_shape(words, found);
  return std::string(words.view()) + (typing.partial() ? " (" + std::string(typing.why_partial()) + ")" : "");
}

TEST_CASE("paths have types") {
  CHECK(type_of("$") == "Order");
  CHECK(type_of("$.customer.email") == "std::string");
  CHECK(type_of("$.customer.phone") == "std::optional<std::string>");
  CHECK(type_of("$.items") == "std::vector<Item>");
  CHECK(type_of("$.items[0].quantity") == "int (an index may lie beyond the end of its array)");
  CHECK(type_of("$.items[*].sku") == "std::vector<std::string>");
  CHECK(type_of("$.items[*].note") == "std::vector<std::string>");
  CHECK(type_of("$.items[1:]") == "std::vector<Item>");
  CHECK(type_of("$.items[?(@.quantity > 1)].sku") == "std::vector<std::string>");
  CHECK(type_of("$..sku") == "std::vector<json>");
  CHECK(type_of("$.*") == "std::vector<json>");
  CHECK(type_of("$.extra.anything[0]") == "json");
  CHECK(type_of("$.extra[*]") == "std::vector<json>");
  CHECK(type_of("$.gift.quantity") == "int (what it leads through may be absent)");
  CHECK(type_of("$.gift.note") == "std::optional<std::string> (what it leads through may be absent)");
  CHECK(type_of("$.last.sku") == "std::string (what it leads through may be null)");
  CHECK(type_of("$.stock.chairs") == "int (a map may lack a name)");
}

TEST_CASE("paths that lead nowhere") {
  CHECK(type_of("$.custmer.email") == "$.custmer.email: Order has no member custmer; is its member customer meant?");
  CHECK(type_of("$.items.sku") == "$.items.sku: $.items is std::vector<Item>, which has no members");
  CHECK(type_of("$.items[0].name") == "$.items[0].name: Item has no member name");
  CHECK(type_of("$.order_id[0]") == "$.order_id[0]: $.order_id is std::string, which is no array");
  CHECK(type_of("$.customer.phone.prefix") == "$.customer.phone.prefix: $.customer.phone is std::string, which has no members");
  CHECK(type_of("$.customer.points.sum") == "$.customer.points.sum: $.customer.points is long, which has no members");
  CHECK(type_of("$.items[?(@.price > 1)]") == "@.price: Item has no member price");
  CHECK(type_of("$total") == "$total, but its workflow has no variables; say their type: stepwise::workflow<start, Variables>");
}

TEST_CASE("functions have types") {
  CHECK(type_of("States.Format('Order {} of {}', $.order_id, $.customer.points)") == "std::string");
  CHECK(type_of("States.Format('s3://${bucket}/${}', $.order_id)") == "std::string");
  CHECK(type_of("States.StringToJson($.order_id)") == "json (a string may hold no JSON)");
  CHECK(type_of("States.JsonToString($.items)") == "json");
  CHECK(type_of("States.JsonToString($.items[*].sku)") == "std::string");
  CHECK(type_of("States.Array(1, 2)") == "std::vector<long>");
  CHECK(type_of("States.Array($.items[*].sku, $.items[*].sku)") == "std::vector<std::vector<std::string>>");
  CHECK(type_of("States.Array(1, 'a')") == "std::vector<json>");
  CHECK(type_of("States.ArrayPartition($.items, 2)") == "std::vector<std::vector<Item>>");
  CHECK(type_of("States.ArrayContains($.items[*].sku, 'a')") == "bool");
  CHECK(type_of("States.ArrayRange(0, 10, 2)") == "std::vector<long>");
  CHECK(type_of("States.ArrayGetItem($.items, 0)") == "Item (an index may lie beyond the end of its array)");
  CHECK(type_of("States.ArrayLength($.items)") == "long");
  CHECK(type_of("States.ArrayUnique($.items[*].sku)") == "std::vector<std::string>");
  CHECK(type_of("States.MathAdd($.discount, 1)") == "int");
  CHECK(type_of("States.MathAdd($.price, 1)") == "int (a sum may lie beyond 32 bits)");
  CHECK(type_of("States.StringSplit($.order_id, '-')") == "std::vector<std::string>");
  CHECK(type_of("States.UUID()") == "std::string");
  CHECK(type_of("States.MathRandom(1, 7)") == "long");
  CHECK(type_of("States.Hash($.order_id, 'SHA-256')") == "std::string (the data may be longer than 10,000 characters)");
  CHECK(type_of("States.JsonMerge($.customer, $.extra, false)") == "json (what is merged may be no object)");
}

TEST_CASE("functions of what they do not take") {
  CHECK(type_of("States.Format('{}')") == "States.Format: the template has 1 places {} for 0 arguments");
  CHECK(type_of("States.Format('{', $.price)") == "States.Format: a brace that is no place {} must be written \\{");
  CHECK(type_of("States.Format('${', $.price)") == "States.Format: a brace that is no place {} must be written \\{");
  CHECK(type_of("States.Format('${a{}', $.price)") == "States.Format: a brace that is no place {} must be written \\{");
  CHECK(type_of("States.Format('{}', $.items)") == "States.Format: $.items is std::vector<Item>; it must be a string, a number, a boolean or null");
  CHECK(type_of("States.Format('{}', $.customer.phone)") == "std::string (an argument may be absent)");
  CHECK(type_of("States.ArrayLength($.customer.phone)") == "States.ArrayLength: $.customer.phone is std::string; it must be an array");
  CHECK(type_of("States.MathAdd($.order_id, 1)") == "States.MathAdd: $.order_id is std::string; it must be a number");
  CHECK(type_of("States.ArrayLength($.order_id)") == "States.ArrayLength: $.order_id is std::string; it must be an array");
  CHECK(type_of("States.Hash($.order_id, 'SHA-2')") == "States.Hash: SHA-2 is no algorithm; these are: MD5, SHA-1, SHA-256, SHA-384, SHA-512");
  CHECK(type_of("States.ArrayRange(0, 1000, 1)") == "States.ArrayRange: it has more than 1000 items");
  CHECK(type_of("States.MathRandom(7, 7)") == "States.MathRandom: its end must lie above its start");
  CHECK(type_of("States.JsonMerge($.customer, $.extra, true)") ==
        "States.JsonMerge: its third argument must be false; Step Functions merges shallowly only");
  CHECK(type_of("States.JsonMerge($.customer, $.items, false)") == "States.JsonMerge: $.items is std::vector<Item>; it must be an object");
}

}  // namespace
