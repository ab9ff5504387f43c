// SPDX-License-Identifier: BSL-1.0
// The fields that each kind of object has, as tables.
#pragma once

#include "check/walk.hpp"

#include <cstdint>
#include <span>
#include <string_view>

namespace stepwise::importer {

/// What a field takes.
enum class takes {
  anything,
  text,  // with least characters
  boolean,
  whole,   // a whole number from least to most
  number,  // from least to most
  word,    // one of words
  path,    // a path, or null
  single,  // a Reference Path
  target,  // a Reference Path into the payload, or null
  path_or_function,
  timestamp,
  payload,  // a payload template; in JSONata a value
  assign,
  state,      // the name of a state of the same scope
  list,       // an array with something in it
  elsewhere,  // what a file of its own looks at
};

/// Kinds of objects as bits: of the states those of their types, of all else 1.
using kinds = std::uint16_t;
constexpr kinds bit_of(state_type type) { return static_cast<kinds>(1u << static_cast<unsigned>(type)); }

struct field_rule {
  std::string_view name;
  takes what = takes::anything;
  kinds in_jsonpath = 0;  // who has it in JSONPath
  kinds in_jsonata = 0;   // and in JSONata
  bool is_required = false;
  bool by_expression = false;  // in JSONata it may be {% … %}
  bool is_twin = false;        // …Path, which stands in place of the field without Path
  double least = 0, most = 0;
  std::string_view words{};    // a blank behind each
  std::string_view instead{};  // in the other language
};

/// What such an object is called, and its fields.
struct object_rule {
  std::string_view name;
  std::span<const field_rule> fields;
};

namespace rules {
extern const object_rule machine, state, retrier, catcher, credentials, item_reader, reader_config, item_batcher, result_writer, writer_config,
    processor_config, choice_rule;
}  // namespace rules

/// Looks at the fields of an object, but for those that are looked at elsewhere: that there is each that must be, and none that it has not.
void check_fields(walk& at, const json::object& fields, const place& of, const object_rule& rule, kinds who = 1);

/// Whether a value is of this kind of JSON; says it where not.
bool need_object(walk& at, const json::value& value, const std::string& pointer, const std::string& what);
bool need_array(walk& at, const json::value& value, const std::string& pointer, const std::string& what, bool may_be_empty = false);

}  // namespace stepwise::importer
