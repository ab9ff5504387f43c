// SPDX-License-Identifier: BSL-1.0
// JSON values beside each other: numbers are compared by value (1 is 1.0), objects in any order.
#pragma once

#include <boost/json/value.hpp>

#include <compare>
#include <cstddef>
#include <string_view>
#include <utility>

namespace stepwise::detail {

inline std::partial_ordering compare_numbers(const boost::json::value& left, const boost::json::value& right) {
  if (left.is_double() || right.is_double()) return left.to_number<double>() <=> right.to_number<double>();
  if (left.is_uint64() && right.is_uint64()) return left.get_uint64() <=> right.get_uint64();
  if (left.is_int64() && right.is_int64()) return left.get_int64() <=> right.get_int64();
  if (left.is_uint64()) return 0 <=> compare_numbers(right, left);
  if (std::cmp_equal(left.get_int64(), right.get_uint64())) return std::partial_ordering::equivalent;
  return std::cmp_less(left.get_int64(), right.get_uint64()) ? std::partial_ordering::less : std::partial_ordering::greater;
}

inline bool same_value(const boost::json::value& left, const boost::json::value& right) {
  if (left.is_number() && right.is_number()) return compare_numbers(left, right) == 0;
  if (left.kind() != right.kind()) return false;
  switch (left.kind()) {
    case boost::json::kind::bool_: return left.get_bool() == right.get_bool();
    case boost::json::kind::string: return left.get_string() == right.get_string();
    case boost::json::kind::array: {
      const boost::json::array& one = left.get_array();
      const boost::json::array& other = right.get_array();
      if (one.size() != other.size()) return false;
      for (std::size_t i = 0; i < one.size(); ++i)
        if (!same_value(one[i], other[i])) return false;
      return true;
    }
    case boost::json::kind::object: {
      const boost::json::object& one = left.get_object();
      const boost::json::object& other = right.get_object();
      if (one.size() != other.size()) return false;
      for (const auto& each : one) {
        const boost::json::value* twin = other.if_contains(each.key());
        if (twin == nullptr || !same_value(each.value(), *twin)) return false;
      }
      return true;
    }
    default: return true;  // null
  }
}

/// The order of two numbers or two strings; values of other kinds, or of two, have none.
inline std::partial_ordering order_of(const boost::json::value& left, const boost::json::value& right) {
  if (left.is_number() && right.is_number()) return compare_numbers(left, right);
  if (left.is_string() && right.is_string()) return std::string_view(left.get_string()) <=> std::string_view(right.get_string());
  return std::partial_ordering::unordered;
}

}  // namespace stepwise::detail
