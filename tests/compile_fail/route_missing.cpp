// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

struct Confirm : sw::task<Charged, Receipt> {
  using resource = sw::lambda<"Confirm">;
  using next = sw::end;
};

//[
struct Check : sw::choice<Payment> {
#ifndef CURE
  using routes = sw::routes<sw::when<Charged, Confirm>>;
#else
  using routes = sw::routes<sw::when<Charged, Confirm>, sw::otherwise<Failed>>;
#endif
};
//]

struct Shop : sw::workflow<Check> {};
template struct use<Shop>;

// error: state Check: the alternative Declined of std::variant<Charged, Declined> has no route; add stepwise::when<Declined, ...> or stepwise::otherwise<...>
// gcc: invalid application of 'sizeof' to incomplete type 'stepwise::workflow_error<stepwise::_<149>{"state Check: the alternative Declined of std::variant<Charged, Declined> has no route; add stepwise::when<Declined, ...> or stepwise::otherwise<...>"}>'
// clang: implicit instantiation of undefined template 'stepwise::workflow_error<_<18>{"state Check: the "}, _<25>{"alternative Declined of "}, _<23>{"std::variant<Charged, "}, _<25>{"Declined> has no route; "}, _<5>{"add "}, _<26>{"stepwise::when<Declined, "}, _<9>{"...> or "}, _<25>{"stepwise::otherwise<...>"}>'
