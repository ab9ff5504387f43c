// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <order.hpp>

struct Send : sw::task<Order> {
  using resource = sw::lambda<"SendFunction">;
  using next = sw::end;
};
struct Parcels : sw::workflow<Send> {};
