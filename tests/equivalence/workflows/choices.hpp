// SPDX-License-Identifier: BSL-1.0
// Choice, over variants and over members.
#pragma once

#include "common.hpp"

namespace equivalence {

/// A string tells; the catch-all alternative has a route of its own, and the first one.
namespace strings {

struct Paid {
  sw::literal<"paid"> status{};
  double amount = 0;
};
struct Pending {
  sw::literal<"pendente \"é\""> status{};
  std::optional<std::string> since;
};
struct Odd {
  sw::other_than<"paid", "pendente \"é\""> status;
  std::string why;
};
BOOST_DESCRIBE_STRUCT(Paid, (), (status, amount))
BOOST_DESCRIBE_STRUCT(Pending, (), (status, since))
BOOST_DESCRIBE_STRUCT(Odd, (), (status, why))
using Ticket = std::variant<Pending, Odd, Paid>;

struct Explain;
struct Thank;
struct Remind;
struct Status {
  std::string status;
};
BOOST_DESCRIBE_STRUCT(Status, (), (status))

struct Decide : sw::choice<Ticket> {
  using routes = sw::routes<sw::when<Odd, Explain, "anything else">, sw::when<Paid, Thank>, sw::when<Pending, Remind>>;
};
struct Explain : sw::task<Odd, Ticket> {
  using resource = sw::lambda<"Explain">;
  using next = sw::end;
};
struct Thank : sw::task<Paid, Odd> {  // its tag may be wrong; the type cannot tell
  using resource = sw::lambda<"Thank">;
  using next = sw::end;
};
struct Remind : sw::task<Status, Pending> {
  using resource = sw::lambda<"Remind">;
  using next = sw::end;
};

struct Workflow : sw::workflow<Decide> {};

}  // namespace strings

/// Numbers and booleans tell; otherwise takes several alternatives, or the catch-all.
namespace scalars {

struct Zero {
  sw::literal<0> code{};
  std::string text;
};
struct Half {
  sw::literal<0.5> code{};
  std::string text;
};
struct Minus {
  sw::literal<-3> code{};
  std::string text;
};
struct Other {
  sw::other_than<0.5, 0, -3> code;
  std::string text;
};
struct Yes {
  sw::literal<true> on{};
  int level = 0;
};
struct No {
  sw::literal<false> on{};
  std::optional<int> level;
};
BOOST_DESCRIBE_STRUCT(Zero, (), (code, text))
BOOST_DESCRIBE_STRUCT(Half, (), (code, text))
BOOST_DESCRIBE_STRUCT(Minus, (), (code, text))
BOOST_DESCRIBE_STRUCT(Other, (), (code, text))
BOOST_DESCRIBE_STRUCT(Yes, (), (on, level))
BOOST_DESCRIBE_STRUCT(No, (), (on, level))
using Code = std::variant<Zero, Half, Minus, Other>;
using Switch = std::variant<Yes, No>;

struct Coded {
  double code = 0;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(Coded, (), (code, text))

struct ByCode;
struct Toggle;
struct Rest;
struct BySwitch;
struct On;
struct Off;

struct Read : sw::task<Coded, Code> {
  using resource = sw::lambda<"Read">;
  using next = ByCode;
};
struct ByCode : sw::choice<Code> {
  using routes = sw::routes<sw::when<Half, Toggle>, sw::when<Minus, Toggle>, sw::otherwise<Rest>>;
};
struct Toggle : sw::task<Coded, Switch> {
  using resource = sw::lambda<"Toggle">;
  using next = BySwitch;
};
struct BySwitch : sw::choice<Switch> {
  using routes = sw::routes<sw::when<No, Off>, sw::when<Yes, On>>;
};
struct On : sw::pass<Yes> {
  using next = sw::end;
};
struct Off : sw::pass<No> {
  using next = sw::end;
};
struct Rest : sw::pass<std::variant<Other, Zero>> {
  using next = sw::end;
};

struct Workflow : sw::workflow<Read> {};

}  // namespace scalars

/// Over a member, where a task has put its result; the tag deeper in it, and said by tag_of.
namespace members {

struct Basket {
  std::string id;
  std::vector<double> prices;
};
struct Approved {
  sw::literal<"yes"> verdict{};
  sw::literal<1> code{};
  std::string by;
};
struct Refused {
  sw::other_than<"yes"> verdict;
  sw::literal<0> code{};
};
struct CashDetail {
  sw::literal<"cash"> kind{};
  int coins = 0;
};
struct CardDetail {
  sw::literal<"card"> kind{};
  std::string number;
};
struct GiftDetail {
  sw::other_than<"card", "cash"> kind;
};
struct Cash {
  CashDetail detail;
  bool exact = false;
};
struct Card {
  CardDetail detail;
};
struct Gift {
  GiftDetail detail;
};
BOOST_DESCRIBE_STRUCT(Basket, (), (id, prices))
BOOST_DESCRIBE_STRUCT(Approved, (), (verdict, code, by))
BOOST_DESCRIBE_STRUCT(Refused, (), (verdict, code))
BOOST_DESCRIBE_STRUCT(CashDetail, (), (kind, coins))
BOOST_DESCRIBE_STRUCT(CardDetail, (), (kind, number))
BOOST_DESCRIBE_STRUCT(GiftDetail, (), (kind))
BOOST_DESCRIBE_STRUCT(Cash, (), (detail, exact))
BOOST_DESCRIBE_STRUCT(Card, (), (detail))
BOOST_DESCRIBE_STRUCT(Gift, (), (detail))
using Decision = std::variant<Approved, Refused>;
using Payment = std::variant<Cash, Card, Gift>;

struct ApprovedBasket {
  std::string id;
  std::vector<double> prices;
  Approved decision;
};
struct Desk {
  Payment payment;
  std::string name;
};
struct AtDesk {
  std::string id;
  Desk desk;
};
struct CardDesk {
  Card payment;
  std::string name;
};
struct CashDesk {
  Cash payment;
};
struct PaidByCard {
  std::string id;
  CardDesk desk;
};
struct PaidInCash {
  std::string id;
  CashDesk desk;
};
BOOST_DESCRIBE_STRUCT(ApprovedBasket, (), (id, prices, decision))
BOOST_DESCRIBE_STRUCT(Desk, (), (payment, name))
BOOST_DESCRIBE_STRUCT(AtDesk, (), (id, desk))
BOOST_DESCRIBE_STRUCT(CardDesk, (), (payment, name))
BOOST_DESCRIBE_STRUCT(CashDesk, (), (payment))
BOOST_DESCRIBE_STRUCT(PaidByCard, (), (id, desk))
BOOST_DESCRIBE_STRUCT(PaidInCash, (), (id, desk))

}  // namespace members
}  // namespace equivalence

template <>
inline constexpr std::string_view stepwise::tag_of<equivalence::members::Decision> = "$.verdict";

namespace equivalence {
namespace members {

struct IsApproved;
struct Pay;
struct IsCard;
struct ChargeCard;
struct CountCash;
struct ReturnGift;

struct Refusal : sw::fail<"Refused", "It was\n\"refused\" \\ é"> {};

struct Decide : sw::task<Basket, Decision> {
  using resource = sw::lambda_arn<"${DecideArn}">;
  using result_path = sw::path<"$.decision">;
  using next = IsApproved;
};
struct IsApproved : sw::choice<sw::placed<Basket, "$.decision", Decision>, sw::path<"$.decision">> {
  static constexpr auto name = "Is it approved?";
  using routes = sw::routes<sw::when<Approved, Pay>, sw::otherwise<Refusal>>;
};
struct Pay : sw::task<ApprovedBasket, Desk> {
  using resource = sw::lambda_arn<"${PayArn}">;
  using result_path = sw::path<"$.desk">;
  using next = IsCard;
};
struct IsCard : sw::choice<AtDesk, sw::path<"$.desk.payment">> {
  using routes = sw::routes<sw::when<Card, ChargeCard>, sw::when<Cash, CountCash>, sw::when<Gift, ReturnGift>>;
};
struct ChargeCard : sw::task<PaidByCard, Named> {
  using resource = sw::lambda<"ChargeCard">;
  using next = sw::end;
};
struct CountCash : sw::task<PaidInCash, Named> {
  using resource = sw::lambda<"CountCash">;
  using next = sw::end;
};
struct ReturnGift : sw::pass<AtDesk> {  // as it was, not narrowed
  using next = sw::end;
};

struct Workflow : sw::workflow<Decide> {};

}  // namespace members

/// Each comparison, over members of each kind.
namespace comparing {

enum class Grade { a, b, c };
BOOST_DESCRIBE_ENUM(Grade, a, b, c)

struct Inner {
  double price = 0;
  std::int64_t units = 0;
  static constexpr sw::json_name json_names[] = {{"price", "unit price"}};
};
struct Sample {
  std::string text;
  Grade grade{};
  sw::other_than<"none"> kind;
  int number = 0;
  std::uint64_t count = 0;
  double ratio = 0;
  bool flag = false;
  Inner inner;
};
BOOST_DESCRIBE_STRUCT(Inner, (), (price, units))
BOOST_DESCRIBE_STRUCT(Sample, (), (text, grade, kind, number, count, ratio, flag, inner))

struct Numbers;
template <char Which>
struct Arm : sw::pass<Sample> {
  static constexpr char text[] = {'A', 'r', 'm', ' ', Which, '\0'};
  static constexpr std::string_view name{text};
  using next = Numbers;
};
template <char Which>
struct Leg : sw::pass<Sample> {
  static constexpr char text[] = {'L', 'e', 'g', ' ', Which, '\0'};
  static constexpr std::string_view name{text};
  using next = sw::end;
};

struct Texts : sw::choice<Sample> {
  using routes = sw::routes<sw::when<sw::string_equals<"$['kind']", "odd">, Arm<'7'>>,
                            sw::when<sw::string_equals<"$.text", "é\"\\">, Arm<'1'>>, sw::when<sw::string_less_than<"$.text", "b">, Arm<'2'>>,
                            sw::when<sw::string_greater_than_equals<"$.text", "x">, Arm<'3'>>,
                            sw::when<sw::string_greater_than<"$.text", "m">, Arm<'4'>>,
                            sw::when<sw::string_less_than_equals<"$.text", "c">, Arm<'5'>>,
                            sw::when<sw::string_equals<"$.grade", "b">, Arm<'6'>>,
                            sw::otherwise<Numbers>>;
};
struct Numbers : sw::choice<Sample> {
  using routes = sw::routes<sw::when<sw::numeric_equals<"$.number", 4>, Leg<'1'>>, sw::when<sw::numeric_less_than<"$.number", -1>, Leg<'2'>>,
                            sw::when<sw::numeric_greater_than_equals<"$.count", 900719925474099>, Leg<'3'>>,
                            sw::when<sw::numeric_greater_than<"$.ratio", 1000>, Leg<'4'>>,
                            sw::when<sw::numeric_less_than_equals<"$.inner['unit price']", -0.1>, Leg<'5'>>,
                            sw::when<sw::numeric_greater_than<"$.inner.units", 5.5>, Leg<'6'>>,
                            sw::when<sw::numeric_equals<"$.ratio", 0.1>, Leg<'7'>>, sw::when<sw::boolean_equals<"$.flag", false>, Leg<'8'>>,
                            sw::otherwise<Leg<'9'>>>;
};

struct Workflow : sw::workflow<Texts> {};

}  // namespace comparing

/// Arms of different lengths that meet again, arms that end early with types of their own.
namespace joining {

struct Left {
  sw::literal<"left"> side{};
  std::string id;
};
struct Right {
  sw::literal<"right"> side{};
  std::string id;
  int extra = 0;
};
struct Middle {
  sw::literal<"middle"> side{};
  std::string id;
};
struct Nowhere {
  sw::other_than<"left", "right", "middle"> side;
};
BOOST_DESCRIBE_STRUCT(Left, (), (side, id))
BOOST_DESCRIBE_STRUCT(Right, (), (side, id, extra))
BOOST_DESCRIBE_STRUCT(Middle, (), (side, id))
BOOST_DESCRIBE_STRUCT(Nowhere, (), (side))
using Side = std::variant<Left, Right, Middle, Nowhere>;

struct Split;
struct A1;
struct A2;
struct A3;
struct B1;
struct Meet;
struct Early;
struct Second;
struct C1;
struct Later;
struct Last;
struct Stopped : sw::fail<"Stopped"> {};

struct Start : sw::task<Named, Side> {
  using resource = sw::lambda<"Start">;
  using next = Split;
};
struct Split : sw::choice<Side> {
  using routes = sw::routes<sw::when<Left, A1>, sw::when<Right, B1>, sw::when<Nowhere, Early>, sw::when<Middle, Meet>>;
};
struct A1 : sw::pass<Named> {
  using next = A2;
};
struct A2 : sw::task<Named, Side> {
  using resource = sw::lambda<"A2">;
  using catches = sw::catches<sw::on<sw::errors::all, Meet, sw::discard>>;
  using next = A3;
};
struct A3 : sw::choice<Side> {
  using routes = sw::routes<sw::when<Nowhere, Stopped>, sw::otherwise<Meet>>;
};
struct B1 : sw::wait<Right> {
  static constexpr int seconds = 0;
  using next = Second;
};
struct Second : sw::choice<Right> {
  using routes = sw::routes<sw::when<sw::numeric_less_than<"$.extra", 0>, Later>, sw::when<sw::numeric_less_than<"$.extra", 10>, C1>, sw::otherwise<Meet>>;
};
struct C1 : sw::wait<Right> {
  static constexpr auto timestamp = "2001-09-09T01:46:40.5+00:00";
  static constexpr bool end = true;
};
struct Later : sw::wait<Named> {
  static constexpr int seconds = 3;
  using next = Last;
};
struct Early : sw::succeed<Nowhere> {};
struct Meet : sw::task<Named, Named> {
  using resource = sw::lambda<"Meet">;
  using next = Last;
};
struct Last : sw::succeed<Named> {};

struct Workflow : sw::workflow<Start> {};

}  // namespace joining

}  // namespace equivalence
