// SPDX-License-Identifier: BSL-1.0
// A function's arguments as what it takes them for, and what is said of one that it does not take.
#pragma once

#include <stepwise/json/error.hpp>
#include <stepwise/json/read.hpp>
#include <stepwise/json/scope.hpp>
#include <stepwise/json/write.hpp>
#include <stepwise/path/function.hpp>
#include <stepwise/state/limits.hpp>

#include <boost/json/value.hpp>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace stepwise::detail {

/// A call with its arguments, which are as many as `functions` says.
class function_call {
 public:
  function_call(function name, std::span<const operand> arguments) : name_(name), arguments_(arguments) {}

  std::size_t size() const { return arguments_.size(); }
  const json& operator[](std::size_t i) const { return arguments_[i].value(); }
  const operand& argument(std::size_t i) const { return arguments_[i]; }

  [[noreturn]] void refuse(std::size_t i, std::string_view expected, std::string found) const {
    const std::string_view called = functions[static_cast<std::size_t>(name_)].name;
    throw payload_error(joined({"argument ", std::to_string(i + 1), " of States.", called, ", ", shortened(std::string(arguments_[i].spelling))}), std::string(expected), std::move(found));
  }
  [[noreturn]] void refuse(std::size_t i, std::string_view expected) const { refuse(i, expected, describe_value(&(*this)[i])); }

  std::string_view text(std::size_t i) const {
    if (!(*this)[i].is_string()) refuse(i, "a string");
    return (*this)[i].get_string();
  }
  const boost::json::array& array(std::size_t i) const {
    if (!(*this)[i].is_array()) refuse(i, "an array");
    return (*this)[i].get_array();
  }
  const boost::json::object& object(std::size_t i) const {
    if (!(*this)[i].is_object()) refuse(i, "an object");
    return (*this)[i].get_object();
  }
  /// A number as the nearest integer, upwards from the middle: 1.5 is 2, -1.5 is -1.
  std::int64_t integer(std::size_t i, std::int64_t least = -largest_exact, std::int64_t most = largest_exact) const {
    if (!(*this)[i].is_number()) refuse(i, "a number");
    const auto number = (*this)[i].to_number<double>();
    const double below = std::floor(number);
    const double rounded = number - below >= 0.5 ? below + 1 : below;
    if (!(rounded >= static_cast<double>(least) && rounded <= static_cast<double>(most)))
      refuse(i, joined({"a number from ", std::to_string(least), " to ", std::to_string(most)}));
    return static_cast<std::int64_t>(rounded);
  }
  /// A string of at most 10,000 characters.
  std::string_view short_text(std::size_t i) const {
    constexpr std::size_t limit = limits::function_text;
    const std::string_view it = text(i);
    std::size_t characters = 0;
    for (const char c : it) characters += (static_cast<unsigned char>(c) & 0xC0) != 0x80 ? 1 : 0;
    if (characters > limit) refuse(i, "at most 10000 characters", std::to_string(characters));
    return it;
  }

 private:
  function name_;
  std::span<const operand> arguments_;
};

}  // namespace stepwise::detail
