// SPDX-License-Identifier: BSL-1.0
// Payload templates: taken apart, checked against what they read and what they make, and carried out.
#include <stepwise/json.hpp>

#include "../catch.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sw = stepwise;

struct TemplateLine {
  std::string sku;
  std::optional<std::string> note;
};
struct TemplateOrder {
  std::string order_id;
  short price = 0;
  std::vector<TemplateLine> lines;
  sw::nullable<std::string> phone;
};
struct TemplateContact {
  std::string name;
  sw::nullable<std::string> phone;
};
struct TemplateRequest {
  std::string id;
  long total = 0;
  std::vector<std::string> skus;
  TemplateContact contact;
  std::optional<std::string> first;
  sw::json extra;
};
BOOST_DESCRIBE_STRUCT(TemplateLine, (), (sku, note))
BOOST_DESCRIBE_STRUCT(TemplateOrder, (), (order_id, price, lines, phone))
BOOST_DESCRIBE_STRUCT(TemplateContact, (), (name, phone))
BOOST_DESCRIBE_STRUCT(TemplateRequest, (), (id, total, skus, contact, first, extra))

namespace {

using namespace stepwise::detail;

struct Charge : sw::task<TemplateOrder> {};

template <sw::fixed_string Text>
std::string problem(bool can_fail = false) {
  state_info at;
  at.self = &ref_of<Charge>;
  at.allows = can_fail ? +[](std::string_view) { return true; } : +[](std::string_view) { return false; };
  sentence out;
  const readable source{.input = &schema_of<TemplateOrder>};
  template_check(out, at, "parameters", template_of<Text>, source).check(schema_of<TemplateRequest>);
  return std::string(out.view());
}

TEST_CASE("a template is checked member by member") {
  CHECK(problem<R"json({"id.$": "$.order_id", "total": 1, "skus": [], "contact": {"name": "x", "phone": null}, "extra": {"a": [1]}})json">().empty());
  CHECK(problem<R"json({"id.$": "$.order_id" "total": 1})json">() == "state Charge: its parameters are no payload template: a , or } is missing at character 23");
  CHECK(problem<R"json({"id.$": "$.order_id", "total": 1, "skus": [], "contact": {"name": "x", "phone": null}})json">() ==
        "state Charge: its parameters have no member extra (json), which TemplateRequest requires");
  CHECK(problem<R"json({"ids": 1})json">() == "state Charge: its parameters have a member ids, which TemplateRequest has not; is its member id meant?");
  CHECK(problem<R"json({"id": "x", "id.$": "$.order_id"})json">().find("this name is there twice") != std::string::npos);
  CHECK(problem<R"json({"total": 1.5})json">() == "state Charge: its parameters, at total: 1.5, but TemplateRequest requires long");
  CHECK(problem<R"json({"contact": {"name.$": "$.phone"}})json">() ==
        "state Charge: its parameters, at contact.name: $.phone is nullable<std::string>, but TemplateRequest requires std::string");
  CHECK(problem<R"json({"id.$": "$.orderid"})json">() ==
        "state Charge: its parameters, at id: $.orderid: TemplateOrder has no member orderid; is its member order_id meant?");
  CHECK(problem<R"json({"first.$": "$.lines[0].sku"})json">() ==
        "state Charge: its parameters, at first: $.lines[0].sku can fail: an index may lie beyond the end of its array; if it is meant so: "
        "using allow = stepwise::allow<\"can-fail\">");
}

using all = sw::parameters<TemplateRequest, R"json({
  "id.$": "$.order_id",
  "total.$": "States.MathAdd($.price, 1)",
  "skus.$": "$.lines[*].sku",
  "contact": {"name": "caf\u00e9 \"x\"", "phone.$": "$.phone"},
  "first.$": "$.lines[0].sku",
  "extra": {"notes.$": "$.lines[*].note", "constant": [1, {"x": null}]}
})json">;

TEST_CASE("a template makes its payload") {
  TemplateOrder order{"o-1", 4, {{"a", {}}, {"b", "soon"}}, {}};
  CHECK(problem<R"json({"id": "x", "total": 1, "skus": [], "contact": {"name": "x", "phone": null}, "first.$": "$.lines[0].sku", "extra": 1})json">(true).empty());
  int nothing = 0;
  const surroundings<Charge, int> around{nothing};
  const auto made = build<all, 0, TemplateRequest>(order, around);
  CHECK(sw::to_json_text(made) ==
        "{\"id\":\"o-1\",\"total\":5,\"skus\":[\"a\",\"b\"],\"contact\":{\"name\":\"caf\xc3\xa9 \\\"x\\\"\",\"phone\":null},\"first\":\"a\","
        "\"extra\":{\"notes\":[\"soon\"],\"constant\":[1,{\"x\":null}]}}");
  order.lines.clear();
  CHECK_THROWS_AS((build<all, 0, TemplateRequest>(order, around)), sw::execution_failed);
}

using deep = sw::parameters<sw::json, R"json({"list": [{"id.$": "$.order_id"}, "$.order_id", [{"of": {"id.$": "$.order_id"}}]]})json">;
using fixed = sw::result<sw::json, R"json({"id.$": "$.order_id", "list": ["$.order_id"]})json">;

TEST_CASE("an expression stands at any depth, within arrays too, but a bare text is none, and nothing in a Result") {
  TemplateOrder order{"o-1", 4, {}, {}};
  int nothing = 0;
  const surroundings<Charge, int> around{nothing};
  CHECK(sw::to_json_text(build<deep, 0, sw::json>(order, around)) == R"({"list":[{"id":"o-1"},"$.order_id",[{"of":{"id":"o-1"}}]]})");
  CHECK(sw::to_json_text(build<fixed, 0, sw::json>(order, around)) == R"({"id.$":"$.order_id","list":["$.order_id"]})");
}

struct TemplateGift {
  std::optional<TemplateLine> gift;
};
BOOST_DESCRIBE_STRUCT(TemplateGift, (), (gift))
using gift = sw::parameters<TemplateLine, R"json({"sku.$": "$.gift.sku", "note.$": "States.Format('for {}', $.gift.note)"})json">;

TEST_CASE("what an expression leads through, or a function takes, may be absent where it may fail") {
  int nothing = 0;
  const surroundings<Charge, int> around{nothing};
  TemplateGift given{TemplateLine{"a", "you"}};
  const auto made = build<gift, 0, TemplateLine>(given, around);
  CHECK(made.sku == "a");
  CHECK(made.note == "for you");
  given.gift->note.reset();
  CHECK_THROWS_AS((build<gift, 0, TemplateLine>(given, around)), sw::execution_failed);
  given.gift.reset();
  CHECK_THROWS_AS((build<gift, 0, TemplateLine>(given, around)), sw::execution_failed);
}

}  // namespace
