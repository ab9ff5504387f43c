// SPDX-License-Identifier: BSL-1.0
// What the workflows of the comparison share. Together they say all that the library can say: each way
// for a payload, an error or a transition to go is in one of them. What their functions do is told by
// the test, call by call (see driver.hpp), except where a state has a `handle` of its own.
#pragma once

#include <stepwise/json.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace equivalence {

namespace sw = stepwise;

using OutOfStock = sw::error<"OutOfStock">;
using CardDeclined = sw::error<"CardDeclined">;
using Busy = sw::error<"Busy">;

/// An error by inheritance only: it has no name of its own, so it goes by OutOfStock's.
struct SoldOut : OutOfStock {
  using OutOfStock::OutOfStock;
};
/// An exception that is none of the library's, nor of the standard's.
struct Surprise {};

struct Named {
  std::string id;
};
BOOST_DESCRIBE_STRUCT(Named, (), (id))

}  // namespace equivalence
