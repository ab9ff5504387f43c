// SPDX-License-Identifier: BSL-1.0
// The intrinsic functions. The language, "Intrinsic Functions".
#pragma once

#include <cstddef>
#include <string_view>

namespace stepwise::detail {

enum class function : unsigned char {
  format,
  string_to_json,
  json_to_string,
  array,
  array_partition,
  array_contains,
  array_range,
  array_get_item,
  array_length,
  array_unique,
  base64_encode,
  base64_decode,
  hash,
  json_merge,
  math_random,
  math_add,
  string_split,
  uuid,
};

struct function_info {
  std::string_view name;  // behind `States.`
  function id;
  std::size_t least, most;  // how many arguments it takes
};

inline constexpr std::size_t any_count = 1000;
inline constexpr function_info functions[] = {
    {"Format", function::format, 1, any_count},
    {"StringToJson", function::string_to_json, 1, 1},
    {"JsonToString", function::json_to_string, 1, 1},
    {"Array", function::array, 0, any_count},
    {"ArrayPartition", function::array_partition, 2, 2},
    {"ArrayContains", function::array_contains, 2, 2},
    {"ArrayRange", function::array_range, 3, 3},
    {"ArrayGetItem", function::array_get_item, 2, 2},
    {"ArrayLength", function::array_length, 1, 1},
    {"ArrayUnique", function::array_unique, 1, 1},
    {"Base64Encode", function::base64_encode, 1, 1},
    {"Base64Decode", function::base64_decode, 1, 1},
    {"Hash", function::hash, 2, 2},
    {"JsonMerge", function::json_merge, 3, 3},
    {"MathRandom", function::math_random, 2, 3},
    {"MathAdd", function::math_add, 2, 2},
    {"StringSplit", function::string_split, 2, 2},
    {"UUID", function::uuid, 0, 0},
};
inline constexpr std::size_t function_count = sizeof(functions) / sizeof(functions[0]);

/// The place in `functions` of a name as it stands behind `States.`, or function_count.
constexpr std::size_t find_function(std::string_view name) {
  std::size_t i = 0;
  while (i < function_count && functions[i].name != name) ++i;
  return i;
}

}  // namespace stepwise::detail
