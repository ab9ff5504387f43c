// SPDX-License-Identifier: BSL-1.0
// Payloads with a value put into them at a path.
#pragma once

#include <stepwise/path/reference_path.hpp>
#include <stepwise/payload/schema.hpp>

#include <string_view>

namespace stepwise {

/// What flows on when a result is put into a payload at a Reference Path (ResultPath): every member of
/// Base, and `Value` at `Path`, which is new there or takes the place of what Base has.
/// `placed<Order, "$.book", Book>`.
template <class Base, fixed_string Path, class Value>
struct placed {
  Base input;    ///< the payload; what it has at Path is covered by the result
  Value result;  ///< the value at Path
};

namespace detail {

template <fixed_string Path>
inline constexpr reference_path overlay_path = parse_reference_path(text_of<Path>);

template <class Base, fixed_string Path, class Value>
inline constexpr schema schema_of<placed<Base, Path, Value>>{.what = kind::overlay,
                                                             .id = facts_of<placed<Base, Path, Value>>.id,
                                                             .size = overlay_path<Path>.valid() ? overlay_path<Path>.size : 0,
                                                             .element = &schema_of<Base>,
                                                             .over = &schema_of<Value>,
                                                             .steps = overlay_path<Path>.steps};

}  // namespace detail
}  // namespace stepwise
