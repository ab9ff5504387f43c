// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <stepwise/stepwise.hpp>

#include <string>

namespace sw = stepwise;

struct Order {
  std::string id;
};
BOOST_DESCRIBE_STRUCT(Order, (), (id))
