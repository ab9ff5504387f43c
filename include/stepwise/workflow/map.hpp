// SPDX-License-Identifier: BSL-1.0
// A Map, lowered.
#pragma once

#include <stepwise/payload/tuple.hpp>
#include <stepwise/state/map.hpp>
#include <stepwise/workflow/check/map.hpp>
#include <stepwise/workflow/nested.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace stepwise::detail {

/// The item processor of a Map, in either spelling.
template <class S>
struct processor_of {
  using type = std::conditional_t<std::is_same_v<typename S::item_processor, unset>, typename S::iterator, typename S::item_processor>;
};
/// Its item selector.
template <class S>
struct selector_of {
  using type = std::conditional_t<std::is_same_v<typename S::item_selector, unset>, typename S::parameters, typename S::item_selector>;
};

/// What the items of a payload are.
template <class Source>
constexpr auto find_item() {
  if constexpr (schema_of<Source>.what == kind::array)
    return static_cast<typename Source::value_type*>(nullptr);
  else if constexpr (schema_of<Source>.what == kind::map)
    return static_cast<typename Source::mapped_type*>(nullptr);
  else
    return static_cast<json*>(nullptr);
}
constexpr map_info::source items_in(const schema& source) {
  if (source.what == kind::array || source.what == kind::tuple) return map_info::source::array;
  if (source.what == kind::map || source.what == kind::object || source.what == kind::overlay) return map_info::source::object;
  return source.what == kind::json ? map_info::source::untyped : map_info::source::unknown;
}

template <class S>
struct items_of {
  /// What ItemsPath leads to.
  using source = typename seen_through<typename stages<S>::visible, typename S::items_path>::type;
  static constexpr auto pick_item() {
    if constexpr (requires { typename S::item_reader::item; })
      return static_cast<typename S::item_reader::item*>(nullptr);
    else if constexpr (requires { typename S::items::item; })
      return static_cast<typename S::items::item*>(nullptr);
    else
      return find_item<source>();
  }
  using item = std::remove_pointer_t<decltype(pick_item())>;
  static constexpr auto pick_selected() {
    if constexpr (requires { typename selector_of<S>::type::payload; })
      return static_cast<typename selector_of<S>::type::payload*>(nullptr);
    else
      return static_cast<item*>(nullptr);
  }
  /// What is made of an item.
  using selected = std::remove_pointer_t<decltype(pick_selected())>;
  static constexpr auto pick_given() {
    if constexpr (requires { typename S::item_batcher::batch_input; })
      return static_cast<item_batch<selected, typename S::item_batcher::batch_input>*>(nullptr);
    else
      return static_cast<selected*>(nullptr);
  }
  /// What the item processor gets.
  using given = std::remove_pointer_t<decltype(pick_given())>;
};

template <class T>
constexpr auto flattened() {
  if constexpr (schema_of<T>.what == kind::array)
    return static_cast<T*>(nullptr);
  else
    return static_cast<std::vector<T>*>(nullptr);
}
template <class S>
constexpr auto find_map_result() {
  using output = scope_output<typename processor_of<S>::type>;
  if constexpr (requires { sizeof(parsed_field<typename S::result_writer>); }) {
    constexpr writer_facts writer = read_writer(parsed_field<typename S::result_writer>::value.tree);
    if constexpr (writer.exports)
      return static_cast<map_run_result*>(nullptr);
    else if constexpr (writer.transformation == "NONE")
      return static_cast<std::vector<json>*>(nullptr);
    else if constexpr (writer.transformation == "FLATTEN")
      return flattened<output>();
    else
      return static_cast<std::vector<output>*>(nullptr);
  } else {
    return static_cast<std::vector<output>*>(nullptr);
  }
}
template <class S>
struct nested_result<S, state_type::map> {
  using type = std::remove_pointer_t<decltype(find_map_result<S>())>;
};

template <class Payload, fixed_string Template, class Otherwise>
struct made_by<item_selector<Payload, Template>, Otherwise> {
  using type = Payload;
};
template <class Payload, fixed_string Template>
inline constexpr field_type field_type_of<item_selector<Payload, Template>> = field_type::item_selector;
template <class Item, fixed_string Template>
inline constexpr field_type field_type_of<item_reader<Item, Template>> = field_type::item_reader;
template <class Input, fixed_string Template>
inline constexpr field_type field_type_of<item_batcher<Input, Template>> = field_type::item_batcher;
template <fixed_string Template>
inline constexpr field_type field_type_of<result_writer<Template>> = field_type::result_writer;

template <class Payload, fixed_string Text>
struct parsed_field<item_selector<Payload, Text>> {
  static constexpr template_field value{parsed_text<Text, false>::view, &schema_of<Payload>, check_field};
};
template <class Item, fixed_string Text>
struct parsed_field<item_reader<Item, Text>> {
  static constexpr template_field value{parsed_text<Text, false>::view, &schema_of<ItemReader>, check_item_reader};
};
template <class Input, fixed_string Text>
struct parsed_field<item_batcher<Input, Text>> {
  static constexpr template_field value{parsed_text<Text, false>::view, &schema_of<ItemBatcher<Input>>, check_item_batcher};
};
template <fixed_string Text>
struct parsed_field<result_writer<Text>> {
  static constexpr template_field value{parsed_text<Text, false>::view, &schema_of<ResultWriter>, check_result_writer};
};

/// The Context Object as an ItemSelector sees it: with Map.Item, which of an object has a Key.
/// `Key` is void where it has none.
template <class Item, class Key>
struct map_context {
  using whole = context_object<json>;
  static constexpr std::size_t size = std::is_void_v<Key> ? 3 : 4;
  static constexpr member item_members[] = {{"Index", &schema_of<std::int64_t>},
                                            {"Value", &schema_of<Item>},
                                            {"Source", &schema_of<std::string>},
                                            {"Key", &schema_of<std::conditional_t<std::is_void_v<Key>, std::string, Key>>}};
  static constexpr schema item{.what = kind::object, .id = facts_of<Item>.id * 31 + size, .size = size, .name = "Map.Item", .members = item_members};
  static constexpr member map_members[] = {{"Item", &item}};
  static constexpr schema map{.what = kind::object, .id = item.id * 31 + 1, .size = 1, .name = "Map", .members = map_members};
  static constexpr member members[] = {whole::members[0], whole::members[1], whole::members[2], {"Map", &map}};
  static constexpr schema all{.what = kind::object, .id = item.id * 31 + 2, .size = 4, .name = "the Context Object", .members = members};
};

template <class S>
constexpr map_info lower_map(misuse& wrong) {
  using items = items_of<S>;
  map_info made;
  made.is_iterator = std::is_same_v<typename S::item_processor, unset> && !std::is_same_v<typename S::iterator, unset>;
  made.both_processors = !std::is_same_v<typename S::item_processor, unset> && !std::is_same_v<typename S::iterator, unset>;
  made.is_parameters = std::is_same_v<typename S::item_selector, unset>;
  made.both_selectors = !std::is_same_v<typename S::item_selector, unset> && !std::is_same_v<typename S::parameters, unset>;
  made.writes_config = S::mode != mode::unset;
  made.writes_mode = S::mode != mode::unset && S::mode != mode::empty;
  made.is_distributed = S::mode == mode::distributed;
  made.writes_execution_type = made.is_distributed || S::writes_execution_type;
  made.items_path = place_of<typename S::items_path>;
  made.source_type = &schema_of<typename items::source>;
  made.items = std::is_same_v<said<typename S::item_reader, typename S::items>, said<unset, unset>> ? items_in(*made.source_type) : map_info::source::array;
  made.items_field = lower_field<typename S::items, field_type::items>(wrong, "items", "stepwise::items<item, ...>");
  made.item = &schema_of<typename items::item>;
  made.given = &schema_of<typename items::given>;
  if constexpr (std::is_same_v<typename S::item_selector, unset> && field_type_of<typename S::parameters> == field_type::parameters)
    made.selector = &parsed_field<typename S::parameters>::value;
  else
    made.selector = lower_field<typename selector_of<S>::type, field_type::item_selector>(wrong, made.is_parameters ? "parameters" : "item_selector", "stepwise::item_selector<type, ...>");
  using item = typename items::item;
  if (made.items == map_info::source::object)
    made.selector_context = &map_context<item, std::string>::all;
  else if (made.items == map_info::source::untyped)
    made.selector_context = &map_context<item, std::optional<std::string>>::all;
  else
    made.selector_context = &map_context<item, void>::all;
  made.reader = lower_field<typename S::item_reader, field_type::item_reader>(wrong, "item_reader", "stepwise::item_reader<item, ...>");
  made.batcher = lower_field<typename S::item_batcher, field_type::item_batcher>(wrong, "item_batcher", "stepwise::item_batcher<type, ...>");
  made.writer = lower_field<typename S::result_writer, field_type::result_writer>(wrong, "result_writer", "stepwise::result_writer<...>");
  made.label = read_text(wrong, "label", S::label);
  made.max_concurrency_expression = expression_text<decltype(S::max_concurrency)>;
  made.tolerated_count_expression = expression_text<decltype(S::tolerated_failure_count)>;
  made.tolerated_percentage_expression = expression_text<decltype(S::tolerated_failure_percentage)>;
  if constexpr (!is_expression<decltype(S::max_concurrency)> && !std::is_same_v<decltype(S::max_concurrency), const unset>) {
    made.has_max_concurrency = true;
    made.max_concurrency = read_figure(wrong, "max_concurrency", S::max_concurrency);
  }
  if constexpr (!is_expression<decltype(S::tolerated_failure_count)> && !std::is_same_v<decltype(S::tolerated_failure_count), const unset>) {
    made.has_tolerated_count = true;
    made.tolerated_count = read_figure(wrong, "tolerated_failure_count", S::tolerated_failure_count);
  }
  if constexpr (!is_expression<decltype(S::tolerated_failure_percentage)> && !std::is_same_v<decltype(S::tolerated_failure_percentage), const unset>) {
    made.has_tolerated_percentage = true;
    if constexpr (std::is_arithmetic_v<decltype(S::tolerated_failure_percentage)>)
      made.tolerated_percentage = static_cast<double>(S::tolerated_failure_percentage);
    else
      wrong = wrong_type<decltype(S::tolerated_failure_percentage)>("tolerated_failure_percentage", "a number");
  }
  made.max_concurrency_path = lower_path<typename S::max_concurrency_path>(wrong, "max_concurrency_path");
  made.tolerated_count_path = lower_path<typename S::tolerated_failure_count_path>(wrong, "tolerated_failure_count_path");
  made.tolerated_percentage_path = lower_path<typename S::tolerated_failure_percentage_path>(wrong, "tolerated_failure_percentage_path");
  return made;
}

template <class S>
constexpr misuse find_map_misuse() {
  misuse wrong;
  lower_map<S>(wrong);
  return wrong;
}
template <class S>
constexpr map_info make_map_info() {
  misuse wrong;
  return lower_map<S>(wrong);
}
template <class S>
inline constexpr map_info map_info_of = make_map_info<S>();

template <class S>
struct workflows_in<S, state_type::map> {
  using type = list<typename processor_of<S>::type>;
};

template <class S>
struct nested_of<S, state_type::map> {
  static constexpr nested_info value{
      .scopes = scope_list<typename processor_of<S>::type>::list, .map = &map_info_of<S>, .check = check_map, .wrong = find_map_misuse<S>()};
};

}  // namespace stepwise::detail
