// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

template <int I>
struct Kind {
  sw::literal<I> kind{};
  BOOST_DESCRIBE_CLASS(Kind, (), (kind), (), ())
};
template <class Indices>
struct all_kinds;
template <int... I>
struct all_kinds<std::integer_sequence<int, I...>> {
  using type = std::variant<Kind<I>...>;
};
struct Rest : sw::succeed<sw::json> {};
//[
#ifndef CURE
using Kinds = all_kinds<std::make_integer_sequence<int, 65>>::type;  // a variant of 65
#else
using Kinds = all_kinds<std::make_integer_sequence<int, 64>>::type;  // a variant of 64
#endif

struct Sort : sw::choice<Kinds> {
  using routes = sw::routes<sw::when<Kind<0>, Failed>, sw::otherwise<Rest>>;
};
//]

struct Shop : sw::workflow<Sort> {};
constexpr auto definition = sw::asl<Shop>;

// error: state Sort: it chooses by a variant of 65 alternatives; at most 64 are allowed
