// SPDX-License-Identifier: BSL-1.0
// std::tuple as a payload: an array whose items have each a type of its own, as the result of a Parallel has.
#pragma once

#include <stepwise/payload/convert.hpp>
#include <stepwise/payload/schema.hpp>

#include <cstddef>
#include <tuple>
#include <utility>

namespace stepwise::detail {

template <class... T>
inline constexpr member tuple_items[] = {{{}, &schema_of<T>}...};
template <class... T>
inline constexpr schema schema_of<std::tuple<T...>>{
    .what = kind::tuple, .id = facts_of<std::tuple<T...>>.id, .size = sizeof...(T), .members = tuple_items<T...>};
template <>
inline constexpr schema schema_of<std::tuple<>>{.what = kind::tuple, .id = facts_of<std::tuple<>>.id};

template <class... T>
struct tuple_conversion<std::tuple<T...>> {
  template <class To, std::size_t... I>
  static constexpr To convert_items(std::tuple<T...>& from, std::index_sequence<I...>) {
    return To(detail::convert<std::tuple_element_t<I, To>>(std::move(std::get<I>(from)))...);
  }
  /// Calls `visit(item)` for each item.
  template <class Tuple, class Visit>
  static constexpr void each(Tuple& tuple, Visit visit) {
    std::apply([&](auto&... item) { (visit(item), ...); }, tuple);
  }
  template <std::size_t I, class Tuple>
  static constexpr auto& item(Tuple& tuple) {
    return std::get<I>(tuple);
  }
  /// Into another tuple, or into a vector whose items all of them fit.
  template <class To>
  static constexpr To convert(std::tuple<T...>& from) {
    if constexpr (schema_of<To>.what == kind::tuple) {
      return convert_items<To>(from, std::index_sequence_for<T...>{});
    } else {
      To made;
      std::apply([&](T&... item) { (made.push_back(detail::convert<typename To::value_type>(std::move(item))), ...); }, from);
      return made;
    }
  }
};

}  // namespace stepwise::detail
