// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <vector>

struct Parcel {
  std::vector<int> weights;
};
BOOST_DESCRIBE_STRUCT(Parcel, (), (weights))

struct Send : sw::pass<Parcel> {
  using next = sw::end;
};

//[
struct Check : sw::choice<Parcel> {
#ifndef CURE
  using routes = sw::routes<sw::when<sw::numeric_greater_than<"$.weights[0]", 10>, Failed>, sw::otherwise<Send>>;
#else
  using routes = sw::routes<sw::when<sw::and_<sw::is_present<"$.weights[0]">, sw::numeric_greater_than<"$.weights[0]", 10>>, Failed>, sw::otherwise<Send>>;
#endif
};
//]

struct Shop : sw::workflow<Check> {};
template struct use<Shop>;

// error: state Check: its NumericGreaterThan reads $.weights[0], which may be absent; ask for it first, as in stepwise::and_<stepwise::is_present<"$.weights[0]">, ...>; if it is meant so: using allow = stepwise::allow<"can-fail">
