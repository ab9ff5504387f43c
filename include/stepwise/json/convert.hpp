// SPDX-License-Identifier: BSL-1.0
// Transitions between typed and untyped payloads, and what untyped ones are asked while they run.
#pragma once

#include <stepwise/json/read.hpp>
#include <stepwise/json/write.hpp>
#include <stepwise/run/failure.hpp>

#include <boost/json/value.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace stepwise::detail {

template <class T>
struct json_conversion {
  template <class To, class From>
  static To convert(From&& from) {
    if constexpr (std::is_same_v<To, json>)
      return to_json(from);
    else
      return from_json<To>(from);
  }
};

template <>
struct json_conversion<json> {
  /// The node at the steps of Path from Depth on, or null.
  template <fixed_string Path, std::size_t Depth>
  static const json* find(const json& root) {
    const json* here = &root;
    constexpr const reference_path& path = rule_path<Path>;
    for (std::size_t i = Depth; i < path.size && here != nullptr; ++i) {
      if (path.is_index(i)) {
        const boost::json::array* array = here->if_array();
        here = array == nullptr ? nullptr : array->if_contains(path.position(i));
        continue;
      }
      const boost::json::object* object = here->if_object();
      here = object == nullptr ? nullptr : object->if_contains(path.steps[i]);
    }
    return here;
  }
  /// The same; throws States.Runtime where there is none.
  template <fixed_string Path, std::size_t Depth>
  static const json& node(const json& root) {
    const json* found = find<Path, Depth>(root);
    if (found == nullptr) throw payload_error(std::string(text_of<Path>), "a value", "nothing");
    return *found;
  }

  static bool read(const json& value, scalar& out) { return read_scalar(value, out); }
  static bool is_null(const json& value) { return value.is_null(); }

  /// Calls `visit(item, key)` for what is in an array or an object; false where it is neither.
  template <class Visit>
  static bool each_item(json& source, Visit visit) {
    if (boost::json::array* array = source.if_array()) {
      for (json& each : *array) visit(each, std::string_view());
    } else if (boost::json::object* object = source.if_object()) {
      for (auto& each : *object) visit(each.value(), std::string_view(each.key()));
    } else {
      return false;
    }
    return true;
  }

  /// A variable in an object of them, which is made where there is none yet.
  static void set(json& variables, std::string_view name, json&& value) {
    if (!variables.is_object()) variables.emplace_object();
    variables.as_object()[name] = std::move(value);
  }

  template <fixed_string Path, class Value>
  static bool put(json& root, const Value& value) {
    return put_at(root, overlay_path<Path>.steps, overlay_path<Path>.size, to_json(value));
  }
};

}  // namespace stepwise::detail
