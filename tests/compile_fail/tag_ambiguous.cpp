// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

//[
struct Paid {
  sw::literal<"paid"> status{};
  sw::literal<1> code{};
};
struct Open {
  sw::literal<"open"> status{};
  sw::literal<2> code{};
};
using Bill = std::variant<Paid, Open>;
#ifdef CURE
template <>
inline constexpr std::string_view stepwise::tag_of<Bill> = "$.status";
#endif
//]
BOOST_DESCRIBE_STRUCT(Paid, (), (status, code))
BOOST_DESCRIBE_STRUCT(Open, (), (status, code))

struct Send : sw::task<Order, Bill> {
  using resource = sw::lambda<"Send">;
  using next = sw::end;
};

struct Shop : sw::workflow<Send> {};
template struct use<Shop>;

// error: state Send: the alternatives of its result std::variant<Paid, Open> are told apart by more than one member, status and code; say which with tag_of
