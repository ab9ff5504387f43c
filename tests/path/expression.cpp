// SPDX-License-Identifier: BSL-1.0
// Taking paths and functions apart: the tree in words, and what is wrong where.
#include <stepwise/path/expression.hpp>
#include <stepwise/text/string_sink.hpp>

#include "../catch.hpp"

#include <string>
#include <string_view>

namespace {

using namespace stepwise::detail;
using tree = expression<64>;

std::string words(const tree& in, node_index at);

std::string words_of_step(const tree& in, const path_step& step) {
  using type = path_step::type;
  const auto number = [](bool there, std::int64_t value) { return there ? std::to_string(value) : std::string(); };
  std::string more;
  for (node_index i = step.more; i != no_node; i = in.steps[i].more)
    more += joined({",", step.what == type::members ? std::string(in.steps[i].name) : std::to_string(in.steps[i].from)});
  switch (step.what) {
    case type::member: return joined({" ", step.name});
    case type::members: return joined({" {", step.name, more, "}"});
    case type::index: return joined({" [", std::to_string(step.from), "]"});
    case type::indices: return joined({" [", std::to_string(step.from), more, "]"});
    case type::slice: return joined({" [", number(step.has_from, step.from), ":", number(step.has_to, step.to), "]"});
    case type::wildcard: return " *";
    case type::deep: return " ..";
    case type::filter: return joined({" ?", words(in, step.test)});
  }
  return {};
}

std::string words(const tree& in, node_index at) {
  using type = expression_node::type;
  const expression_node& node = in.nodes[at];
  const auto all = [&](std::string head) {
    for (node_index i = node.first; i != no_node; i = in.nodes[i].next) head += joined({" ", words(in, i)});
    return joined({"(", head, ")"});
  };
  constexpr const char* relations[] = {"==", "!=", "<", "<=", ">", ">="};
  switch (node.what) {
    case type::path: {
      std::string out = node.from == expression_node::origin::input     ? "$"
                        : node.from == expression_node::origin::context ? "$$"
                        : node.from == expression_node::origin::item    ? "@"
                                                                        : joined({"$", node.text});
      for (node_index i = node.first; i != no_node; i = in.steps[i].next) out += words_of_step(in, in.steps[i]);
      return joined({"(", out, ")"});
    }
    case type::call: return all(std::string(functions[static_cast<std::size_t>(node.name)].name));
    case type::string: {
      std::string out;
      unescape(node.text, [&](char c) { out += c; });
      return joined({"'", out, "'"});
    }
    case type::number: {
      std::string out = std::to_string(node.number);
      while (out.back() == '0') out.pop_back();
      if (out.back() == '.') out.pop_back();
      return out;
    }
    case type::boolean: return node.boolean ? "true" : "false";
    case type::null: return "null";
    case type::substituted: return "substituted";
    case type::compare: return all(relations[static_cast<std::size_t>(node.op)]);
    case type::both: return all("and");
    case type::either: return all("or");
    case type::negate: return all("not");
    case type::exists: return all("exists");
  }
  return {};
}

std::string read(std::string_view text) {
  REQUIRE(room_for(text) <= 64);
  const tree in = parse_expression<64>(text);
  if (!in.valid()) return joined({"at ", std::to_string(in.error_at), ": ", in.wrong});
  CHECK(in.node_count <= room_for(text));
  CHECK(in.step_count <= room_for(text));
  return words(in, in.root);
}

TEST_CASE("paths") {
  CHECK(read("$") == "($)");
  CHECK(read("$.order.items[0].sku") == "($ order items [0] sku)");
  CHECK(read("$['order id'][\"x\"]") == "($ order id x)");
  CHECK(read("$.items[-1]") == "($ items [-1])");
  CHECK(read("$.items[*].sku") == "($ items * sku)");
  CHECK(read("$.*") == "($ *)");
  CHECK(read("$.items[1:]") == "($ items [1:])");
  CHECK(read("$.items[:-2]") == "($ items [:-2])");
  CHECK(read("$.items[ 0 , 2 ]") == "($ items [0,2])");
  CHECK(read("$['a','b']") == "($ {a,b})");
  CHECK(read("$..sku") == "($ .. sku)");
  CHECK(read("$..[0]") == "($ .. [0])");
  CHECK(read("$.order-id") == "($ order-id)");
  CHECK(read("$$.Execution.Id") == "($$ Execution Id)");
  CHECK(read("$$") == "($$)");
  CHECK(read("$total.net") == "($total net)");
}

TEST_CASE("filters") {
  CHECK(read("$.items[?(@.price < 10)].sku") == "($ items ?(< (@ price) 10) sku)");
  CHECK(read("$[?(@.Name == 'Cat')]") == "($ ?(== (@ Name) 'Cat'))");
  CHECK(read("$.a[?(@.b)]") == "($ a ?(exists (@ b)))");
  CHECK(read("$.a[?(@.b>=1 && !(@.c!=true) || @.d==null)]") == "($ a ?(or (and (>= (@ b) 1) (not (!= (@ c) true))) (== (@ d) null)))");
  CHECK(read("$.a[?(@.b == $.c)]") == "($ a ?(== (@ b) ($ c)))");
}

TEST_CASE("functions") {
  CHECK(read("States.UUID()") == "(UUID)");
  CHECK(read("States.Format('{} of {}', $.name, 1)") == "(Format '{} of {}' ($ name) 1)");
  CHECK(read("States.Format('it\\'s \\{\\} \\\\')") == "(Format 'it's {} \\')");
  CHECK(read("States.MathAdd($.a, -1.5e2)") == "(MathAdd ($ a) -150)");
  CHECK(read("States.ArrayGetItem(States.StringSplit($$.Execution.StartTime, 'T'), 0)") == "(ArrayGetItem (StringSplit ($$ Execution StartTime) 'T') 0)");
  CHECK(read("States.Array( 1 , null,true, $x )") == "(Array 1 null true ($x))");
  CHECK(read("States.JsonMerge($.a, $.b, false)") == "(JsonMerge ($ a) ($ b) false)");
}

TEST_CASE("what a substitution is part of is not taken apart") {
  CHECK(read("$.${Member}.a") == "substituted");
  CHECK(read("States.${Function}($.a)") == "substituted");
  CHECK(read("States.UUID(${") == "at 13: a , or ) is missing");
}

TEST_CASE("what is no expression says where it goes wrong") {
  CHECK(read("") == "at 0: a path must begin with $, a function with States.");
  CHECK(read("order.id") == "at 0: a function begins with States.");
  CHECK(read("$.") == "at 2: a name is missing behind the dot");
  CHECK(read("$..") == "at 3: a name is missing behind the dot");
  CHECK(read("$.a.(b)") == "at 4: unexpected character in a name; write ['…'] around it");
  CHECK(read("$.a b") == "at 3: unexpected text");
  CHECK(read("$.items[0") == "at 9: a ] is missing");
  CHECK(read("$.items[]") == "at 8: an index, a quoted name, a slice, * or ?(...) is expected");
  CHECK(read("$['a") == "at 2: its closing quote is missing");
  CHECK(read("$.items[0:4:2]") == "at 11: a slice has no step");
  CHECK(read("$.items.length()") == "at 14: paths have no functions here; use an intrinsic function, as States.ArrayLength");
  CHECK(read("States.Fromat('{}')") == "at 0: no function has this name");
  CHECK(read("States.Fromat('${Text}')") == "at 0: no function has this name");
  CHECK(read("States.MathAdd(1)") == "at 0: it has too many or too few arguments");
  CHECK(read("States.Format('a\\')") == "at 14: its closing quote is missing");
  CHECK(read("States.Format('a\\n')") == "at 16: a backslash must be followed by \\, ', { or }");
  CHECK(read("States.Array(States.Array(States.Array(States.Array(States.Array(States.Array(States.Array(States.Array(States.Array(States.Array("
             "States.Array()))))))))))") == "at 130: functions may be nested 10 deep");
}

// It is read while compiling.
static_assert(parse_expression<room_for("$.a[?(@.b < 3)]")>("$.a[?(@.b < 3)]").valid());

}  // namespace
