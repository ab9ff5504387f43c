// SPDX-License-Identifier: BSL-1.0
#include "types/infer.hpp"

#include "types/expression.hpp"
#include "types/json_schema.hpp"

#include <stepwise/path/context.hpp>

#include <boost/json.hpp>

#include <algorithm>
#include <set>

namespace stepwise::importer {

namespace {

using detail::kind;
using detail::view;

// The states in an order in which most come behind those that lead to them.
std::vector<const state*> in_order(const machine& scope) {
  std::map<std::string_view, const state*> by_name;
  for (const state& each : scope.states) by_name.emplace(each.name, &each);
  struct open_state {
    const state* at;
    std::vector<std::string_view> left;  // of its successors, the last first
  };
  std::vector<const state*> out;
  std::set<const state*> seen;
  std::vector<open_state> open;
  const auto enter = [&](std::string_view name) {
    const auto found = by_name.find(name);
    if (found != by_name.end() && seen.insert(found->second).second) open.push_back({found->second, found->second->successors()});
  };
  enter(std::string_view(scope.fields->at("StartAt").as_string()));
  while (!open.empty()) {
    if (open.back().left.empty()) {
      out.push_back(open.back().at);
      open.pop_back();
    } else {
      const std::string_view name = open.back().left.back();
      open.back().left.pop_back();
      enter(name);
    }
  }
  std::reverse(out.begin(), out.end());
  return out;
}

class inference {
 public:
  inference(payload_types& out, const needs& needed, const std::map<const state*, std::string>& identifiers, const std::map<const state*, typing>& how, const known_payloads& known)
      : out_(out), store_(*out.store), needed_(needed), identifiers_(identifiers), how_(how), known_(known) {}

  const schema& input_of(const machine& whole) {
    if (known_.input.schema) return type_of_schema(store_, *known_.input.schema, "Input");
    if (!known_.input.samples.empty()) return type_of_samples(store_, known_.input.samples, "Input");
    const state* start = whole.find(std::string_view(whole.fields->at("StartAt").as_string()));
    if (mode(*start) == typing::untyped || start->language == query_language::jsonata) return store_.json();
    return build(needed_.of.at(start).input, "Input");
  }

  /// Types the states of a machine that is given `input`; returns its output.
  const schema& walk(const machine& scope, const schema& input) {
    std::map<const state*, std::vector<const schema*>> incoming;
    note_variables(scope);
    incoming[scope.find(std::string_view(scope.fields->at("StartAt").as_string()))].push_back(&input);
    std::vector<const schema*> ends;
    for (const state* each : in_order(scope)) {
      state_types& types = out_.of[each];
      types.input = &choose_input(*each, incoming[each]);
      pass_through(scope, *each, types);
      const auto send = [&](std::string_view name, const schema& what) {
        if (const state* next = scope.find(name)) incoming[next].push_back(&what);
      };
      if (each->type == "Choice" && tells_apart(*each)) {
        send_alternatives(*each, types, send);
      } else if (each->type == "Choice") {
        for (const std::string_view next : each->successors()) send(next, *types.output);
      } else {
        if (!each->text("Next").empty()) send(each->text("Next"), *types.output);
        if (each->field("Catch") != nullptr) send_errors(*each, types, send);
      }
      if (each->type == "Succeed" || each->field("End") != nullptr)
        if (std::none_of(ends.begin(), ends.end(), [&](const schema* known) { return known->id == types.output->id; })) ends.push_back(types.output);
    }
    if (ends.empty()) return store_.empty_object();
    return ends.size() == 1 ? *ends[0] : store_.json();  // a variant without a tag is nothing to hand on; those inside of others then say json
  }

 private:
  payload_types& out_;
  type_store& store_;
  const needs& needed_;
  const std::map<const state*, std::string>& identifiers_;
  const std::map<const state*, typing>& how_;
  const known_payloads& known_;
  std::vector<const schema*> variables_;  // of the machines around, the innermost last

  typing mode(const state& of) const {
    const auto found = how_.find(&of);
    return found == how_.end() ? typing::flow : found->second;
  }
  bool untyped(const state& of) const { return mode(of) == typing::untyped || of.language == query_language::jsonata; }

  const schema& choose_input(const state& of, const std::vector<const schema*>& incoming) {
    if (untyped(of)) return store_.json();
    const bool agree = !incoming.empty() && std::all_of(incoming.begin(), incoming.end(), [&](const schema* each) { return each->id == incoming[0]->id; });
    if (agree && mode(of) == typing::flow) return *incoming[0];
    return build(needed_.of.at(&of).input, identifiers_.at(&of) + "Input", incoming);
  }

  // --- types of needs ---

  const schema& build(const need& from, const std::string& name, const std::vector<const schema*>& incoming = {}) {
    std::vector<view> sources;
    for (const schema* each : incoming) sources.push_back(detail::view_of(each));
    if (const schema* known = common(sources, sources.size(), from); known != nullptr && known->what == kind::object) return *known;
    return build_value(from, name, sources);
  }

  // A type that all sources have already is taken as it is, so that one thing has one name.
  // `around` is the struct that it is a member of, whose name goes before its own where that is another's.
  const schema& build_value(const need& from, const std::string& name, const std::vector<view>& sources, const std::string& around = {}) {
    if (from.is_mixed()) return store_.json();
    if (from.is_list()) return store_.array(build_value(from.element(), pascal_case(singular(name)), {}, around));
    if (!from.is_object()) return build_scalar(from);
    if (from.members().size() > most_members || from.find("") != nullptr) return store_.json();
    std::vector<std::pair<std::string, const schema*>> members;
    for (const auto& [json_name, each] : from.members()) {
      std::vector<view> below;
      for (const view& source : sources)
        if (const view found = detail::member_of(source, json_name)) below.push_back(found);
      const schema* type = common(below, sources.size(), each);
      if (type == nullptr) type = &build_value(each, struct_identifier(json_name), below.size() == sources.size() ? below : std::vector<view>{}, name);
      if (each.is_optional()) type = &store_.optional(*type);
      members.emplace_back(json_name, type);
    }
    return store_.object(name, around.empty() ? "" : around + name, "", members);
  }
  // The struct, or other type, that all of them are, but for what was put into it on some ways; null where there is none, or it lacks something.
  static const schema* common(const std::vector<view>& below, std::size_t wanted, const need& each) {
    if (below.empty() || below.size() != wanted || each.is_optional()) return nullptr;
    bool is_plain = true;
    for (const view& one : below) {
      if (one.base == nullptr || one.base->id != below[0].base->id || one.base->what == kind::optional) return nullptr;
      is_plain = is_plain && one.size == 0;
    }
    return is_plain || has_all(*below[0].base, each) ? &*below[0].base : nullptr;
  }
  static bool has_all(const schema& type, const need& wanted) {
    if (type.what != kind::object) return type.what == kind::json || !wanted.is_object();
    return std::all_of(wanted.members().begin(), wanted.members().end(), [&](const auto& each) {
      for (std::size_t i = 0; i < type.size; ++i)
        if (type.members[i].name == each.first) return has_all(*type.members[i].type, each.second);
      return false;
    });
  }
  const schema& build_scalar(const need& from) {
    if (from.is(role::text)) return store_.text();
    if (from.is(role::integer)) return store_.integer();
    if (from.is(role::seconds)) return from.is(role::number) ? store_.integer() : store_.seconds();
    if (from.is(role::number)) return store_.number();
    if (from.is(role::boolean)) return store_.boolean();
    return store_.json();
  }

  // --- what templates and constants make ---

  // The types of the Context Object are not for the header.
  const schema& schema_of_view(const view& of) { return of.size == 0 && of.base != nullptr && store_.has(*of.base) ? *of.base : store_.json(); }
  const schema& schema_of_shape(const detail::shape& of) {
    if (!of.known()) return store_.json();
    const schema* made = &schema_of_view(of.at);
    if (made->what == kind::optional) made = made->element;
    for (std::size_t i = 0; i < of.arrays; ++i) made = &store_.array(*made);
    return *made;
  }

  const schema& constant(const json::value& value, const std::string& name, const detail::readable* from, const std::string& around = {}) {
    if (value.is_string()) return store_.text();
    if (value.is_bool()) return store_.boolean();
    if (value.is_double()) return store_.number();
    if (value.is_number()) return store_.integer();
    if (value.is_array()) {
      const json::array& items = value.get_array();
      if (items.empty()) return store_.json();
      const schema& first = constant(items[0], singular(name), from);
      for (const json::value& each : items)
        if (each.is_structured() || constant(each, singular(name), from).id != first.id) return store_.json();
      return store_.array(first);
    }
    if (value.is_object() && !value.get_object().empty()) return object_of(value.get_object(), name, from, around);
    return store_.json();
  }

  // `from` is what its expressions read; null for a constant, where there are none.
  const schema& object_of(const json::object& fields, const std::string& name, const detail::readable* from, const std::string& around = {}) {
    if (fields.empty() || fields.size() > most_members || fields.contains("") || fields.contains(".$")) return store_.json();
    std::vector<std::pair<std::string, const schema*>> members;
    for (const auto& [key, value] : fields) {
      std::string_view json_name = key;
      if (from != nullptr && json_name.ends_with(".$")) {
        json_name.remove_suffix(2);
        members.emplace_back(json_name, value.is_string() ? &schema_of_shape(typed_expression(value.get_string(), *from)) : &store_.json());
      } else {
        members.emplace_back(json_name, &constant(value, struct_identifier(json_name), from, name));
      }
    }
    return store_.object(name, around.empty() ? "" : around + name, "", members);
  }

  const schema& template_of(const json::value* value, const std::string& name, const detail::readable& from) {
    return value != nullptr && value->is_object() ? object_of(value->get_object(), name, &from) : store_.json();
  }

  // --- variants ---

  // Whether the Choice is one over a variant, unless it or one of its tasks has been taken back.
  bool tells_apart(const state& choice) const {
    const auto found = needed_.choices.find(&choice);
    if (found == needed_.choices.end() || mode(choice) != typing::flow) return false;
    return std::all_of(found->second.tasks.begin(), found->second.tasks.end(), [&](const state* task) { return mode(*task) != typing::untyped && !known_.results.contains(task->name); });
  }
  // The Choice that tells a task's results apart, or null.
  const told_apart* apart_behind(const state& task) const {
    for (const auto& [choice, apart] : needed_.choices)
      if (tells_apart(*choice) && std::find(apart.tasks.begin(), apart.tasks.end(), &task) != apart.tasks.end()) return &apart;
    return nullptr;
  }

  std::map<const told_apart*, const schema*> variants_;
  const schema& variant_of(const told_apart& apart) {
    const schema*& made = variants_[&apart];
    if (made != nullptr) return *made;
    std::vector<const schema*> all;
    const std::string result = identifiers_.at(apart.tasks[0]) + "Result";
    const auto add = [&](const need& from, const schema& tag, const std::string& name) {
      std::vector<std::pair<std::string, const schema*>> members{{std::string(apart.tag), &tag}};
      for (const auto& [json_name, each] : from.members())
        if (json_name != apart.tag && members.size() < most_members) members.emplace_back(json_name, &build_value(each, struct_identifier(json_name), {}, name));
      all.push_back(&store_.object(name, result + name, "", members));
    };
    std::vector<std::string> values(apart.values.begin(), apart.values.end());
    for (std::size_t i = 0; i < values.size(); ++i) add(apart.routes[i], store_.literal(values[i]), name_of_value(values[i], result));
    if (apart.has_others) add(apart.others, store_.other_than(values), "Other" + result);
    made = &store_.variant(result, all);
    return *made;
  }
  // "IN_PROGRESS" as InProgress.
  static std::string name_of_value(const std::string& value, const std::string& otherwise) {
    const bool is_upper = std::none_of(value.begin(), value.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    std::string text = value;
    if (is_upper)
      for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const std::string made = pascal_case(text);
    return made.empty() || (made[0] >= '0' && made[0] <= '9') ? otherwise + made : type_identifier(made);
  }
  void send_alternatives(const state& choice, state_types& types, const auto& send) {
    const told_apart& apart = needed_.choices.at(&choice);
    const schema& variant = variant_of(apart);
    const auto alternative = [&](std::size_t index) -> const schema& { return *variant.members[index].type; };
    const auto send_one = [&](const json::value& next, std::size_t index) {
      types.alternatives.push_back(&alternative(index));
      const schema& narrowed = apart.place == "$" ? alternative(index) : store_.placed(identifiers_.at(&choice) + store_.spelt(alternative(index)), *types.input, apart.place, alternative(index));
      send(std::string_view(next.as_string()), narrowed);
    };
    std::size_t index = 0;
    for (const json::value& rule : choice.field("Choices")->as_array()) send_one(rule.as_object().at("Next"), index++);
    if (apart.has_others) send_one(*choice.field("Default"), index);
  }

  // --- variables ---

  // Untyped: which of them are set on every way is for their author to say.
  void note_variables(const machine& scope) {
    const auto assigns = [](const json::value* list) {
      return list != nullptr && list->is_array() && std::any_of(list->get_array().begin(), list->get_array().end(), [](const json::value& each) { return each.as_object().contains("Assign"); });
    };
    const bool outside = !variables_.empty() && variables_.back() != nullptr;
    const bool own = std::any_of(scope.states.begin(), scope.states.end(), [&](const state& each) { return each.field("Assign") != nullptr || assigns(each.field("Catch")) || assigns(each.field("Choices")); });
    out_.variables[&scope] = outside || own ? &store_.json() : nullptr;
  }

  // --- through a state ---

  const schema& seen(const schema& whole, const state& of, std::string_view field) {
    const json::value* path = of.field(field);
    if (path == nullptr) return whole;
    if (path->is_null()) return store_.empty_object();
    const std::string_view text = path->as_string();
    if (text == "$") return whole;
    return schema_of_shape(typed_expression(text, {&whole, &detail::context_schema<stepwise::json>, {}}));
  }

  void pass_through(const machine& scope, const state& self, state_types& types) {
    const std::string& id = identifiers_.at(&self);
    const detail::readable around = {types.input, &detail::context_schema<stepwise::json>, variables_here(scope)};
    types.visible = &seen(*types.input, self, "InputPath");
    const bool json_only = untyped(self);
    detail::readable from = around;
    from.input = types.visible;
    if (self.type == "Task") {
      work_of_task(self, types, id, from);
    } else if (self.type == "Pass") {
      const json::value* parameters = self.field("Parameters");
      if (parameters != nullptr) types.parameters = json_only ? &store_.json() : &template_of(parameters, id + "Result", from);
      if (const json::value* result = self.field("Result")) types.constant = json_only ? &store_.json() : &constant(*result, id + "Result", nullptr);
      types.raw_result = types.constant != nullptr ? types.constant : types.parameters != nullptr ? types.parameters : types.visible;
    } else if (self.type == "Parallel") {
      work_of_parallel(scope, self, types, id, from);
    } else if (self.type == "Map") {
      work_of_map(scope, self, types, id, from);
    }
    if (types.raw_result == nullptr) {  // Wait, Choice, Succeed, Fail
      types.output = &seen(*types.visible, self, "OutputPath");
      return;
    }
    const schema* selected = types.raw_result;
    if (self.type == "Task" && self.field("ResultSelector") == nullptr) selected = types.result;
    if (const json::value* selector = self.field("ResultSelector")) {
      from.input = types.raw_result;
      types.selector = json_only ? &store_.json() : &template_of(selector, id + "Selected", from);
      selected = types.selector;
    }
    const json::value* result_path = self.field("ResultPath");
    if (result_path == nullptr)
      types.placed = selected;
    else if (result_path->is_null())
      types.placed = types.input;
    else
      types.placed = &store_.placed(id + "Output", *types.input, std::string_view(result_path->as_string()), *selected);
    // What sw::lambda<…> gives is out of the Payload already.
    if (self.type == "Task" && invocation_of(self) == invocation::wrapped && self.field("ResultSelector") == nullptr && result_path == nullptr) {
      const std::string rest = "$" + std::string(self.text("OutputPath").substr(std::string_view("$.Payload").size()));
      types.output = rest == "$" ? types.placed : &schema_of_shape(typed_expression(rest, {types.placed, {}, {}}));
    } else {
      types.output = &seen(*types.placed, self, "OutputPath");
    }
  }
  const schema* variables_schema(const machine& scope) const {
    const auto found = out_.variables.find(&scope);
    return found == out_.variables.end() ? nullptr : found->second;
  }
  detail::maybe<schema> variables_here(const machine& scope) const {
    const schema* found = variables_schema(scope);
    return found == nullptr ? detail::maybe<schema>() : detail::maybe<schema>(found);
  }

  void work_of_task(const state& self, state_types& types, const std::string& id, const detail::readable& from) {
    const bool json_only = untyped(self);
    const invocation how = invocation_of(self);
    const need& result = needed_.of.at(&self).result;
    if (const json::value* parameters = self.field("Parameters"); parameters != nullptr && self.language == query_language::jsonpath) {
      const json::value* payload = how == invocation::wrapped ? parameters->as_object().if_contains("Payload") : how == invocation::direct ? parameters : nullptr;
      if (how != invocation::wrapped) types.parameters = &store_.json();
      if (payload != nullptr) types.parameters = json_only ? &store_.json() : &template_of(payload, id + "Request", from);
    }
    const auto given = known_.results.find(self.name);
    const auto known_result = [&](const need& of) -> const schema& {
      if (json_only) return store_.json();
      if (const told_apart* apart = apart_behind(self)) return variant_of(*apart);
      if (given != known_.results.end() && given->second.schema) return type_of_schema(store_, *given->second.schema, id + "Result");
      if (given != known_.results.end()) return type_of_samples(store_, given->second.samples, id + "Result");
      return build(of, id + "Result");
    };
    if (how == invocation::wrapped || how == invocation::bare) {
      const need* payload = result.find("Payload");
      const bool more = std::any_of(result.members().begin(), result.members().end(), [](const auto& each) { return each.first != "Payload" && each.first != "StatusCode" && each.first != "ExecutedVersion"; });
      const bool is_response = !json_only && !more && !result.is_mixed() && !result.is_list();
      const schema& inner = payload != nullptr || given != known_.results.end() || apart_behind(self) != nullptr ? known_result(payload != nullptr ? *payload : need{}) : store_.json();
      if (how == invocation::wrapped) {
        types.result = &inner;
        types.raw_result = &store_.lambda_response(inner);
      } else {
        types.result = is_response && inner.what != kind::json ? &store_.lambda_response(inner) : &store_.json();
        types.raw_result = types.result;
      }
    } else {
      types.result = &known_result(result);
      types.raw_result = types.result;
    }
  }

  const schema& nested(const machine& around, const machine& inner, const schema& input) {
    variables_.push_back(variables_schema(around));
    const schema& output = walk(inner, input);
    variables_.pop_back();
    return output;
  }

  void work_of_parallel(const machine& scope, const state& self, state_types& types, const std::string& id, const detail::readable& from) {
    if (const json::value* parameters = self.field("Parameters")) types.parameters = untyped(self) ? &store_.json() : &template_of(parameters, id + "Request", from);
    const schema& given = types.parameters != nullptr ? *types.parameters : *types.visible;
    std::vector<const schema*> outputs;
    for (const machine& branch : self.inside) outputs.push_back(&nested(scope, branch, given));
    types.result = &store_.tuple(outputs);
    types.raw_result = types.result;
  }

  void work_of_map(const machine& scope, const state& self, state_types& types, const std::string& id, const detail::readable& from) {
    const bool json_only = untyped(self);
    if (self.language == query_language::jsonata) {
      types.items = types.item = types.given = &store_.json();
      if (self.field("ItemSelector") != nullptr) types.item_selector = &store_.json();
      if (const json::value* batcher = self.field("ItemBatcher"); batcher != nullptr && batcher->as_object().contains("BatchInput")) types.batch_input = &store_.json();
    } else {
      const json::value* path = self.field("ItemsPath");
      const bool reads = self.field("ItemReader") != nullptr;
      types.items = path == nullptr || reads ? types.visible : &schema_of_shape(typed_expression(path->as_string(), from));
      types.item = reads ? &store_.json() : types.items->what == kind::array || types.items->what == kind::map ? types.items->element : &store_.json();
      types.given = types.item;
      if (const json::value* selector = selector_of(self)) {
        types.item_selector = json_only ? &store_.json() : &template_of(selector, id + "Item", {from.input, &store_.item_context(*types.item, reads ? nullptr : types.items), from.variables});
        types.given = types.item_selector;
      }
      if (const json::value* batcher = self.field("ItemBatcher")) {
        if (const json::value* input = batcher->as_object().if_contains("BatchInput")) types.batch_input = json_only ? &store_.json() : &template_of(input, id + "BatchInput", from);
        types.given = json_only ? &store_.json() : &store_.item_batch(*types.given, types.batch_input);
      }
    }
    const schema& output = nested(scope, self.inside.at(0), *types.given);
    types.result = &store_.array(output);
    if (const json::value* writer = self.field("ResultWriter"); writer != nullptr && self.language == query_language::jsonpath) {
      const json::value* config = writer->as_object().if_contains("WriterConfig");
      const json::value* how = config != nullptr ? config->as_object().if_contains("Transformation") : nullptr;
      if (writer->as_object().contains("Resource"))
        types.result = &store_.map_run_result();
      else if (how != nullptr && *how == "NONE")
        types.result = &store_.array(store_.json());
      else if (how != nullptr && *how == "FLATTEN" && output.what == kind::array)
        types.result = &output;
    }
    types.raw_result = types.result;
  }

  void send_errors(const state& self, const state_types& types, const auto& send) {
    for (const json::value& each : self.field("Catch")->as_array()) {
      const json::object& catcher = each.as_object();
      const json::value* path = catcher.if_contains("ResultPath");
      const schema* what = &store_.error_output();
      if (self.language == query_language::jsonata)
        what = &store_.json();
      else if (path != nullptr && path->is_null())
        what = types.input;
      else if (path != nullptr)
        what = &store_.placed(identifiers_.at(&self) + "Failure", *types.input, std::string_view(path->as_string()), store_.error_output());
      send(std::string_view(catcher.at("Next").as_string()), *what);
    }
  }
};

}  // namespace

payload_types infer_types(const machine& whole, const needs& needed, const std::map<const state*, std::string>& identifiers, const name_set& taken,
                          const std::map<const state*, typing>& how, const known_payloads& known) {
  payload_types out;
  out.names = std::make_unique<name_set>(taken);
  out.store = std::make_unique<type_store>(*out.names);
  inference each(out, needed, identifiers, how, known);
  each.walk(whole, each.input_of(whole));
  return out;
}

}  // namespace stepwise::importer
