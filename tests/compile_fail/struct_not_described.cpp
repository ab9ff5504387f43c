// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

//[
struct Basket {
  std::vector<std::string> items;
};
#ifdef CURE
BOOST_DESCRIBE_STRUCT(Basket, (), (items))
#endif
//]
struct Pack : sw::task<Basket, Receipt> {
  using resource = sw::lambda<"Pack">;
  using next = sw::end;
};

struct Shop : sw::workflow<Pack> {};
template struct use<Shop>;

// error: state Pack: its input Basket is not described; write BOOST_DESCRIBE_STRUCT(Basket, (), (...)), and put what is beyond the 52 members that it takes into a described base
// gcc: invalid application of 'sizeof' to incomplete type 'stepwise::workflow_error<stepwise::_<169>{"state Pack: its input Basket is not described; write BOOST_DESCRIBE_STRUCT(Basket, (), (...)), and put what is beyond the 52 members that it takes into a described base"}>'
// clang: implicit instantiation of undefined template 'stepwise::workflow_error<_<23>{"state Pack: its input "}, _<26>{"Basket is not described; "}, _<7>{"write "}, _<26>{"BOOST_DESCRIBE_STRUCT(Bas"}, _<26>{"ket, (), (...)), and put "}, _<23>{"what is beyond the 52 "}, _<23>{"members that it takes "}, _<22>{"into a described base"}>'
