// SPDX-License-Identifier: BSL-1.0
// Where results go, and what payloads are made of.
#pragma once

#include "common.hpp"

namespace equivalence {

/// result_path: over a member of the same type, over one of another type, over an optional one, nested
/// in a struct, nested where nothing is yet, and discarded.
namespace placing {

struct Weight {
  double grams = 0;
  std::optional<std::string> scale;
};
struct Address {
  std::string street;
  std::vector<std::int64_t> floors;
};
struct Box {
  std::string id;
  Weight weight;
  int label = 0;
  Address to;
  std::optional<std::string> note;
};
struct Label {
  std::string text;
  bool fragile = false;
};
struct Route {
  std::vector<std::string> stops;
};
struct Labelled {
  std::string id;
  Weight weight;
  Label label;
  Address to;
  std::optional<std::string> note;
};
struct RoutedAddress {
  std::string street;
  Route route;
};
struct Routed {
  std::string id;
  Label label;
  RoutedAddress to;
  std::optional<std::string> note;
};
struct Annotated {
  std::string id;
  Label label;
  RoutedAddress to;
  std::string note;
};
BOOST_DESCRIBE_STRUCT(Weight, (), (grams, scale))
BOOST_DESCRIBE_STRUCT(Address, (), (street, floors))
BOOST_DESCRIBE_STRUCT(Box, (), (id, weight, label, to, note))
BOOST_DESCRIBE_STRUCT(Label, (), (text, fragile))
BOOST_DESCRIBE_STRUCT(Route, (), (stops))
BOOST_DESCRIBE_STRUCT(Labelled, (), (id, weight, label, to, note))
BOOST_DESCRIBE_STRUCT(RoutedAddress, (), (street, route))
BOOST_DESCRIBE_STRUCT(Routed, (), (id, label, to, note))
BOOST_DESCRIBE_STRUCT(Annotated, (), (id, label, to, note))

struct PutLabel;
struct CorrectStreet;
struct PlanRoute;
struct Join;
struct Annotate;
struct Tell;
struct Count;
struct Done;

struct Weigh : sw::task<Box, Weight> {
  using resource = sw::lambda_arn<"${WeighArn}">;
  using result_path = sw::path<"$.weight">;
  using next = PutLabel;
};
struct PutLabel : sw::task<Box, Label> {
  using resource = sw::lambda_arn<"arn:aws:lambda:eu-west-1:123456789012:function:PutLabel">;
  using result_path = sw::path<"$.label">;
  using next = CorrectStreet;
};
struct CorrectStreet : sw::task<Labelled, std::string> {
  using resource = sw::lambda_arn<"${CorrectStreetArn}">;
  using result_path = sw::path<"$.to.street">;
  using next = PlanRoute;
};
struct PlanRoute : sw::task<Labelled, Route> {
  using resource = sw::lambda_arn<"${PlanRouteArn}">;
  using result_path = sw::path<"$.to['route']">;
  using next = Join;
};
struct Join : sw::pass<sw::placed<Labelled, "$.to['route']", Route>> {
  using next = Annotate;
};
struct Annotate : sw::task<Routed, std::string> {
  using resource = sw::lambda_arn<"${AnnotateArn}">;
  using result_path = sw::path<"$.note">;
  using next = Tell;
};
struct Tell : sw::task<Annotated, Label> {
  using resource = sw::lambda<"Tell">;
  using result_path = sw::discard;
  using next = Count;
};
struct Count : sw::task<Annotated, int> {
  using resource = sw::lambda_arn<"${CountArn}">;
  using result_path = sw::path<"$.audit.number">;
  using next = Done;
};
struct Done : sw::succeed<sw::placed<Annotated, "$.audit.number", int>> {};

struct Workflow : sw::workflow<Weigh> {
  static constexpr std::string_view comment = "Results at paths: \"$.weight\", \"$.audit.number\", …";
};

}  // namespace placing

/// Edges on which the type changes and the JSON does not.
namespace converting {

enum class Size { small, large };
BOOST_DESCRIBE_ENUM(Size, small, large)

struct Inner {
  int number = 0;
  std::string text;
};
struct Round {
  sw::literal<"round"> shape{};
  double radius = 0;
  std::optional<Inner> inner;
};
struct Flat {
  sw::literal<"flat"> shape{};
  Inner inner;
};
struct Odd {
  sw::other_than<"round", "flat", "bent"> shape;
};
BOOST_DESCRIBE_STRUCT(Inner, (), (number, text))
BOOST_DESCRIBE_STRUCT(Round, (), (shape, radius, inner))
BOOST_DESCRIBE_STRUCT(Flat, (), (shape, inner))
BOOST_DESCRIBE_STRUCT(Odd, (), (shape))
using Shape = std::variant<Round, Flat, Odd>;

struct From {
  int small = 0;
  std::uint32_t count = 0;
  Size size{};
  sw::literal<"fixed"> kind{};
  sw::literal<7> seven{};
  sw::literal<true> yes{};
  Inner inner;
  std::vector<Inner> list;
  std::map<std::string, Inner> by_name;
  std::optional<Inner> maybe;
  sw::nullable<Inner> no_value;
  Shape shape;
  int dropped = 0;
};
BOOST_DESCRIBE_STRUCT(From, (), (small, count, size, kind, seven, yes, inner, list, by_name, maybe, no_value, shape, dropped))

// Each member is wider than the one above.
struct Narrow {
  int number = 0;
};
struct Bent {
  sw::literal<"bent"> shape{};
  int angle = 0;
};
struct AnyRound {
  sw::literal<"round"> shape{};
  std::optional<Narrow> inner;
};
struct AnyOther {
  sw::other_than<"round", "bent"> shape;
};
BOOST_DESCRIBE_STRUCT(Narrow, (), (number))
BOOST_DESCRIBE_STRUCT(Bent, (), (shape, angle))
BOOST_DESCRIBE_STRUCT(AnyRound, (), (shape, inner))
BOOST_DESCRIBE_STRUCT(AnyOther, (), (shape))

struct To {
  double small = 0;
  std::int64_t count = 0;
  std::string size;
  std::string kind;
  int seven = 0;
  bool yes = false;
  Narrow inner;
  std::vector<Narrow> list;
  std::map<std::string, Narrow> by_name;
  std::optional<Narrow> maybe;
  sw::nullable<Narrow> no_value;
  std::variant<Bent, AnyOther, AnyRound> shape;
};
BOOST_DESCRIBE_STRUCT(To, (), (small, count, size, kind, seven, yes, inner, list, by_name, maybe, no_value, shape))

struct Wider {
  sw::nullable<double> small;
  std::optional<double> count;
  std::optional<std::string> size;
  sw::other_than<"loose"> kind;
  sw::nullable<Narrow> inner;
  sw::nullable<std::vector<Narrow>> list;
};
struct FromFixed {
  int small = 0;
  std::uint32_t count = 0;
  Size size{};
  sw::literal<"fixed"> kind{};
  Inner inner;
  std::vector<Inner> list;
};
BOOST_DESCRIBE_STRUCT(Wider, (), (small, count, size, kind, inner, list))
BOOST_DESCRIBE_STRUCT(FromFixed, (), (small, count, size, kind, inner, list))

struct Widen;
struct Shrink;
struct Open;

struct Begin : sw::task<From> {
  using resource = sw::lambda<"Begin">;
  using next = Widen;
};
struct Widen : sw::task<To, FromFixed> {
  using resource = sw::lambda<"Widen">;
  using next = Open;
};
struct Open : sw::task<Wider, Flat> {
  using resource = sw::lambda<"Open">;
  using next = Shrink;
};
struct Shrink : sw::pass<Shape> {  // a struct as an alternative of a variant
  using next = sw::end;
};

struct Workflow : sw::workflow<Begin> {};

}  // namespace converting

/// Names of members in JSON, optional and nullable members, enums, lists and maps of structs, a recursive
/// type, numbers of each kind.
namespace collecting {

enum class Color { red, green, deep_blue };
BOOST_DESCRIBE_ENUM(Color, red, green, deep_blue)

struct Item {
  std::string item_sku;
  std::uint16_t item_count = 0;
  std::optional<Color> paint_color;
  static constexpr auto json_naming = sw::json_case::camel;
};
struct Tree {
  std::string label;
  std::vector<Tree> branches;
  static constexpr sw::json_name json_names[] = {{"branches", "sub branches"}};
};
struct Foreign {
  int first_value = 0, second_value = 0;
};
BOOST_DESCRIBE_STRUCT(Item, (), (item_sku, item_count, paint_color))
BOOST_DESCRIBE_STRUCT(Tree, (), (label, branches))
BOOST_DESCRIBE_STRUCT(Foreign, (), (first_value, second_value))

}  // namespace collecting
}  // namespace equivalence

template <>
struct stepwise::json_names_of<equivalence::collecting::Foreign> {
  static constexpr auto json_naming = stepwise::json_case::camel;
  static constexpr stepwise::json_name json_names[] = {{"second_value", "2nd"}};
};

namespace equivalence {
namespace collecting {

struct Cash {
  sw::literal<"cash"> kind{};
};
struct Card {
  sw::literal<"card"> kind{};
  std::string number;
};
BOOST_DESCRIBE_STRUCT(Cash, (), (kind))
BOOST_DESCRIBE_STRUCT(Card, (), (kind, number))

struct Base {
  std::string order_id;
  bool is_gift = false;
};
BOOST_DESCRIBE_STRUCT(Base, (), (order_id, is_gift))

struct Order : Base {
  std::vector<Item> items;
  std::map<std::string, std::vector<Item>> by_shelf;
  std::map<std::string, Color> colors;
  std::vector<sw::nullable<int>> readings;
  std::vector<std::variant<Cash, Card>> payments;
  sw::nullable<Tree> tree;
  std::optional<Foreign> foreign;
  sw::nullable<Color> color;
  std::int8_t tiny = 0;
  std::int64_t large = 0;
  std::uint64_t larger = 0;
  double amount = 0;
  static constexpr auto json_naming = sw::json_case::pascal;
  static constexpr sw::json_name json_names[] = {{"tree", "the tree/~\"'é"}, {"order_id", "ID"}};
};
struct Brief {
  std::string id;
  static constexpr sw::json_name json_names[] = {{"id", "ID"}};
};
struct Empty {};
BOOST_DESCRIBE_STRUCT(Order, (Base), (items, by_shelf, colors, readings, payments, tree, foreign, color, tiny, large, larger, amount))
BOOST_DESCRIBE_STRUCT(Brief, (), (id))
BOOST_DESCRIBE_STRUCT(Empty, (), ())

struct Change;
struct Clear;
struct Forget;

struct Check : sw::task<Order> {
  using resource = sw::lambda<"Check">;
  using next = Change;
};
struct Change : sw::task<Order> {
  static constexpr auto name = "Change \"it\" \\ änder' es: {}";
  static constexpr std::string_view comment = "With a function of its own\n";
  using resource = sw::lambda<"Change">;
  using result_path = sw::discard;
  using next = Clear;
};
struct Clear : sw::task<Brief> {
  using resource = sw::lambda_arn<"${ClearArn}">;
  using next = Forget;
};
struct Forget : sw::task<Empty, std::map<std::string, Order>> {
  using resource = sw::lambda<"Forget">;
  using next = sw::end;
};

struct Workflow : sw::workflow<Check> {};

}  // namespace collecting

/// Payloads and members that stay untyped.
namespace untyped {

struct Letter {
  std::string to;
  sw::json body;
};
struct Stamped {
  std::string to;
  sw::json body;
  int stamp = 0;
};
BOOST_DESCRIBE_STRUCT(Letter, (), (to, body))
BOOST_DESCRIBE_STRUCT(Stamped, (), (to, body, stamp))

struct Write;
struct Stamp;
struct Look;
struct Far;
struct Near;
struct Here;
struct Send;
struct Typed;

struct Think : sw::task<sw::json> {
  using resource = sw::lambda<"Think">;
  using next = Look;
};
struct Look : sw::choice<sw::json> {
  using routes = sw::routes<sw::when<sw::string_equals<"$.kind", "far">, Far>, sw::when<sw::numeric_less_than<"$.distance", 5>, Near>,
                            sw::when<sw::boolean_equals<"$.where.here", true>, Here>, sw::otherwise<Write>>;
};
struct Far : sw::pass<sw::json> {
  using next = Write;
};
struct Near : sw::task<sw::json, int> {
  using resource = sw::lambda_arn<"${NearArn}">;
  using result_path = sw::path<"$.near">;
  using catches = sw::catches<sw::on<sw::errors::all, Write, sw::path<"$.error">>>;
  using next = Write;
};
struct Here : sw::succeed<sw::json> {};
struct Write : sw::task<sw::json, Letter> {
  using resource = sw::lambda<"Write">;
  using next = Stamp;
};
struct Stamp : sw::task<Letter, int> {
  using resource = sw::lambda_arn<"${StampArn}">;
  using result_path = sw::path<"$.stamp">;
  using next = Send;
};
struct Send : sw::task<Stamped, sw::json> {
  using resource = sw::lambda<"Send">;
  using next = Typed;
};
struct Typed : sw::task<Letter> {  // read when it runs
  using resource = sw::lambda<"Typed">;
  using next = sw::end;
};

struct Workflow : sw::workflow<Think> {};

}  // namespace untyped

}  // namespace equivalence
