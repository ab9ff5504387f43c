// SPDX-License-Identifier: BSL-1.0
// What the intrinsic functions give. Where the language leaves something open, this is what Step
// Functions was seen to answer.
#pragma once

#include <stepwise/json/base64.hpp>
#include <stepwise/json/compare.hpp>
#include <stepwise/json/function_call.hpp>
#include <stepwise/json/parse.hpp>
#include <stepwise/json/read.hpp>
#include <stepwise/json/scope.hpp>
#include <stepwise/path/function.hpp>
#include <stepwise/state/limits.hpp>

#include <boost/json/value.hpp>
#include <boost/uuid/random_generator.hpp>
#include <boost/uuid/uuid_io.hpp>

#include <cstddef>
#include <cstdint>
#include <limits>
#include <random>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace stepwise::detail {

/// A hash in hexadecimal digits; see hash.hpp.
using digest_function = std::string(std::string_view algorithm, std::string_view text);

// --- texts ------------------------------------------------------------------------------------------

// Null, numbers and booleans as in JSON, texts bare, objects and arrays as Java prints them.
inline void print_bare(std::string& out, const json& value) {
  if (value.is_string()) {
    out += std::string_view(value.get_string());
  } else if (const boost::json::object* object = value.if_object()) {
    std::string_view before = "{";
    for (const auto& each : *object) {
      out += std::exchange(before, ", ");
      out += std::string_view(each.key());
      out += '=';
      print_bare(out, each.value());
    }
    out += object->empty() ? "{}" : "}";
  } else if (const boost::json::array* array = value.if_array()) {
    std::string_view before = "[";
    for (const json& each : *array) {
      out += std::exchange(before, ", ");
      print_bare(out, each);
    }
    out += array->empty() ? "[]" : "]";
  } else {
    print_value(out, value);
  }
}

// A template between quotes has its escapes still: \{\} is no place to fill. One that a path leads to
// is taken as it is.
inline json format(const function_call& call) {
  std::string_view text = call.text(0);
  const bool quoted = call.argument(0).quoted;
  if (quoted) text = call.argument(0).spelling.substr(1, call.argument(0).spelling.size() - 2);
  std::string out;
  std::size_t places = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i, 2) == "{}") {
      ++places;
      if (places < call.size()) print_bare(out, call[places]);
      ++i;
    } else {
      if (quoted && text[i] == '\\') ++i;
      out += text[i];
    }
  }
  if (places + 1 != call.size()) call.refuse(0, joined({std::to_string(call.size() - 1), " times {}, one for each argument that follows"}), std::to_string(places));
  return json(boost::json::string_view(out));
}

inline json string_to_json(const function_call& call) {
  const std::string_view text = call.text(0);
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) return nullptr;
  try {
    return parse_json(text);
  } catch (const json_syntax_error& error) {
    call.refuse(0, "JSON text", joined({describe_value(&call[0]), " (", error.message(), ")"}));
  }
}

inline json json_to_string(const function_call& call) {
  std::string text;
  print_value(text, call[0]);
  return json(boost::json::string_view(text));
}

// Every character of the second text ends a part; empty parts are dropped.
inline json string_split(const function_call& call) {
  const std::string_view text = call.text(0);
  const std::string_view ends = call.text(1);
  boost::json::array parts;
  std::size_t from = 0;
  const auto put = [&](std::size_t to) {
    if (to > from) parts.emplace_back(boost::json::string_view(text.substr(from, to - from)));
  };
  for (std::size_t i = 0; i < text.size();) {
    std::size_t next = i + 1;
    while (next < text.size() && (static_cast<unsigned char>(text[next]) & 0xC0) == 0x80) ++next;
    if (ends.find(text.substr(i, next - i)) != std::string_view::npos) {
      put(i);
      from = next;
    }
    i = next;
  }
  put(text.size());
  return parts;
}

inline json base64_encode(const function_call& call) {
  return json(boost::json::string_view(to_base64(call.short_text(0))));
}

inline json base64_decode(const function_call& call) {
  std::string bytes;
  if (!from_base64(call.short_text(0), bytes)) call.refuse(0, "text in Base64");
  if (!is_utf8(bytes)) call.refuse(0, "UTF-8 in Base64");
  return json(boost::json::string_view(bytes));
}

inline json hash(const function_call& call, digest_function* digest) {
  const std::string_view text = call.short_text(0);
  const std::string_view algorithm = call.text(1);
  bool known = false;
  for (const std::string_view each : {"MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512"}) known = known || each == algorithm;
  if (!known) call.refuse(1, "MD5, SHA-1, SHA-256, SHA-384 or SHA-512");
  if (digest == nullptr) call.refuse(1, "<stepwise/json/hash.hpp>, included", "nothing that hashes");
  return json(boost::json::string_view(digest(algorithm, text)));
}

// --- arrays -----------------------------------------------------------------------------------------

inline json array_of_arguments(const function_call& call) {
  boost::json::array made;
  for (std::size_t i = 0; i < call.size(); ++i) made.push_back(call[i]);
  return made;
}

inline json array_partition(const function_call& call) {
  const auto size = static_cast<std::size_t>(call.integer(1, 1));
  boost::json::array parts;
  for (const json& each : call.array(0)) {
    if (parts.empty() || parts.back().get_array().size() == size) parts.emplace_back(boost::json::array());
    parts.back().get_array().push_back(each);
  }
  return parts;
}

inline bool contains(const boost::json::array& in, const json& value) {
  for (const json& each : in)
    if (same_value(each, value)) return true;
  return false;
}

inline json array_range(const function_call& call) {
  constexpr std::int64_t limit = limits::range_items;
  const std::int64_t first = call.integer(0);
  const std::int64_t last = call.integer(1);
  const std::int64_t step = call.integer(2);
  if (step == 0) call.refuse(2, "a step other than 0");
  if ((last - first) / step >= limit) call.refuse(1, "an end of at most 1000 elements");
  boost::json::array made;
  for (std::int64_t i = first; step > 0 ? i <= last : i >= last; i += step) made.emplace_back(i);
  return made;
}

inline json array_get_item(const function_call& call) {
  const boost::json::array& array = call.array(0);
  const std::int64_t index = call.integer(1);
  if (index < 0 || std::cmp_greater_equal(index, array.size())) call.refuse(1, joined({"an index below ", std::to_string(array.size())}));
  return array[static_cast<std::size_t>(index)];
}

inline json array_unique(const function_call& call) {
  boost::json::array made;
  for (const json& each : call.array(0))
    if (!contains(made, each)) made.push_back(each);
  return made;
}

// --- objects and numbers ----------------------------------------------------------------------------

inline json json_merge(const function_call& call) {
  boost::json::object made = call.object(0);
  for (const auto& each : call.object(1)) made.insert_or_assign(each.key(), each.value());
  if (!call[2].is_bool() || call[2].get_bool()) call.refuse(2, "false, since Step Functions merges one level only");
  return made;
}

inline json math_add(const function_call& call) {
  using limits = std::numeric_limits<std::int32_t>;
  const std::int64_t left = call.integer(0, limits::min(), limits::max());
  const std::int64_t right = call.integer(1, limits::min(), limits::max());
  if (!std::in_range<std::int32_t>(left + right)) call.refuse(1, "a sum of 32 bits", std::to_string(left + right));
  return left + right;
}

// From the first, below the second. A seed repeats here what it gave here; Step Functions has another
// sequence for it.
inline json math_random(const function_call& call) {
  const std::int64_t from = call.integer(0);
  const std::int64_t to = call.integer(1);
  if (from >= to) call.refuse(1, joined({"a number above ", std::to_string(from)}));
  std::uniform_int_distribution<std::int64_t> any(from, to - 1);
  if (call.size() > 2) {
    std::mt19937_64 seeded(static_cast<std::uint64_t>(call.integer(2)));
    return any(seeded);
  }
  thread_local std::mt19937_64 generator{std::random_device{}()};
  return any(generator);
}

inline json call_function(function name, std::span<const operand> arguments, digest_function* digest) {
  const function_call call(name, arguments);
  switch (name) {
    case function::format: return format(call);
    case function::string_to_json: return string_to_json(call);
    case function::json_to_string: return json_to_string(call);
    case function::array: return array_of_arguments(call);
    case function::array_partition: return array_partition(call);
    case function::array_contains: return contains(call.array(0), call[1]);
    case function::array_range: return array_range(call);
    case function::array_get_item: return array_get_item(call);
    case function::array_length: return static_cast<std::int64_t>(call.array(0).size());
    case function::array_unique: return array_unique(call);
    case function::base64_encode: return base64_encode(call);
    case function::base64_decode: return base64_decode(call);
    case function::hash: return hash(call, digest);
    case function::json_merge: return json_merge(call);
    case function::math_random: return math_random(call);
    case function::math_add: return math_add(call);
    case function::string_split: return string_split(call);
    case function::uuid: return json(boost::json::string_view(boost::uuids::to_string(boost::uuids::random_generator()())));
  }
  return nullptr;
}

}  // namespace stepwise::detail
