// SPDX-License-Identifier: BSL-1.0
#include "types/json_schema.hpp"

#include "write/names.hpp"

#include <algorithm>
#include <map>
#include <string_view>

namespace stepwise::importer {

namespace {

constexpr int deepest = 24;

class schema_reader {
 public:
  schema_reader(type_store& store, const json::value& root) : store_(store), root_(root), refs_{{"#", nullptr}} {}

  const schema& read(const json::value& at, const std::string& name, int depth = 0) {
    if (!at.is_object() || depth > deepest) return store_.json();
    const json::object& fields = at.get_object();
    if (const json::value* ref = fields.if_contains("$ref")) {
      return ref->is_string() ? read_ref(ref->get_string(), name, depth) : store_.json();
    }
    if (const json::value* constant = fields.if_contains("const"); constant != nullptr && constant->is_string()) return store_.literal(constant->get_string());
    if (const json::value* words = fields.if_contains("enum"); words != nullptr && words->is_array() && !words->get_array().empty()) return read_enum(words->get_array());
    for (const std::string_view either : {"anyOf", "oneOf"})
      if (const json::value* all = fields.if_contains(either); all != nullptr && all->is_array() && all->get_array().size() == 2 && !fields.contains("type"))
        for (const std::size_t null : {std::size_t{0}, std::size_t{1}})
          if (const json::value& other = all->get_array()[null]; other.is_object() && other.get_object().contains("type") && other.get_object().at("type") == "null") {
            const schema& plain = read(all->get_array()[1 - null], name, depth + 1);
            return plain.what == detail::kind::json ? plain : store_.nullable(plain);
          }
    std::string_view type;
    bool may_be_null = false;
    if (const json::value* said = fields.if_contains("type"); said != nullptr && said->is_string()) {
      type = said->get_string();
    } else if (said != nullptr && said->is_array()) {
      for (const json::value& each : said->get_array()) {
        if (each == "null")
          may_be_null = true;
        else if (each.is_string() && type.empty())
          type = each.get_string();
        else
          return store_.json();
      }
    } else if (fields.contains("properties")) {
      type = "object";
    }
    const schema& plain = read_type(type, fields, name, depth);
    return may_be_null && plain.what != detail::kind::json ? store_.nullable(plain) : plain;
  }

 private:
  type_store& store_;
  const json::value& root_;
  std::map<std::string, const schema*> refs_;  // null while it is being read

  // A type that holds itself is untyped within.
  const schema& read_ref(std::string_view ref, const std::string& name, int depth) {
    const auto [known, is_new] = refs_.try_emplace(std::string(ref), nullptr);
    if (!is_new) return known->second == nullptr ? store_.json() : *known->second;
    const json::value* target = resolve(ref);
    const schema& made = target == nullptr ? store_.json() : read(*target, name, depth + 1);
    refs_[std::string(ref)] = &made;
    return made;
  }

  const schema& read_enum(const json::array& values) {
    const auto all = [&](auto test) { return std::all_of(values.begin(), values.end(), [&](const json::value& each) { return each.is_null() || test(each); }); };
    const bool may_be_null = std::any_of(values.begin(), values.end(), [](const json::value& each) { return each.is_null(); });
    const schema* plain = &store_.json();
    if (values.size() == 1 && values[0].is_string()) return store_.literal(values[0].get_string());
    if (all([](const json::value& each) { return each.is_string(); })) plain = &store_.text();
    else if (all([](const json::value& each) { return each.is_int64(); })) plain = &store_.integer();
    else if (all([](const json::value& each) { return each.is_number(); })) plain = &store_.number();
    else if (all([](const json::value& each) { return each.is_bool(); })) plain = &store_.boolean();
    return may_be_null && plain->what != detail::kind::json ? store_.nullable(*plain) : *plain;
  }

  const json::value* resolve(std::string_view ref) const {
    if (!ref.starts_with('#')) return nullptr;
    boost::system::error_code failed;
    const json::value* found = root_.find_pointer(json::string_view(ref.substr(1)), failed);
    return failed ? nullptr : found;
  }

  const schema& read_type(std::string_view type, const json::object& fields, const std::string& name, int depth) {
    if (type == "string") return store_.text();
    if (type == "integer") return store_.integer();
    if (type == "number") return store_.number();
    if (type == "boolean") return store_.boolean();
    if (type == "array") {
      const json::value* items = fields.if_contains("items");
      return store_.array(items == nullptr ? store_.json() : read(*items, struct_identifier(singular(name)), depth + 1));
    }
    if (type != "object") return store_.json();
    const json::value* properties = fields.if_contains("properties");
    if (properties == nullptr || !properties->is_object() || properties->get_object().empty()) {
      const json::value* others = fields.if_contains("additionalProperties");
      return others != nullptr && others->is_object() ? store_.map(read(*others, struct_identifier(singular(name)), depth + 1)) : store_.json();
    }
    if (properties->get_object().size() > most_members || properties->get_object().contains("")) return store_.json();
    const json::value* required = fields.if_contains("required");
    const auto is_required = [&](std::string_view member) {
      return required != nullptr && required->is_array() && std::any_of(required->get_array().begin(), required->get_array().end(), [&](const json::value& each) { return each.is_string() && std::string_view(each.get_string()) == member; });
    };
    std::vector<std::pair<std::string, const schema*>> members;
    for (const auto& [key, value] : properties->get_object()) {
      const schema& member = read(value, struct_identifier(key), depth + 1);
      members.emplace_back(key, is_required(key) ? &member : &store_.optional(member));
    }
    const json::value* described = fields.if_contains("description");
    return store_.object(name, "", described != nullptr && described->is_string() ? std::string(described->get_string()) : std::string(), members);
  }
};

const schema& type_of_values(type_store& store, const std::vector<const json::value*>& values, const std::string& name, int depth) {
  std::vector<const json::value*> some;
  for (const json::value* each : values)
    if (!each->is_null()) some.push_back(each);
  if (some.empty() || depth > deepest) return store.json();
  const auto all = [&](auto test) { return std::all_of(some.begin(), some.end(), [&](const json::value* each) { return test(*each); }); };
  const schema* made = &store.json();
  if (all([](const json::value& v) { return v.is_string(); })) {
    made = &store.text();
  } else if (all([](const json::value& v) { return v.is_bool(); })) {
    made = &store.boolean();
  } else if (all([](const json::value& v) { return v.is_int64(); })) {
    made = &store.integer();
  } else if (all([](const json::value& v) { return v.is_number(); })) {
    made = &store.number();
  } else if (all([](const json::value& v) { return v.is_array(); })) {
    std::vector<const json::value*> items;
    for (const json::value* each : some)
      for (const json::value& item : each->get_array()) items.push_back(&item);
    made = &store.array(type_of_values(store, items, struct_identifier(singular(name)), depth + 1));
  } else if (all([](const json::value& v) { return v.is_object(); })) {
    std::vector<std::string_view> names;
    for (const json::value* each : some)
      for (const auto& member : each->get_object())
        if (std::find(names.begin(), names.end(), std::string_view(member.key())) == names.end()) names.emplace_back(member.key());
    if (!names.empty() && names.size() <= most_members && std::find(names.begin(), names.end(), "") == names.end()) {
      std::vector<std::pair<std::string, const schema*>> members;
      for (const std::string_view each : names) {
        std::vector<const json::value*> below;
        for (const json::value* one : some)
          if (const json::value* found = one->get_object().if_contains(each)) below.push_back(found);
        const schema& type = type_of_values(store, below, struct_identifier(each), depth + 1);
        members.emplace_back(each, below.size() == some.size() ? &type : &store.optional(type));
      }
      made = &store.object(name, "", "", members);
    }
  }
  return some.size() == values.size() || made->what == detail::kind::json ? *made : store.nullable(*made);
}

}  // namespace

const schema& type_of_schema(type_store& store, const json::value& schema_text, const std::string& name) { return schema_reader(store, schema_text).read(schema_text, name); }

const schema& type_of_samples(type_store& store, const std::vector<json::value>& samples, const std::string& name) {
  std::vector<const json::value*> all;
  for (const json::value& each : samples) all.push_back(&each);
  return type_of_values(store, all, name, 0);
}

}  // namespace stepwise::importer
