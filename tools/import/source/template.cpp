// SPDX-License-Identifier: BSL-1.0
// Definitions within something else: templates of CloudFormation, SAM and the CDK, and what the AWS CLI gives. The functions
// of CloudFormation become substitutions: {"Ref": "X"} is ${X}, {"Fn::GetAtt": ["F", "Arn"]} is ${F.Arn}.
#include "source/whole.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <map>
#include <optional>
#include <utility>

namespace stepwise::importer {

namespace {

const json::value* member(const json::value& of, std::string_view name) {
  const json::object* fields = of.if_object();
  return fields == nullptr ? nullptr : fields->if_contains(name);
}

std::string_view text_member(const json::value& of, std::string_view name) {
  const json::value* value = member(of, name);
  return value != nullptr && value->is_string() ? std::string_view(value->get_string()) : std::string_view{};
}

const json::value* value_at(const json::value& root, std::string_view pointer) {
  json::error_code none;
  return root.find_pointer(pointer, none);
}

/// The name and the argument of a function of CloudFormation: an object with nothing but {"Ref": …} or {"Fn::…": …}.
std::optional<std::pair<std::string_view, const json::value*>> function(const json::value& value) {
  const json::object* fields = value.if_object();
  if (fields == nullptr || fields->size() != 1) return std::nullopt;
  const auto& only = *fields->begin();
  if (only.key() != "Ref" && !only.key().starts_with("Fn::")) return std::nullopt;
  return std::pair<std::string_view, const json::value*>{only.key(), &only.value()};
}

bool is_no_value(const json::value& value) { return text_member(value, "Ref") == "AWS::NoValue" && value.as_object().size() == 1; }

/// Functions as texts with substitutions.
class substitution {
 public:
  explicit substitution(document& into) : into_(into) {}

  /// Replaces all functions in a value.
  void in(json::value& value, std::string& pointer) {
    if (const auto call = function(value)) {
      value = json::value(text_of(call->first, *call->second, pointer));
      return;
    }
    const std::size_t above = pointer.size();
    if (json::object* fields = value.if_object()) {
      json::object kept;
      for (auto& [name, inside] : *fields) {
        if (is_no_value(inside)) continue;
        go_below(pointer, name);
        in(inside, pointer);
        pointer.resize(above);
        kept.emplace(name, std::move(inside));
      }
      *fields = std::move(kept);
    } else if (json::array* elements = value.if_array()) {
      for (std::size_t i = 0; i < elements->size(); ++i) {
        go_below(pointer, std::to_string(i));
        in((*elements)[i], pointer);
        pointer.resize(above);
      }
    }
  }

  std::string text_of(const json::value& value, const std::string& pointer) {
    if (value.is_string()) return std::string(value.get_string());
    if (const auto call = function(value)) return text_of(call->first, *call->second, pointer);
    if (value.is_object() || value.is_array()) return made_up("Value", value, pointer);
    if (value.is_double()) return fmt::format("{}", value.get_double());
    return json::serialize(value);
  }

 private:
  std::string text_of(std::string_view name, const json::value& argument, const std::string& pointer) {
    if (name == "Ref" && argument.is_string()) return fmt::format("${{{}}}", std::string_view(argument.get_string()));
    if (name == "Fn::GetAtt") {
      if (argument.is_string()) return fmt::format("${{{}}}", std::string_view(argument.get_string()));
      if (const json::array* path = argument.if_array(); path != nullptr && path->size() == 2 && (*path)[0].is_string() && (*path)[1].is_string())
        return fmt::format("${{{}.{}}}", std::string_view((*path)[0].get_string()), std::string_view((*path)[1].get_string()));
    }
    if (name == "Fn::Sub") {
      if (argument.is_string()) return substituted(argument.get_string(), nullptr, pointer);
      if (const json::array* parts = argument.if_array(); parts != nullptr && !parts->empty() && (*parts)[0].is_string())
        return substituted((*parts)[0].get_string(), parts->size() == 2 ? (*parts)[1].if_object() : nullptr, pointer);
    }
    if (name == "Fn::Join") {
      const json::array* parts = argument.if_array();
      if (parts != nullptr && parts->size() == 2 && (*parts)[0].is_string() && (*parts)[1].is_array()) {
        std::string joined;
        for (const json::value& part : (*parts)[1].get_array()) {
          if (&part != (*parts)[1].get_array().begin()) joined += (*parts)[0].get_string();
          joined += text_of(part, pointer);
        }
        return joined;
      }
    }
    return made_up(name.starts_with("Fn::") ? name.substr(4) : name, argument, pointer);
  }

  /// ${!Literal} is how Fn::Sub writes ${Literal}; names in its mapping are replaced by what they stand for there.
  std::string substituted(std::string_view text, const json::object* mapping, const std::string& pointer) {
    std::map<std::string_view, std::string> known;
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
      if (text.substr(at).starts_with("${!")) {
        out += "${";
        at += 3;
        continue;
      }
      if (mapping != nullptr && text.substr(at).starts_with("${")) {
        const std::size_t end = text.find('}', at);
        const std::string_view name = text.substr(at + 2, end == std::string_view::npos ? 0 : end - at - 2);
        if (const json::value* meant = mapping->if_contains(name); meant != nullptr && end != std::string_view::npos) {
          auto here = known.find(name);
          if (here == known.end()) here = known.emplace(name, text_of(*meant, pointer)).first;
          out += here->second;
          if (out.size() > most_text) throw unreadable{into_.file, into_.at(pointer), "the text that Fn::Sub makes is too long"};
          at = end + 1;
          continue;
        }
      }
      out += text[at++];
    }
    return out;
  }

  /// What has no name of its own gets one: of the function, and of the first text in what it is given.
  std::string made_up(std::string_view name, const json::value& argument, const std::string& pointer) {
    std::string word(name);
    const json::value* first = &argument;
    for (std::size_t i = 0; i < max_nesting && first != nullptr && !first->is_string(); ++i) {
      const json::object* fields = first->if_object();
      const json::array* elements = first->if_array();
      first = fields != nullptr && !fields->empty() ? &fields->begin()->value() : elements != nullptr && !elements->empty() ? &elements->front() : nullptr;
    }
    if (first != nullptr) word += "_" + std::string(first->get_string());
    std::string made;
    for (const char c : word.substr(0, 60)) made += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ? c : '_';

    const std::string meant = json::serialize(argument);
    for (std::size_t number = 1;; ++number) {
      const std::string candidate = number == 1 ? made : fmt::format("{}_{}", made, number);
      const auto [known, is_new] = names_.emplace(candidate, meant);
      if (!is_new && known->second != meant) continue;
      if (is_new) into_.remarks.push_back({pointer, fmt::format("the function {} of the template is the substitution ${{{}}} here; give it the value in DefinitionSubstitutions", name == "Ref" || name == "Value" ? std::string(name) : "Fn::" + std::string(name), candidate)});
      return fmt::format("${{{}}}", candidate);
    }
  }

  static constexpr std::size_t most_text = 4'000'000;  // mappings inside of mappings may double it each time

  document& into_;
  std::map<std::string, std::string> names_;
};

/// The places of what is below a pointer, by pointers from there.
places places_below(const places& all, std::string_view pointer) {
  places inside;
  for (auto at = all.lower_bound(pointer); at != all.end() && at->first.starts_with(pointer); ++at)
    if (at->first.size() == pointer.size() || at->first[pointer.size()] == '/') inside.emplace_hint(inside.end(), at->first.substr(pointer.size()), at->second);
  return inside;
}

position place_of(const whole& from, std::string_view pointer) {
  for (;; pointer = pointer.substr(0, pointer.rfind('/'))) {
    if (const auto known = from.places.find(pointer); known != from.places.end()) return known->second;
    if (pointer.empty()) return {};
  }
}

/// JSON that stands as a text in a file: `at` is the text's pointer there.
void read_inner(document& into, const whole& from, const std::string& at, std::string_view text) {
  const auto block = from.blocks.find(at);
  const position around = place_of(from, at);
  const auto outer = [&](position inner) {
    if (block == from.blocks.end()) return around;
    return position{block->second.line + inner.line - 1, block->second.indentation + inner.column};
  };
  if (text.find_first_not_of(" \t\r\n") == std::string_view::npos) throw unreadable{into.file, around, "the text is empty; a definition is expected"};
  try {
    whole inner = read_json(into.file, text);
    into.root = std::move(inner.root);
    for (const auto& [pointer, where] : inner.places) into.places.emplace_hint(into.places.end(), pointer, outer(where));
  } catch (unreadable& why) {
    if (block == from.blocks.end()) why.what = fmt::format("in line {}, column {} of the text: {}", why.where.line, why.where.column, why.what);
    why.where = outer(why.where);
    throw;
  }
}

/// DefinitionString: a text, or functions that make one. {"Fn::ToJsonString": {…}} is the object.
void take_text(document& into, const whole& from) {
  const json::value* value = value_at(from.root, into.pointer);
  if (value->is_string()) return read_inner(into, from, into.pointer, value->get_string());
  const auto call = function(*value);
  if (!call) throw unreadable{into.file, place_of(from, into.pointer), "a text is expected here, with the definition as JSON; as an object it is the member Definition"};
  if (call->first == "Fn::Sub") {
    go_below(into.pointer, "Fn::Sub");
    if (call->second->is_array()) go_below(into.pointer, "0");
  } else if (call->first != "Fn::Join") {
    throw unreadable{into.file, place_of(from, into.pointer), fmt::format("the definition is made by {}; it can be read where it is a text, Fn::Sub or Fn::Join", call->first)};
  }
  substitution replace(into);
  read_inner(into, from, into.pointer, replace.text_of(*value, ""));
}

void take_object(document& into, const whole& from) {
  const json::value* value = value_at(from.root, into.pointer);
  if (const auto call = function(*value)) throw unreadable{into.file, place_of(from, into.pointer), fmt::format("the definition is made by {}; only one that stands in the template itself can be read", call->first)};
  into.root = *value;
  into.places = places_below(from.places, into.pointer);
  into.places.emplace("", place_of(from, into.pointer));
  substitution replace(into);
  std::string pointer;
  replace.in(into.root, pointer);
}

/// DefinitionUri of SAM: a file beside the template. What the CDK puts into S3 is there too, as an asset.
void take_file(document& into, const whole& from) {
  const json::value* value = value_at(from.root, into.pointer);
  const position where = place_of(from, into.pointer);
  const auto beside = [&](const std::string& name) { return std::filesystem::path(into.file).parent_path() / name; };
  std::error_code error;
  std::filesystem::path path;
  if (const std::string uri = value->is_string() ? std::string(value->get_string()) : ""; !uri.empty() && !uri.starts_with("s3:") && !uri.starts_with("https:")) {
    path = beside(uri);
    if (!std::filesystem::is_regular_file(path, error)) throw unreadable{into.file, where, fmt::format("there is no file {} beside the template", shown(uri, 200))};
  } else {
    path = beside("asset." + std::string(text_member(*value, "Key")));
    if (!std::filesystem::is_regular_file(path, error)) throw unreadable{into.file, where, "the definition is in S3, and not in the template; import the file itself"};
  }
  const std::string file = path.lexically_normal().string();
  auto read = read_whole(file, read_file(file), syntax::guess);
  into.file = file;
  into.pointer.clear();
  into.root = std::move(read.front().root);
  into.places = std::move(read.front().places);
}

std::optional<document> machine_of(const std::string& file, const whole& from, std::string_view name) {
  const json::value& resource = from.root.at("Resources").at(name);
  const std::string_view type = text_member(resource, "Type");
  const bool is_sam = type == "AWS::Serverless::StateMachine";
  if (!is_sam && type != "AWS::StepFunctions::StateMachine") return std::nullopt;

  document one;
  one.file = file;
  one.name = name;
  one.pointer = below(below(below("", "Resources"), name), "Properties");
  const json::value* properties = member(resource, "Properties");
  if (properties == nullptr || !properties->is_object()) throw unreadable{file, place_of(from, one.pointer), fmt::format("the state machine {} has no Properties", shown(name))};
  one.is_express = text_member(*properties, is_sam ? "Type" : "StateMachineType") == "EXPRESS";

  const auto has = [&](std::string_view property) {
    const json::value* value = member(*properties, property);
    if (value == nullptr || is_no_value(*value)) return false;
    go_below(one.pointer, property);
    return true;
  };
  if (has("Definition")) {
    take_object(one, from);
  } else if (has("DefinitionString")) {
    const json::value* inside = member(*value_at(from.root, one.pointer), "Fn::ToJsonString");
    if (inside != nullptr) {
      go_below(one.pointer, "Fn::ToJsonString");
      take_object(one, from);
    } else {
      take_text(one, from);
    }
  } else if (has("DefinitionUri") || has("DefinitionS3Location")) {
    take_file(one, from);
  } else {
    throw unreadable{file, place_of(from, one.pointer), fmt::format("the state machine {} has no {}", shown(name), is_sam ? "Definition or DefinitionUri" : "Definition or DefinitionString")};
  }
  return one;
}

}  // namespace

document definition_at(const std::string& file, const whole& from, std::string_view pointer) {
  document one;
  one.file = file;
  one.pointer = pointer;
  const json::value* value = value_at(from.root, pointer);
  if (value->is_string()) {
    read_inner(one, from, one.pointer, value->get_string());
  } else {
    one.root = *value;
    one.places = places_below(from.places, pointer);
  }
  return one;
}

std::vector<document> definitions_in(const std::string& file, whole&& from, std::vector<refused_machine>* refused) {
  std::vector<document> all;
  const bool is_definition = member(from.root, "StartAt") != nullptr || member(from.root, "States") != nullptr;

  if (const json::value* resources = member(from.root, "Resources"); !is_definition && resources != nullptr && resources->is_object()) {
    bool is_any = false;
    for (const auto& [name, resource] : resources->get_object()) {
      try {
        if (auto one = machine_of(file, from, name)) all.push_back(*std::move(one));
      } catch (unreadable& why) {
        if (refused == nullptr) throw;
        refused->push_back({std::string(name), std::move(why)});
        is_any = true;
      }
    }
    if (all.empty() && !is_any) throw unreadable{file, place_of(from, "/Resources"), "the template has no state machine: no resource of the type AWS::StepFunctions::StateMachine or AWS::Serverless::StateMachine"};
    return all;
  }

  // What aws stepfunctions describe-state-machine prints, and what create-state-machine takes.
  if (const json::value* definition = member(from.root, "definition"); !is_definition && definition != nullptr) {
    document one = definition_at(file, from, "/definition");
    one.name = text_member(from.root, "name");
    one.is_express = text_member(from.root, "type") == "EXPRESS";
    all.push_back(std::move(one));
    return all;
  }

  document one;
  one.file = file;
  one.root = std::move(from.root);
  one.places = std::move(from.places);
  all.push_back(std::move(one));
  return all;
}

}  // namespace stepwise::importer
