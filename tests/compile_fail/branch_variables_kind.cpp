// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/json.hpp>
#include <stepwise/parallel.hpp>

struct Memory {
  std::string customer;
};
BOOST_DESCRIBE_STRUCT(Memory, (), (customer))

//[
struct Keep : sw::pass<Order> {
  using assign = sw::assign<R"json({"own": 1})json">;
  using next = sw::end;
};
#ifndef CURE
struct KeepIt : sw::workflow<Keep, sw::json> {};
#else
struct Own {
  int own;
};
BOOST_DESCRIBE_STRUCT(Own, (), (own))
struct KeepIt : sw::workflow<Keep, Own> {};
#endif

struct LookUp : sw::parallel<Order> {
  using branches = sw::branches<KeepIt>;
  using next = sw::end;
};
//]

struct Begin : sw::pass<Order> {
  using assign = sw::assign<R"json({"customer": "me"})json">;
  using next = LookUp;
};
struct Shop : sw::workflow<Begin, Memory> {};

template struct use<Shop>;

// error: state LookUp: its branch KeepIt has json for its variables, and outside they are typed; let both be of one kind
