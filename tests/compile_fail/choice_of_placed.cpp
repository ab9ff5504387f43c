// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

struct Done : sw::succeed<sw::json> {};
//[
#ifndef CURE
struct Check : sw::choice<sw::placed<Payment, "$.receipt", Receipt>> {
#else
struct Check : sw::choice<Payment> {
#endif
  using routes = sw::routes<sw::when<Charged, Done>, sw::otherwise<Failed>>;
};
//]

struct Shop : sw::workflow<Check> {};
constexpr auto definition = sw::asl<Shop>;

// error: state Check: it chooses by std::variant<Charged, Declined>, into which a result was put; choose before that
