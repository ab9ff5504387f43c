// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

struct Address {
  std::string street, city;
};
BOOST_DESCRIBE_STRUCT(Address, (), (street, city))

//[
struct Ship : sw::task<Address, Receipt> {
  using resource = sw::lambda<"Ship">;
  using next = sw::end;
};
#ifndef CURE
struct Pack : sw::task<Order, Receipt> {
#else
struct Pack : sw::task<Order, Address> {
#endif
  using resource = sw::lambda<"Pack">;
  using next = Ship;
};
//]

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: transition Pack -> Ship: the output Receipt has no member street (std::string), which the input Address requires
// gcc: invalid application of 'sizeof' to incomplete type 'stepwise::workflow_error<stepwise::_<113>{"transition Pack -> Ship: the output Receipt has no member street (std::string), which the input Address requires"}>'
// clang: implicit instantiation of undefined template 'stepwise::workflow_error<_<26>{"transition Pack -> Ship: "}, _<24>{"the output Receipt has "}, _<18>{"no member street "}, _<26>{"(std::string), which the "}, _<23>{"input Address requires"}>'
