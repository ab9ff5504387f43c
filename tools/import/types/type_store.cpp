// SPDX-License-Identifier: BSL-1.0
#include "types/type_store.hpp"

#include "write/names.hpp"
#include "write/text.hpp"

#include <stepwise/path/context.hpp>
#include <stepwise/path/reference_path.hpp>
#include <stepwise/payload/compatible.hpp>
#include <stepwise/state/errors.hpp>
#include <stepwise/state/map_fields.hpp>
#include <stepwise/state/stages.hpp>

#include <boost/json.hpp>

#include <cstdint>

namespace stepwise::importer {

using detail::kind;
using detail::member;
using detail::schema_of;

const schema& type_store::json() const { return schema_of<stepwise::json>; }
const schema& type_store::text() const { return schema_of<std::string>; }
const schema& type_store::number() const { return schema_of<double>; }
const schema& type_store::integer() const { return schema_of<std::int64_t>; }
const schema& type_store::seconds() const { return schema_of<std::uint16_t>; }
const schema& type_store::boolean() const { return schema_of<bool>; }
const schema& type_store::error_output() const { return schema_of<stepwise::error_output>; }
const schema& type_store::empty_object() const { return schema_of<stepwise::empty_object>; }
const schema& type_store::map_run_result() const { return schema_of<stepwise::map_run_result>; }

std::string_view type_store::keep(std::string text) { return texts_.emplace_back(std::move(text)); }

const schema& type_store::add(schema made) {
  made.id = next_id_++;
  return schemas_.emplace_back(made);
}

namespace {
std::vector<std::uint64_t> ids_of(const std::vector<const schema*>& types) {
  std::vector<std::uint64_t> ids;
  for (const schema* each : types) ids.push_back(each->id);
  return ids;
}
}  // namespace

const schema& type_store::array(const schema& element) {
  const schema*& made = known_[{kind::array, {element.id}}];
  if (made == nullptr) made = &add({.what = kind::array, .element = &element});
  return *made;
}
const schema& type_store::map(const schema& element) {
  const schema*& made = known_[{kind::map, {element.id}}];
  if (made == nullptr) made = &add({.what = kind::map, .element = &element});
  return *made;
}
const schema& type_store::optional(const schema& element) {
  if (element.what == kind::optional) return element;
  const schema*& made = known_[{kind::optional, {element.id}}];
  if (made == nullptr) made = &add({.what = kind::optional, .element = &element});
  return *made;
}
const schema& type_store::nullable(const schema& element) {
  const schema*& made = known_[{kind::nullable, {element.id}}];
  if (made == nullptr) made = &add({.what = kind::nullable, .element = &element});
  return *made;
}

const schema& type_store::tuple(const std::vector<const schema*>& items) {
  const schema*& made = known_[{kind::tuple, ids_of(items)}];
  if (made == nullptr) {
    std::vector<member>& all = members_.emplace_back();
    for (const schema* each : items) all.push_back({"", each});
    made = &add({.what = kind::tuple, .size = all.size(), .members = all.data()});
  }
  return *made;
}

const schema& type_store::literal(std::string_view value) {
  const schema*& made = literals_[std::string(value)];
  if (made == nullptr) {
    std::vector<detail::scalar>& one = scalars_.emplace_back();
    one.push_back({.string = keep(std::string(value))});
    made = &add({.what = kind::literal, .size = 1, .scalars = one.data()});
  }
  return *made;
}

const schema& type_store::other_than(const std::vector<std::string>& values) {
  std::vector<detail::scalar>& all = scalars_.emplace_back();
  for (const std::string& each : values) all.push_back({.string = keep(each)});
  return add({.what = kind::other_than, .size = all.size(), .scalars = all.data()});
}

const schema& type_store::variant(const std::string& name, const std::vector<const schema*>& alternatives) {
  std::vector<member>& all = members_.emplace_back();
  for (const schema* each : alternatives) all.push_back({"", each});
  const schema& made = add({.what = kind::variant, .size = all.size(), .members = all.data()});
  std::string spelt = "std::variant<";
  for (std::size_t i = 0; i < alternatives.size(); ++i) spelt += (i == 0 ? "" : ", ") + this->spelt(*alternatives[i]);
  names_[&made] = taken_.take(name);
  named_.push_back({&made, nullptr, names_[&made], spelt + ">"});
  return made;
}

const schema& type_store::lambda_response(const schema& result) {
  const schema*& made = known_[{kind::object, {1, result.id}}];
  if (made == nullptr) {
    std::vector<member>& all = members_.emplace_back();
    all = {{"Payload", &result}, {"StatusCode", &schema_of<int>}, {"ExecutedVersion", &text()}};
    made = &add({.what = kind::object, .size = all.size(), .name = "the response of lambda:invoke", .members = all.data()});
    names_[made] = "sw::lambda_response<" + spelt(result) + ">";
  }
  return *made;
}

const schema& type_store::item_batch(const schema& item, const schema* input) {
  const schema*& made = known_[{kind::object, {2, item.id, input == nullptr ? 0 : input->id}}];
  if (made == nullptr) {
    std::vector<member>& all = members_.emplace_back();
    all = {{"Items", &array(item)}};
    if (input != nullptr) all.push_back({"BatchInput", input});
    made = &add({.what = kind::object, .size = all.size(), .name = "item_batch", .members = all.data()});
    names_[made] = "sw::item_batch<" + spelt(item) + (input == nullptr ? "" : ", " + spelt(*input)) + ">";
  }
  return *made;
}

const schema& type_store::item_context(const schema& item, const schema* source) {
  const auto object = [&](std::string_view name, std::vector<member> list) -> const schema* {
    const std::vector<member>& kept = members_.emplace_back(std::move(list));
    return &add({.what = kind::object, .size = kept.size(), .name = name, .members = kept.data()});
  };
  std::vector<member> of_item{{"Index", &integer()}, {"Value", &item}, {"Source", &text()}};
  const kind from = source == nullptr ? kind::array : source->what;
  if (from == kind::json) of_item.push_back({"Key", &optional(text())});
  if (from == kind::map || from == kind::object || from == kind::overlay) of_item.push_back({"Key", &text()});
  const schema* map = object("Map", {{"Item", object("Map.Item", std::move(of_item))}});
  const schema& plain = detail::context_schema<stepwise::json>;
  std::vector<member> all(plain.members, plain.members + plain.size);
  all.push_back({"Map", map});
  return *object("the Context Object", std::move(all));
}

const schema& type_store::placed(const std::string& name, const schema& input, std::string_view path, const schema& result) {
  const detail::reference_path at = detail::parse_reference_path(path);
  if (path == "$" || !at.valid()) return result;
  if (input.what == kind::json) return input;
  if (at.size == 1 && input.what == kind::object)
    for (std::size_t i = 0; i < input.size; ++i)
      if (input.members[i].name == at.steps[0] && detail::same_type(*input.members[i].type, result)) return input;
  const schema*& made = placed_[std::to_string(input.id) + " " + std::to_string(result.id) + " " + std::string(path)];
  if (made == nullptr) {
    std::vector<std::string_view>& steps = steps_.emplace_back();
    for (std::size_t i = 0; i < at.size; ++i) steps.push_back(keep(std::string(at.steps[i])));
    made = &add({.what = kind::overlay, .size = steps.size(), .element = &input, .over = &result, .steps = steps.data()});
    const std::string spelt = "sw::placed<" + this->spelt(input) + ", " + string_literal(path) + ", " + this->spelt(result) + ">";
    names_[made] = taken_.take(name);
    named_.push_back({made, nullptr, names_[made], spelt});
  }
  return *made;
}

const schema& type_store::object(const std::string& name, const std::string& longer, const std::string& comment, const std::vector<std::pair<std::string, const schema*>>& members) {
  for (const described_struct& each : structs_) {
    bool same = each.wanted == name && each.fields.size() == members.size();
    for (std::size_t i = 0; same && i < members.size(); ++i) same = each.fields[i].json == members[i].first && each.fields[i].type->id == members[i].second->id;
    if (same) return *each.type;
  }
  std::vector<member>& all = members_.emplace_back();
  described_struct made{.name = taken_.take(taken_.has(name) && !longer.empty() ? longer : name), .wanted = name, .comment = comment, .fields = {}};
  name_set members_taken;
  for (const auto& [json_name, type] : members) {
    all.push_back({keep(json_name), type});
    std::string member = member_identifier(json_name);
    // A member that is called like its type hides it.
    if (spelt(*type) == member) member += '_';
    made.fields.push_back({members_taken.take(member), json_name, type});
  }
  const schema& type = add({.what = kind::object, .size = all.size(), .name = keep(made.name), .members = all.data()});
  names_[&type] = made.name;
  made.type = &type;
  structs_.push_back(std::move(made));
  named_.push_back({&type, &structs_.back(), {}, {}});
  return type;
}

bool type_store::has(const schema& type) const {
  return type.what != kind::object || names_.contains(&type) || &type == &error_output() || &type == &empty_object() || &type == &map_run_result();
}

std::string type_store::spelt(const schema& type) const {
  if (const auto found = names_.find(&type); found != names_.end()) return found->second;
  switch (type.what) {
    case kind::json: return "sw::json";
    case kind::boolean: return "bool";
    case kind::number: return "double";
    case kind::string: return "std::string";
    case kind::integer: return type.bits == 16 ? "std::uint16_t" : type.bits == 31 ? "int" : "std::int64_t";
    case kind::array: return "std::vector<" + spelt(*type.element) + ">";
    case kind::map: return "std::map<std::string, " + spelt(*type.element) + ">";
    case kind::optional: return "std::optional<" + spelt(*type.element) + ">";
    case kind::nullable: return "sw::nullable<" + spelt(*type.element) + ">";
    case kind::tuple: {
      std::string out = "std::tuple<";
      for (std::size_t i = 0; i < type.size; ++i) out += (i == 0 ? "" : ", ") + spelt(*type.members[i].type);
      return out + ">";
    }
    case kind::literal:
    case kind::other_than: {
      std::string out = type.what == kind::literal ? "sw::literal<" : "sw::other_than<";
      for (std::size_t i = 0; i < type.size; ++i) out += (i == 0 ? "" : ", ") + string_literal(type.scalars[i].string);
      return out + ">";
    }
    default: break;
  }
  if (&type == &error_output()) return "sw::error_output";
  if (&type == &empty_object()) return "sw::empty_object";
  if (&type == &map_run_result()) return "sw::map_run_result";
  return std::string(type.name);
}

}  // namespace stepwise::importer
