// SPDX-License-Identifier: BSL-1.0
// A Map: where its items are from, and what becomes of its results.
#include "check/fields.hpp"

#include <stepwise/state/limits.hpp>
#include <stepwise/text/writer.hpp>
#include <stepwise/workflow/check/names.hpp>

namespace stepwise::importer {

namespace {

const json::object* object_in(const json::object& from, std::string_view name) {
  const json::value* found = from.if_contains(name);
  return found != nullptr && found->is_object() ? &found->get_object() : nullptr;
}

void check_label(walk& at, const json::value& value, const std::string& pointer) {
  if (!value.is_string()) return at.error("field-type", pointer, said("its Label is ", describe(value), "; it must be a text"));
  const std::string_view label = value.get_string();
  if (has_substitution(label)) return;
  if (label.empty()) return at.error("label-invalid", pointer, "its Label is empty; it must have from 1 to 40 characters");
  if (const std::size_t size = detail::code_points(label); size > detail::limits::label)
    return at.error("label-invalid", pointer,
                    said("its Label has ", word(size), " characters; at most ", word(detail::limits::label), " are allowed"));
  for (std::size_t i = 0; i < label.size(); ++i) {
    const auto c = static_cast<unsigned char>(label[i]);
    const bool is_space = c <= 0x20 || c == 0x7F || (c == 0xC2 && i + 1 < label.size() && static_cast<unsigned char>(label[i + 1]) <= 0xA0);
    if (!is_space && !detail::find_char("?*<>{}[]:;,\\|^~$#%&`\"", label[i])) continue;
    return at.error("label-invalid", pointer,
                    said("its Label has ", is_space ? std::string("a space or a control character") : said("the character ", label.substr(i, 1)),
                         ", which no label may have"));
  }
}

void check_bucket_resource(walk& at, const json::object& fields, const place& of, std::initializer_list<std::string_view> actions) {
  const json::value* resource = fields.if_contains("Resource");
  if (resource == nullptr || is_substituted(*resource)) return;
  std::vector<std::string_view> known(actions);
  for (const std::string_view each : known)
    if (text_of(*resource).starts_with("arn:") && text_of(*resource).ends_with(said(":states:::", each))) return;
  std::string wanted;
  for (const std::string_view each : known) wanted += said(wanted.empty() ? "" : " or ", "arn:aws:states:::", each);
  at.error("resource-invalid", below(of.pointer, "Resource"), said(of.of("Resource"), " is ", describe(*resource), "; it must be ", wanted));
}

void check_reader_config(walk& at, const json::object& config, const place& of, bool gets, bool lists) {
  check_fields(at, config, of, rules::reader_config);
  const auto has = [&](std::string_view name) { return config.contains(name); };
  const auto refuse = [&](bool wrong, std::string_view field, const std::string& what) {
    if (wrong) at.error("reader-config", has(field) ? below(of.pointer, field) : of.pointer, what);
  };
  const std::string_view input = text_of(config, "InputType"), headers = text_of(config, "CSVHeaderLocation"),
                         manifest = text_of(config, "ManifestType");
  if (has_substitution(input) || has_substitution(headers) || has_substitution(manifest)) return;
  for (const std::string_view each : {"CSVHeaderLocation", "CSVHeaders", "CSVDelimiter"})
    refuse(has(each) && input != "CSV", each, said(of.subject, " has ", each, ", but its InputType is not CSV"));
  refuse(input == "CSV" && !has("CSVHeaderLocation") && !has("ManifestType"), "InputType",
         said(of.subject, " has the InputType CSV and no CSVHeaderLocation: FIRST_ROW or GIVEN"));
  refuse(headers == "GIVEN" && !has("CSVHeaders"), "CSVHeaderLocation", said(of.subject, " has the CSVHeaderLocation GIVEN and no CSVHeaders"));
  refuse(headers == "FIRST_ROW" && has("CSVHeaders"), "CSVHeaders", said(of.subject, " has CSVHeaders, but they are in the FIRST_ROW"));
  refuse(has("ItemsPointer") && input != "JSON", "ItemsPointer", said(of.subject, " has an ItemsPointer, but its InputType is not JSON"));
  refuse(!text_of(config, "ItemsPointer").empty() && text_of(config, "ItemsPointer")[0] != '/', "ItemsPointer",
         said(of.of("ItemsPointer"), " is no JSON Pointer: it must begin with /"));
  refuse(text_of(config, "Transformation") == "LOAD_AND_FLATTEN" && gets, "Transformation",
         said(of.subject, " has the Transformation LOAD_AND_FLATTEN, which only s3:listObjectsV2 takes"));
  refuse(text_of(config, "Transformation") == "LOAD_AND_FLATTEN" && lists && input.empty(), "Transformation",
         said(of.subject, " has the Transformation LOAD_AND_FLATTEN, which needs an InputType"));
  refuse(manifest == "S3_INVENTORY" && !input.empty(), "ManifestType",
         said(of.subject, " has the ManifestType S3_INVENTORY, which takes no InputType"));
  if (const json::value* all = config.if_contains("CSVHeaders"); all != nullptr && all->is_array())
    for (std::size_t i = 0; i < all->get_array().size(); ++i)
      if (!all->get_array()[i].is_string())
        at.error("field-type", below(below(of.pointer, "CSVHeaders"), i),
                 said(of.of("CSVHeaders"), " has ", describe(all->get_array()[i]), " in it; each must be a text"));
}

void check_reader(walk& at, const json::value& value, const place& of) {
  if (!need_object(at, value, of.pointer, of.subject)) return;
  const json::object& reader = value.get_object();
  check_fields(at, reader, of, rules::item_reader);
  check_bucket_resource(at, reader, of, {"s3:getObject", "s3:listObjectsV2"});
  const bool gets = text_of(reader, "Resource").ends_with(":s3:getObject"), lists = text_of(reader, "Resource").ends_with(":s3:listObjectsV2");
  const std::string_view field = at.language == query_language::jsonata ? "Arguments" : "Parameters";
  if (const json::object* arguments = object_in(reader, field)) {
    const auto has = [&](std::string_view name) { return arguments->contains(name) || arguments->contains(said(name, ".$")); };
    const auto refuse = [&](bool wrong, const std::string& what) {
      if (wrong) at.error("argument-missing", below(of.pointer, field), said(of.of(field), what));
    };
    refuse(!has("Bucket"), " have no Bucket, which items are read from");
    refuse(gets && !has("Key"), " have no Key, which s3:getObject needs");
    refuse(gets && has("Prefix"), " have a Prefix, which only s3:listObjectsV2 takes");
    for (const std::string_view each : {"Key", "VersionId"}) refuse(lists && has(each), said(" have ", each, ", which only s3:getObject takes"));
  }
  if (const json::value* config = reader.if_contains("ReaderConfig");
      config != nullptr && need_object(at, *config, below(of.pointer, "ReaderConfig"), of.of("ReaderConfig")))
    check_reader_config(at, config->get_object(), {below(of.pointer, "ReaderConfig"), "the ReaderConfig of its ItemReader"}, gets, lists);
}

void check_batcher(walk& at, const json::value& value, const place& of) {
  if (!need_object(at, value, of.pointer, of.subject)) return;
  const json::object& batcher = value.get_object();
  check_fields(at, batcher, of, rules::item_batcher);
  bool any = false;
  for (const auto& [key, each] : batcher) any = any || std::string_view(key).starts_with("Max");
  if (!any) at.error("field-missing", of.pointer, said(of.subject, " says no bound; it needs MaxItemsPerBatch or MaxInputBytesPerBatch"));
}

void check_writer(walk& at, const json::value& value, const place& of) {
  if (!need_object(at, value, of.pointer, of.subject)) return;
  const json::object& writer = value.get_object();
  check_fields(at, writer, of, rules::result_writer);
  check_bucket_resource(at, writer, of, {"s3:putObject"});
  const std::string_view field = at.language == query_language::jsonata ? "Arguments" : "Parameters";
  const bool has_resource = writer.contains("Resource"), has_arguments = writer.contains(field);
  if (writer.empty())
    at.error("field-missing", of.pointer, said(of.subject, " is empty; it needs a Resource with ", field, ", or a WriterConfig"));
  else if (has_resource != has_arguments && (has_resource || writer.contains(field)))
    at.error("field-missing", of.pointer, said(of.subject, has_resource ? " has a Resource and no " : " has no Resource beside its ", field));
  if (const json::value* config = writer.if_contains("WriterConfig");
      config != nullptr && need_object(at, *config, below(of.pointer, "WriterConfig"), of.of("WriterConfig")))
    check_fields(at, config->get_object(), {below(of.pointer, "WriterConfig"), "the WriterConfig of its ResultWriter"}, rules::writer_config);
}

void check_items(walk& at, const json::object& state, const place& of) {
  const json::value* items = state.if_contains("Items");
  if (at.language != query_language::jsonata || items == nullptr || items->is_array() || items->is_object() || is_substituted(*items)) return;
  const std::string pointer = below(of.pointer, "Items");
  if (!is_jsonata(text_of(*items)) && !text_of(*items).starts_with("{%"))
    at.error("field-type", pointer, said("its Items are ", describe(*items), "; they must be an array, or an expression {% ... %}"));
}

}  // namespace

void check_map(walk& at, const json::object& state, const place& of) {
  const auto has = [&](std::string_view name) { return state.contains(name); };
  const auto at_field = [&](std::string_view name) { return place{below(of.pointer, name), of.of(name)}; };
  if (!has("ItemProcessor") && !has("Iterator")) at.error("field-missing", of.pointer, "it has no ItemProcessor, which a Map needs");
  if (has("ItemProcessor") && has("Iterator"))
    at.error("fields-exclusive", below(of.pointer, "Iterator"), "it has both ItemProcessor and Iterator; say one of them");
  const bool in_jsonpath = at.language == query_language::jsonpath;
  if (in_jsonpath && has("ItemSelector") && has("Parameters"))
    at.error("fields-exclusive", below(of.pointer, "Parameters"), "it has both ItemSelector and Parameters; say one of them");
  check_items(at, state, of);
  if (const json::value* items = state.if_contains("Items"); items != nullptr && !in_jsonpath)
    check_template(at, *items, below(of.pointer, "Items"), "its Items");
  if (has("Label")) check_label(at, state.at("Label"), below(of.pointer, "Label"));
  if (has("ItemReader")) check_reader(at, state.at("ItemReader"), at_field("ItemReader"));
  if (has("ItemBatcher")) check_batcher(at, state.at("ItemBatcher"), at_field("ItemBatcher"));
  if (has("ResultWriter")) check_writer(at, state.at("ResultWriter"), at_field("ResultWriter"));

  const json::object* processor = object_in(state, has("ItemProcessor") ? "ItemProcessor" : "Iterator");
  if (processor == nullptr) return;
  const json::object* config = object_in(*processor, "ProcessorConfig");
  const std::string_view mode = config == nullptr ? std::string_view() : text_of(*config, "Mode");
  if (in_jsonpath && has("Parameters")) at.note("deprecated", below(of.pointer, "Parameters"), "its Parameters are called ItemSelector today");
  for (const std::string_view each : {"ItemsPath", "Items"})
    if (has(each) && has("ItemReader"))
      at.warn("items-path-unread", below(of.pointer, each),
              said("its ", each, each == "Items" ? " are" : " is", " not read, for its items come from the ItemReader"));
  if (has("Iterator")) at.note("deprecated", below(of.pointer, "Iterator"), "its Iterator is called ItemProcessor today");
  const json::value* most = state.if_contains("MaxConcurrency");
  const std::int64_t can = mode == "DISTRIBUTED" ? detail::limits::map_concurrency : detail::limits::inline_concurrency;
  if (most != nullptr && most->is_int64() && most->get_int64() > can && !has_substitution(mode))
    at.warn("max-concurrency", below(of.pointer, "MaxConcurrency"),
            said("its MaxConcurrency is ", word(most->get_int64()), ", but ",
                 mode == "DISTRIBUTED" ? "a distributed Map runs at most 10000 executions at once"
                                       : "at most 40 of its items are worked on at once; a distributed Map can do more"));
  if (mode == "DISTRIBUTED" && at.is_express)
    at.error("resource-express", of.pointer, "it is a distributed Map, which an Express state machine does not support");
  if (mode == "DISTRIBUTED" || has_substitution(mode)) return;
  const auto refuse = [&](severity how, std::initializer_list<std::string_view> only) {
    std::string fields;
    std::string_view first;
    for (const std::string_view each : only) {
      if (!has(each)) continue;
      if (fields.empty()) first = each;
      fields += said(fields.empty() ? "" : " and ", each);
    }
    if (!fields.empty())
      at.say(how, "distributed-only", below(of.pointer, first),
             said("it has ", fields,
                  ", which only a distributed Map has; let its ItemProcessor have the ProcessorConfig {\"Mode\": \"DISTRIBUTED\", \"ExecutionType\": "
                  "\"STANDARD\"}"));
  };
  refuse(severity::error, {"ItemReader", "ItemBatcher", "ResultWriter", "Label"});
  // A validator lets these pass, since the specification has them for any Map; AWS documents them for distributed ones.
  refuse(severity::warning, {"ToleratedFailureCount", "ToleratedFailureCountPath", "ToleratedFailurePercentage", "ToleratedFailurePercentagePath"});
}

}  // namespace stepwise::importer
