// SPDX-License-Identifier: BSL-1.0
// Map: a workflow for each item of an array, or of what is read from a bucket. The language, "Map State".
#pragma once

#include <stepwise/state/catches.hpp>
#include <stepwise/state/map_fields.hpp>
#include <stepwise/state/retry.hpp>
#include <stepwise/state/state.hpp>

namespace stepwise {

/// Mode of a Map's ProcessorConfig.
enum class mode : unsigned char {
  unset,        ///< not written; as `inline_`
  inline_,      ///< INLINE: the iterations belong to the execution
  empty,        ///< not written, in a ProcessorConfig that is; as `inline_`
  distributed,  ///< DISTRIBUTED: each is an execution of its own, of the kind that the item processor has
};

/// A state that runs a workflow, its item processor, on each item of an array in its input. Its result is a
/// std::vector of their outputs, in the order of the items. Where one of them fails, the state fails with that
/// error.
///
///     struct ShipAll : stepwise::map<Order> {
///       using items_path = stepwise::path<"$.items">;
///       using item_processor = ShipItem;
///       using next = Confirm;
///     };
template <class Input>
struct map : detail::transition_base {
  static constexpr state_type type = state_type::map;
  using input = Input;  ///< what flows in
  /// ItemProcessor: a workflow. It or `iterator` is required.
  using item_processor = detail::unset;
  /// Iterator: the deprecated spelling of ItemProcessor.
  using iterator = detail::unset;
  /// ProcessorConfig's Mode. Its ExecutionType is the `kind` of the item processor.
  static constexpr stepwise::mode mode = stepwise::mode::unset;
  /// Whether ExecutionType is written where the Map is not distributed and it says nothing.
  static constexpr bool writes_execution_type = false;
  /// ItemsPath: the array in the input; by default the input itself. Of a struct or a map each member is an item.
  /// `path<"$$.Execution.Input.items">` takes them from the Context Object, where they are untyped.
  using items_path = whole;
  /// Items, in JSONata: the items; see stepwise::items.
  using items = detail::unset;
  /// ItemSelector: what the item processor gets in place of an item; see stepwise::item_selector.
  using item_selector = detail::unset;
  /// Parameters: the deprecated spelling of ItemSelector.
  using parameters = detail::unset;
  /// MaxConcurrency: how many items at once, from 0; 0 for as many as there are, which is the default. INLINE
  /// takes up to 40 at once, DISTRIBUTED 10,000.
  static constexpr detail::unset max_concurrency{};
  /// MaxConcurrencyPath: a path to that number.
  using max_concurrency_path = detail::unset;
  /// ResultSelector: what is made of the array of results.
  using result_selector = detail::unset;
  /// ResultPath: where that goes; by default it replaces the input.
  using result_path = whole;
  /// Retry: all of the items run again.
  using retries = detail::unset;
  /// Catch.
  using catches = detail::unset;

  // Of a distributed Map only:

  /// Label: up to 40 characters that name its runs.
  static constexpr std::string_view label{};
  /// ItemReader: items that are read from a bucket; see stepwise::item_reader.
  using item_reader = detail::unset;
  /// ItemBatcher: several items for one execution; see stepwise::item_batcher.
  using item_batcher = detail::unset;
  /// ResultWriter: where the results are written; see stepwise::result_writer.
  using result_writer = detail::unset;
  /// ToleratedFailureCount: how many items may fail, from 0.
  static constexpr detail::unset tolerated_failure_count{};
  /// ToleratedFailurePercentage: how many of a hundred, from 0 to 100.
  static constexpr detail::unset tolerated_failure_percentage{};
  /// The same, as paths to the numbers.
  using tolerated_failure_count_path = detail::unset;
  using tolerated_failure_percentage_path = detail::unset;
};

}  // namespace stepwise
