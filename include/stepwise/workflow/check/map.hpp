// SPDX-License-Identifier: BSL-1.0
// Checks of a Map.
#pragma once

#include <stepwise/state/limits.hpp>
#include <stepwise/state/map_fields.hpp>
#include <stepwise/workflow/check/express.hpp>
#include <stepwise/workflow/check/figure.hpp>
#include <stepwise/workflow/check/nested.hpp>
#include <stepwise/workflow/check/template.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace stepwise::detail {

/// The member of an object in a template, or no_node.
constexpr node_index find_field(const template_view& tree, node_index object, std::string_view name) {
  if (object == no_node || tree[object].what != template_node::type::object) return no_node;
  for (node_index i = tree[object].first; i != no_node; i = tree[i].next)
    if (tree.view(tree[i].key) == name) return i;
  return no_node;
}
/// Its text, where it is one.
constexpr std::string_view field_text(const template_view& tree, node_index object, std::string_view name) {
  const node_index found = find_field(tree, object, name);
  return found != no_node && tree[found].what == template_node::type::string ? tree.view(tree[found].text) : std::string_view();
}

/// What a result_writer says.
struct writer_facts {
  bool exports = false;  // to a bucket
  std::string_view transformation{};
};
constexpr writer_facts read_writer(const template_view& tree) {
  if (!tree.wrong.empty()) return {};
  return {find_field(tree, 0, "Resource") != no_node, field_text(tree, find_field(tree, 0, "WriterConfig"), "Transformation")};
}

/// Begins a sentence about a field of a Map.
class field_sentence {
 public:
  constexpr field_sentence(sentence& out, const state_info& at, std::string_view field, const template_view& tree) : out_(out), at_(at), field_(field), tree_(tree) {}

  constexpr bool has(node_index object, std::string_view name) const { return find_field(tree_, object, name) != no_node; }
  constexpr std::string_view text(node_index object, std::string_view name) const { return field_text(tree_, object, name); }

  /// Says that something is wrong with the field, unless something has been said.
  template <class... Words>
  constexpr void refuse(bool wrong, const Words&... words) {
    if (out_ || !wrong) return;
    out_ << "state " << at_.self->type_name << ": its " << field_;
    ((out_ << words), ...);
  }
  constexpr void range(node_index object, std::string_view name, std::int64_t least, std::int64_t most) {
    const node_index found = find_field(tree_, object, name);
    if (found == no_node || tree_[found].what != template_node::type::number) return;
    const double value = tree_[found].number;
    refuse(value < static_cast<double>(least) || value > static_cast<double>(most), " has ", name, " ", static_cast<std::int64_t>(value), "; it must be from ", least, " to ", most);
  }
  /// Refuses expressions among the members of an object, but for one.
  constexpr void constants(node_index object, std::string_view but = {}) {
    if (object == no_node || tree_[object].what != template_node::type::object) return;
    for (node_index i = tree_[object].first; i != no_node; i = tree_[i].next)
      refuse(tree_[i].what == template_node::type::expression && tree_.view(tree_[i].key) != but, " has ", tree_.view(tree_[i].key),
             ".$, but nothing is evaluated there; some have a twin whose name ends in Path");
  }
  constexpr void one_of_two(node_index object, std::string_view first, std::string_view second) {
    refuse(has(object, first) && has(object, second), " has both ", first, " and ", second, "; say one of them");
  }
  /// A member that is a path to a number.
  constexpr void path(node_index object, std::string_view name, const readable& around) {
    if (out_ || !has(object, name)) return;
    const reference_path parsed = parse_path(text(object, name));
    check_figure_path(out_, at_, name, &parsed, false, around);
  }

 private:
  sentence& out_;
  const state_info& at_;
  std::string_view field_;
  const template_view& tree_;
};

/// A field as it is in the language of the state: in JSONata it has the members of `InJsonata`.
template <class InJsonata>
constexpr template_field in_language(const state_info& at, const template_field& field) {
  template_field made = field;
  if (at.language == query_language::jsonata) made.payload = &schema_of<InJsonata>;
  return made;
}
constexpr std::string_view arguments_word(const state_info& at) { return at.language == query_language::jsonata ? "Arguments" : "Parameters"; }

/// Of a CSV file each field is a string, and is there where its header is.
constexpr void check_csv_items(sentence& out, const state_info& at, const template_view& tree, node_index config) {
  const schema& item = *at.nested->map->item;
  if (out || item.what != kind::object) return;
  const node_index headers = find_field(tree, config, "CSVHeaders");
  for (std::size_t i = 0; i < item.size && !out; ++i) {
    const member& each = item.members[i];
    const schema& type = each.type->what == kind::optional ? *each.type->element : *each.type;
    if (type.what != kind::json && !is_always(type, scalar::type::string)) {
      out << "state " << at.self->type_name << ": member " << each.name << " of its items " << item << " is " << *each.type << ", but all that a CSV file has are strings";
    } else if (headers != no_node && each.type->what != kind::optional) {
      bool found = false;
      for (node_index k = tree[headers].first; k != no_node; k = tree[k].next) found = found || tree.view(tree[k].text) == each.name;
      if (!found) out << "state " << at.self->type_name << ": its items " << item << " have a member " << each.name << ", which its CSVHeaders have not";
    }
  }
}

constexpr void check_item_reader(sentence& out, const state_info& at, std::string_view name, const template_field& field, const readable& source) {
  check_field(out, at, name, in_language<jsonata_reader>(at, field), source);
  if (out) return;
  const template_view& tree = field.tree;
  field_sentence in(out, at, name, tree);
  const std::string_view word = arguments_word(at);
  const node_index parameters = find_field(tree, 0, word);
  const bool told = parameters != no_node && tree[parameters].what == template_node::type::object;  // in JSONata it may be an expression
  const node_index config = find_field(tree, 0, "ReaderConfig");
  in.constants(0);
  in.constants(config);
  const std::string_view resource = in.text(0, "Resource");
  const bool lists = resource.ends_with(":states:::s3:listObjectsV2");
  const bool gets = resource.ends_with(":states:::s3:getObject");
  in.refuse(!resource.starts_with("arn:") || (!lists && !gets), " has the Resource ", resource,
            "; items are read by arn:aws:states:::s3:getObject or arn:aws:states:::s3:listObjectsV2");
  in.refuse(gets && told && !in.has(parameters, "Key"), " has no Key in its ", word, ", which s3:getObject needs");
  in.refuse(gets && in.has(parameters, "Prefix"), " has a Prefix in its ", word, ", which only s3:listObjectsV2 takes");
  for (const std::string_view each : {"Key", "VersionId"})
    in.refuse(lists && in.has(parameters, each), " has ", each, " in its ", word, ", which only s3:getObject takes");
  const std::string_view type = in.text(config, "InputType");
  const std::string_view manifest = in.text(config, "ManifestType");
  const std::string_view headers = in.text(config, "CSVHeaderLocation");
  for (const std::string_view each : {"CSVHeaderLocation", "CSVHeaders", "CSVDelimiter"})
    in.refuse(in.has(config, each) && type != "CSV", " has ", each, " in its ReaderConfig, but its InputType is not CSV");
  in.refuse(type == "CSV" && headers.empty() && manifest.empty(), " has the InputType CSV and no CSVHeaderLocation in its ReaderConfig: FIRST_ROW or GIVEN");
  in.refuse(headers == "GIVEN" && !in.has(config, "CSVHeaders"), " has the CSVHeaderLocation GIVEN and no CSVHeaders in its ReaderConfig");
  in.refuse(headers == "FIRST_ROW" && in.has(config, "CSVHeaders"), " has CSVHeaders in its ReaderConfig, but they are in the FIRST_ROW");
  in.refuse(in.has(config, "ItemsPointer") && type != "JSON", " has an ItemsPointer in its ReaderConfig, but its InputType is not JSON");
  in.refuse(in.has(config, "ItemsPointer") && !in.text(config, "ItemsPointer").starts_with('/'), " has an ItemsPointer in its ReaderConfig that is no JSON Pointer: it must begin with /");
  in.refuse(in.text(config, "Transformation") == "LOAD_AND_FLATTEN" && (!lists || type.empty()), " has the Transformation LOAD_AND_FLATTEN in its ReaderConfig, which ",
            lists ? std::string_view("needs an InputType") : std::string_view("only s3:listObjectsV2 takes"));
  in.refuse(manifest == "S3_INVENTORY" && !type.empty(), " has the ManifestType S3_INVENTORY in its ReaderConfig, which takes no InputType");
  if (type == "CSV" && manifest.empty()) check_csv_items(out, at, tree, config);
  in.range(config, "MaxItems", 1, limits::map_items);
  in.one_of_two(config, "MaxItems", "MaxItemsPath");
  in.path(config, "MaxItemsPath", source);
}

constexpr void check_item_batcher(sentence& out, const state_info& at, std::string_view name, const template_field& field, const readable& source) {
  check_field(out, at, name, field, source);
  if (out) return;
  field_sentence in(out, at, name, field.tree);
  in.constants(0, "BatchInput");
  bool any = false;
  for (const std::string_view each : {"MaxItemsPerBatch", "MaxItemsPerBatchPath", "MaxInputBytesPerBatch", "MaxInputBytesPerBatchPath"}) any = any || in.has(0, each);
  in.refuse(!any, " says no bound; it needs MaxItemsPerBatch or MaxInputBytesPerBatch");
  in.range(0, "MaxItemsPerBatch", 1, limits::map_items);
  in.range(0, "MaxInputBytesPerBatch", 1, static_cast<std::int64_t>(limits::payload));
  in.one_of_two(0, "MaxItemsPerBatch", "MaxItemsPerBatchPath");
  in.one_of_two(0, "MaxInputBytesPerBatch", "MaxInputBytesPerBatchPath");
  in.path(0, "MaxItemsPerBatchPath", source);
  in.path(0, "MaxInputBytesPerBatchPath", source);
}

constexpr void check_result_writer(sentence& out, const state_info& at, std::string_view name, const template_field& field, const readable& source) {
  check_field(out, at, name, in_language<jsonata_writer>(at, field), source);
  if (out) return;
  field_sentence in(out, at, name, field.tree);
  const std::string_view word = arguments_word(at);
  in.constants(0);
  in.constants(find_field(field.tree, 0, "WriterConfig"));
  in.refuse(!in.has(0, "Resource") && in.has(0, word), " has ", word, " and no Resource");
  in.refuse(!in.has(0, "Resource") && !in.has(0, "WriterConfig"), " is empty; it needs a Resource with ", word, ", or a WriterConfig");
  in.refuse(in.has(0, "Resource") && !in.has(0, word), " has a Resource and no ", word);
  const std::string_view resource = in.text(0, "Resource");
  in.refuse(in.has(0, "Resource") && !(resource.starts_with("arn:") && resource.ends_with(":states:::s3:putObject")), " has the Resource ", resource,
            "; results are written by arn:aws:states:::s3:putObject");
}

/// A Label: 1 to 40 characters, none of which is a space, a wildcard, a bracket or another that means something
/// elsewhere. The Developer Guide of AWS, "Map state fields".
constexpr void check_label(sentence& out, const state_info& at, std::string_view label) {
  if (code_points(label) > limits::label) {
    out << "state " << at.self->type_name << ": its label has " << static_cast<std::int64_t>(code_points(label)) << " characters; at most "
        << static_cast<std::int64_t>(limits::label) << " are allowed";
    return;
  }
  constexpr std::string_view refused = "?*<>{}[]:;,\\|^~$#%&`\"";
  for (std::size_t i = 0; i < label.size(); ++i) {
    const char c = label[i];
    // Of the characters beyond ASCII, those from U+0080 to U+009F, which begin with 0xC2.
    const bool is_control = static_cast<unsigned char>(c) == 0xC2 && i + 1 < label.size() && static_cast<unsigned char>(label[i + 1]) < 0xA0;
    const bool is_space = c == ' ' || static_cast<unsigned char>(c) < 0x20 || c == 0x7f || is_control;
    if (!is_space && !find_char(refused, c)) continue;
    out << "state " << at.self->type_name << ": its label has ";
    if (is_space)
      out << "a space or a control character";
    else
      out << "the character " << std::string_view(&c, 1);
    out << ", which no label may have";
    return;
  }
}

constexpr void check_items(sentence& out, const state_info& at, const map_info& map, const readable& around) {
  const auto begin = [&]() -> sentence& { return out << "state " << at.self->type_name << ": "; };
  if (map.reader != nullptr && map.items_path.how == placement::at_path && !at.allows("items-path-unread")) {
    begin() << "its items_path reads nothing, for its items come from the item_reader";
    allow_hint(out, "items-path-unread");
  }
  if (!out && map.reader != nullptr && map.items_field != nullptr) begin() << "it has items and an item_reader; say one of them";
  if (map.reader != nullptr) return;
  if (map.items_field != nullptr) return map.items_field->check(out, at, "items", *map.items_field, around);
  check_reading_path(out, at, "items_path", map.items_path, *at.flow->visible, around);
  if (out) return;
  if (map.items == map_info::source::unknown) {
    begin() << "its items_path " << (map.items_path.how == placement::replace ? std::string_view("$") : map.items_path.text) << " leads to " << *map.source_type
            << ", which is no array; the items of a Map are those of an array, or the members of an object";
  } else if (map.items == map_info::source::object && map.selector == nullptr) {
    begin() << "its items are the members of " << *map.source_type << "; give it an item_selector that takes them as "
            << (at.language == query_language::jsonata ? "$states.context.Map.Item.Key and $states.context.Map.Item.Value" : "$$.Map.Item.Key and $$.Map.Item.Value");
  }
}

constexpr void check_map_figures(sentence& out, const state_info& at, const map_info& map, const readable& around) {
  if (map.has_max_concurrency) check_range(out, at, "max_concurrency", map.max_concurrency, 0, map.is_distributed ? limits::map_concurrency : limits::seconds);
  if (map.has_tolerated_count) check_range(out, at, "tolerated_failure_count", map.tolerated_count, 0, limits::map_items);
  if (!out && map.has_tolerated_percentage && map.tolerated_percentage >= 0 && !has_short_decimal(map.tolerated_percentage)) {
    out << "state " << at.self->type_name << ": its tolerated_failure_percentage has more than 15 digits and cannot be written exactly";
  }
  if (!out && map.has_tolerated_percentage && !(map.tolerated_percentage >= 0 && map.tolerated_percentage <= 100)) {
    out << "state " << at.self->type_name << ": its tolerated_failure_percentage must be from 0 to 100";
  }
  const auto both = [&](bool said, std::string_view field, const maybe<reference_path>& path) {
    if (!out && said && path != nullptr) out << "state " << at.self->type_name << ": it has " << field << " and its path; say one of them";
  };
  both(map.has_max_concurrency, "max_concurrency", map.max_concurrency_path);
  both(map.has_tolerated_count, "tolerated_failure_count", map.tolerated_count_path);
  both(map.has_tolerated_percentage, "tolerated_failure_percentage", map.tolerated_percentage_path);
  check_figure_path(out, at, "max_concurrency_path", map.max_concurrency_path, false, around);
  check_figure_path(out, at, "tolerated_failure_count_path", map.tolerated_count_path, false, around);
  check_figure_path(out, at, "tolerated_failure_percentage_path", map.tolerated_percentage_path, false, around);
}

/// The results of a Map that tolerates failures have those of the failed executions among them, as they are.
constexpr void check_tolerated(sentence& out, const state_info& at, const map_info& map) {
  const bool tolerates = map.has_tolerated_count || map.has_tolerated_percentage || map.tolerated_count_path != nullptr || map.tolerated_percentage_path != nullptr ||
                         !map.tolerated_count_expression.empty() || !map.tolerated_percentage_expression.empty();
  const bool exports = map.writer != nullptr && read_writer(map.writer->tree).exports;
  const schema& each = at.result->what == kind::array ? *at.result->element : *at.result;
  const bool takes_any = each.what == kind::json || (each.what == kind::object && each.size == 0);  // nothing of them is read
  if (!tolerates || exports || takes_any || at.flow->output != nullptr || at.result_path.how == placement::discard || at.allows("can-fail")) return;
  out << "state " << at.self->type_name << ": it tolerates failures, so what failed may be among its results, which are " << *at.result
      << ": let a result_writer export them, discard them by result_path, or let the item processor give json";
  allow_hint(out, "can-fail");
}

constexpr void check_map(sentence& out, const state_info& at, const readable& around) {
  const map_info& map = *at.nested->map;
  const scope_info& processor = *at.nested->scopes[0];
  const auto begin = [&]() -> sentence& { return out << "state " << at.self->type_name << ": "; };
  if (processor.what == scope_info::fault::unset) {
    begin() << "a Map needs an item processor; write using item_processor = ...; with a workflow";
  } else if (map.both_processors) {
    begin() << "it has an item_processor and an iterator; say one of them";
  } else if (map.both_selectors) {
    begin() << "it has an item_selector and parameters; say one of them";
  }
  const auto distributed_only = [&](bool said, std::string_view field) {
    if (!out && said && !map.is_distributed)
      begin() << "it has " << field << ", which only a distributed Map has; write static constexpr auto mode = stepwise::mode::distributed";
  };
  const auto read_by_distributed_only = [&](bool said, std::string_view field) {  // elsewhere it counts for nothing
    if (out || at.allows("distributed-only")) return;
    distributed_only(said, field);
    if (out) allow_hint(out, "distributed-only");
  };
  distributed_only(map.reader != nullptr, "an item_reader");
  distributed_only(map.batcher != nullptr, "an item_batcher");
  distributed_only(map.writer != nullptr, "a result_writer");
  distributed_only(!map.label.empty(), "a label");
  read_by_distributed_only(map.has_tolerated_count || map.tolerated_count_path != nullptr || !map.tolerated_count_expression.empty(), "a tolerated_failure_count");
  read_by_distributed_only(map.has_tolerated_percentage || map.tolerated_percentage_path != nullptr || !map.tolerated_percentage_expression.empty(), "a tolerated_failure_percentage");
  if (!out) check_scope(out, at, processor, "item processor", around);
  if (!out && processor.is_express && map.is_distributed)
    if (const express_fault found = find_express_fault(*processor.states); found.at != nullptr)
      begin() << "its item processor " << processor.type_name << " is EXPRESS, where its state " << found.at->self->type_name << " cannot be: " << found.why;
  if (!out) check_flow_in(out, at, around);
  if (!out) check_items(out, at, map, around);
  const readable seen{at.flow->visible, around.context, around.variables};
  if (!out && map.reader != nullptr) map.reader->check(out, at, "item_reader", *map.reader, seen);
  if (!out && map.selector != nullptr) {
    check_type(out, at, map.is_parameters ? "parameters" : "item_selector", *map.selector->payload);
    if (!out)
      map.selector->check(out, at, map.is_parameters ? "parameters" : "item_selector", *map.selector, {at.flow->visible, map.selector_context, around.variables});
  }
  if (!out && map.batcher != nullptr) map.batcher->check(out, at, "item_batcher", *map.batcher, seen);
  if (!out && map.writer != nullptr) map.writer->check(out, at, "result_writer", *map.writer, seen);
  if (!out) check_tolerated(out, at, map);
  if (!out) check_label(out, at, map.label);
  if (!out) check_map_figures(out, at, map, around);
  if (!out) check_entry(out, at, processor, "item processor", map.batcher != nullptr || map.selector != nullptr ? "payload" : "item", *map.given);
  if (!out) check_nested_out(out, at, around);
}

}  // namespace stepwise::detail
