// SPDX-License-Identifier: BSL-1.0
// The JSON of a Parallel and of a Map, with the workflows inside of them.
#pragma once

#include <stepwise/asl/asl.hpp>
#include <stepwise/workflow/scopes.hpp>

#include <cstddef>
#include <string_view>

namespace stepwise::detail {

template <class Out>
struct nested_writer {
  template <bool Pretty>
  static constexpr void write_number_or_path(json_writer<Out, Pretty>& json, std::string_view name, std::string_view path_name, bool has, double value,
                                             const maybe<reference_path>& path, std::string_view expression) {
    if (!expression.empty()) json.member(name, expression);
    if (has) {
      json.key(name);
      write_number(json.out, value);
    }
    if (path != nullptr) json.member(path_name, path->text);
  }

  template <bool Pretty>
  static constexpr void write_map(json_writer<Out, Pretty>& json, const map_info& map, std::string_view inside) {
    if (map.items_path.is_said()) json.member("ItemsPath", map.items_path.text);
    write_field(json, "Items", map.items_field);
    write_field(json, "ItemReader", map.reader);
    write_field(json, map.is_parameters ? "Parameters" : "ItemSelector", map.selector);
    write_field(json, "ItemBatcher", map.batcher);
    write_number_or_path(json, "MaxConcurrency", "MaxConcurrencyPath", map.has_max_concurrency, static_cast<double>(map.max_concurrency), map.max_concurrency_path,
                         map.max_concurrency_expression);
    json.key(map.is_iterator ? std::string_view("Iterator") : std::string_view("ItemProcessor"));
    json.out.put(inside);
    if (!map.label.empty()) json.member("Label", map.label);
    write_number_or_path(json, "ToleratedFailureCount", "ToleratedFailureCountPath", map.has_tolerated_count, static_cast<double>(map.tolerated_count),
                         map.tolerated_count_path, map.tolerated_count_expression);
    write_number_or_path(json, "ToleratedFailurePercentage", "ToleratedFailurePercentagePath", map.has_tolerated_percentage, map.tolerated_percentage,
                         map.tolerated_percentage_path, map.tolerated_percentage_expression);
    write_field(json, "ResultWriter", map.writer);
  }

  template <bool Pretty>
  static constexpr void write(json_writer<Out, Pretty>& json, const state_info& at, std::string_view retry, std::string_view inside) {
    write_reading_path(json, "InputPath", at.flow->input_path);
    if (at.nested->map != nullptr) {
      write_map(json, *at.nested->map, inside);
    } else {
      write_field(json, "Parameters", at.flow->parameters);
      write_field(json, "Arguments", at.flow->arguments);
      json.key("Branches");
      json.out.put(inside);
    }
    write_field(json, "ResultSelector", at.flow->result_selector);
    write_result_path(json, at.result_path);
    write_reading_path(json, "OutputPath", at.flow->output_path);
    write_field(json, "Output", at.flow->output);
    write_field(json, "Assign", at.flow->assign);
    if (!retry.empty()) {
      json.item();
      json.out.put(retry);
    }
    if (at.says_catches) write_catchers(json, at.catches);
  }
};

/// A line break with the spaces of a level.
template <int Level>
inline constexpr auto line_break = [] {
  text_block<1 + 2 * Level> made{};
  made.data[0] = '\n';
  for (int i = 1; i <= 2 * Level; ++i) made.data[i] = ' ';
  return made;
}();

template <std::size_t N>
struct piece_list {
  std::string_view items[N]{};
};
template <class Text>
inline constexpr auto pieces_of = Text::pieces();

/// The pieces of a text, as one.
template <class Text>
struct joined_pieces {
  static constexpr const auto& pieces = pieces_of<Text>.items;
  static constexpr std::size_t size = [] {
    std::size_t sum = 0;
    for (const std::string_view each : pieces) sum += each.size();
    return sum;
  }();
  static constexpr text_block<size> value = [] {
    text_block<size> out{};
    std::size_t at = 0;
    for (const std::string_view each : pieces) {
      copy_text(out.data, at, each);
      at += each.size();
    }
    return out;
  }();
};
template <class Text>
inline constexpr const auto& joined_text = joined_pieces<Text>::value;

// What stands before the states of a workflow that is inside a state.
template <class Workflow, class Place, bool Pretty>
struct scope_head {
  template <class Out>
  static constexpr void write(Out& out) {
    json_writer<Out, Pretty> json{out, Place::level - 2};
    json.prefix = Place::prefix;
    json.open('{');
    if (Place::map != nullptr && (Place::map->writes_mode || Place::map->writes_execution_type || Place::map->writes_config)) {
      json.key("ProcessorConfig");
      json.open('{');
      if (Place::map->writes_mode) json.member("Mode", Place::map->is_distributed ? std::string_view("DISTRIBUTED") : std::string_view("INLINE"));
      if (Place::map->writes_execution_type) json.member("ExecutionType", scope_of<Workflow>.is_express ? std::string_view("EXPRESS") : std::string_view("STANDARD"));
      json.close('}');
    }
    if constexpr (has_comment<Workflow>) json.member("Comment", std::string_view(Workflow::comment));
    json.key("StartAt");
    json.name(ref_of<typename Workflow::start_at>.labelled());
    json.key("States");
    out.put('{');
  }
};

/// The object of a workflow inside a state.
template <class Workflow, class Place, bool Pretty>
struct scope_text {
  using start = typename Workflow::start_at;
  static constexpr std::size_t states = machine_of<start>.size;
  static constexpr const auto& table = fragment_table<state_chunks<start>, Pretty, Place>::table;
  static constexpr std::string_view head = written<scope_head<Workflow, Place, Pretty>>.view();

  static constexpr piece_list<2 * states + (Pretty ? 4 : 2)> pieces() {
    piece_list<2 * states + (Pretty ? 4 : 2)> made;
    std::size_t size = 0;
    made.items[size++] = head;
    for (std::size_t i = 0; i < states; ++i) {
      if (i != 0) made.items[size++] = ",";
      made.items[size++] = table[i / chunk_size][i % chunk_size];
    }
    if constexpr (Pretty) made.items[size++] = line_break<Place::level - 1>.view();
    made.items[size++] = "}";
    if constexpr (Pretty) made.items[size++] = line_break<Place::level - 2>.view();
    made.items[size++] = "}";
    return made;
  }
};

/// The place of the workflow number Branch of the state S, which is at Place.
template <class S, class Place, std::size_t Branch>
struct place_inside {
  using root = typename Place::root;
  static constexpr std::size_t use = uses_of<root>.find(Place::use, ref_of<S>.id, Branch);
  static constexpr maybe<map_info> map = info_of<S>.nested->map;
  static constexpr query_language language = Place::language;
  static constexpr int level = Place::level + (S::type == state_type::map ? 3 : 4);
  static constexpr std::string_view prefix = uses_of<root>.uses[use].prefix();
};

}  // namespace stepwise::detail
