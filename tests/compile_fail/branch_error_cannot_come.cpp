// SPDX-License-Identifier: BSL-1.0
#include "prelude.hpp"

#include <stepwise/parallel.hpp>

using Unknown = sw::error<"Unknown">;

//[
struct LookUpAddress : sw::task<Order, Receipt> {
  using resource = sw::lambda<"LookUpAddress">;
#ifdef CURE
  using raises = sw::raises<Unknown>;
#endif
  using next = sw::end;
  static Receipt handle(const Order&) { return {}; }
};
struct FindAddress : sw::workflow<LookUpAddress> {};

struct LookUp : sw::parallel<Order> {
  using branches = sw::branches<FindAddress>;
  using catches = sw::catches<sw::on<Unknown, Failed>>;
  using next = sw::end;
};
//]

struct Shop : sw::workflow<LookUp> {};

template struct use<Shop>;

// error: state LookUp: it catches Unknown, which cannot come: none of its branches ends with it; if it is meant so: using allow = stepwise::allow<"error-cannot-come">
