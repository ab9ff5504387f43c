// SPDX-License-Identifier: BSL-1.0
#include "types/needs.hpp"

#include <stepwise/path/reference_path.hpp>
#include <stepwise/state/resource.hpp>

#include <algorithm>
#include <optional>

namespace stepwise::importer {

namespace {

/// What is needed of the whole for a path to lead to what `part` needs.
need at(std::string_view path, const need& part) {
  need whole;
  if (need* here = at_path(whole, path)) here->merge(part);
  return whole;
}

/// A path of a field: text, nothing for null, the default where there is none.
std::optional<std::string_view> path_of(const json::object& fields, std::string_view name) {
  const json::value* found = fields.if_contains(name);
  if (found == nullptr) return "$";
  if (found->is_string()) return std::string_view(found->get_string());
  return std::nullopt;
}

class backwards {
 public:
  explicit backwards(needs& out) : out_(out) {}

  /// Until nothing more is learnt of the whole machine.
  void run(const machine& whole) {
    // Once forwards, so that members come in the order of reading.
    is_first_ = true;
    walk(whole, {});
    is_first_ = false;
    for (int turn = 0; turn < most_turns; ++turn) {
      more_ = false;
      walk(whole, {});
      if (!more_) return;
    }
  }

 private:
  static constexpr int most_turns = 40;

  needs& out_;
  bool is_first_ = false;
  bool more_ = false;  // was learnt in this turn

  // `ends` is what is read of the machine's output.
  void walk(const machine& scope, const need& ends) {
    if (is_first_) {
      find_choices(scope);
      for (const state& each : scope.states) walk(scope, each, ends);
    } else {
      for (auto each = scope.states.rbegin(); each != scope.states.rend(); ++each) walk(scope, *each, ends);
    }
  }
  const need& of(const machine& scope) {
    const state* start = scope.find(std::string_view(scope.fields->at("StartAt").as_string()));
    return out_.of[start].input;
  }

  // --- Choices over the results of tasks ---

  void find_choices(const machine& scope) {
    for (const state& each : scope.states) {
      if (each.type != "Choice" || each.language != query_language::jsonpath || out_.choices.contains(&each)) continue;
      std::optional<told_apart> found = tagged(each);
      if (found && comes_from_tasks(scope, each, *found)) out_.choices.emplace(&each, std::move(*found));
    }
  }
  static std::optional<told_apart> tagged(const state& choice) {
    if (choice.field("InputPath") != nullptr || choice.field("OutputPath") != nullptr) return std::nullopt;
    told_apart made;
    std::string_view variable;
    for (const json::value& each : choice.field("Choices")->as_array()) {
      const json::object& rule = each.as_object();
      const json::value* value = rule.if_contains("StringEquals");
      if (value == nullptr || !value->is_string() || !rule.contains("Variable")) return std::nullopt;
      const std::string_view here = rule.at("Variable").as_string();
      if (!variable.empty() && here != variable) return std::nullopt;
      variable = here;
      made.values.emplace_back(value->get_string());
      if (std::count(made.values.begin(), made.values.end(), made.values.back()) > 1) return std::nullopt;
    }
    const std::size_t dot = variable.rfind('.');
    const detail::reference_path at = detail::parse_reference_path(variable);
    if (dot == std::string_view::npos || !at.valid() || at.size == 0 || at.from != detail::reference_path::origin::input || variable.find('[') != std::string_view::npos) return std::nullopt;
    made.place = variable.substr(0, dot);
    made.tag = variable.substr(dot + 1);
    made.routes.resize(made.values.size());
    made.has_others = choice.field("Default") != nullptr;
    const std::size_t alternatives = made.values.size() + (made.has_others ? 1 : 0);
    return alternatives < 2 || alternatives > 64 ? std::nullopt : std::optional(std::move(made));
  }
  // Whether all that comes in is a result that a task has put at the place.
  static bool comes_from_tasks(const machine& scope, const state& choice, told_apart& made) {
    if (scope.fields->at("StartAt") == json::string_view(choice.name)) return false;
    for (const state& each : scope.states) {
      const std::vector<std::string_view> next = each.successors();
      if (std::find(next.begin(), next.end(), choice.name) == next.end()) continue;
      if (each.type != "Task" || each.language != query_language::jsonpath || each.text("Next") != choice.name || std::count(next.begin(), next.end(), choice.name) > 1) return false;
      if (each.field("ResultSelector") != nullptr) return false;
      const bool is_wrapped = invocation_of(each) == invocation::wrapped;
      if (invocation_of(each) == invocation::bare || path_of(*each.fields, "ResultPath") != made.place) return false;
      if (path_of(*each.fields, "OutputPath") != (is_wrapped ? "$.Payload" : "$")) return false;
      made.tasks.push_back(&each);
    }
    return !made.tasks.empty();
  }

  void walk(const machine& scope, const state& at_state, const need& ends) {
    state_needs& known = out_.of[&at_state];
    const std::size_t before = known.input.weight() + known.result.weight();
    if (at_state.language == query_language::jsonpath) {
      need on;  // what is read of what flows on
      if (const state* next = scope.find(at_state.text("Next"))) on.merge(out_.of[next].input);
      if (at_state.type == "Succeed" || at_state.field("End") != nullptr) on.merge(ends);
      note(scope, at_state, on, known);
    } else {
      for (const machine& inner : at_state.inside) walk(inner, {});
    }
    more_ = more_ || known.input.weight() + known.result.weight() != before;
  }

  void note(const machine& scope, const state& self, const need& on, state_needs& known) {
    if (self.type == "Fail") {
      for (const std::string_view field : {"ErrorPath", "CausePath"})
        if (!self.text(field).empty()) note_text(self.text(field), known.input);
      return;
    }
    need visible;
    if (self.type == "Choice") {
      note_choice(scope, self, visible);
    } else {
      const std::optional<std::string_view> output_path = path_of(*self.fields, "OutputPath");
      const need placed = output_path ? at(*output_path, on) : need{};
      if (self.type == "Wait" || self.type == "Succeed") {
        visible.merge(placed);
        for (const std::string_view field : {"SecondsPath", "TimestampPath"})
          if (!self.text(field).empty()) note_path({&visible}, self.text(field), field == "SecondsPath" ? role::seconds : role::text);
        note_assign(self, visible);
      } else {
        note_work(self, placed, visible, known);
      }
    }
    const std::optional<std::string_view> input_path = path_of(*self.fields, "InputPath");
    if (input_path) known.input.merge(at(*input_path, visible));
    if (const json::value* catchers = self.field("Catch"))
      for (const json::value& each : catchers->as_array()) {
        const state* next = scope.find(std::string_view(each.as_object().at("Next").as_string()));
        const std::optional<std::string_view> path = path_of(each.as_object(), "ResultPath");
        if (next == nullptr || path == "$") continue;
        known.input.merge(path ? without(out_.of[next].input, *path) : out_.of[next].input);
      }
  }

  static void note_text(std::string_view text, need& visible) {
    if (text.starts_with('$'))
      note_path({&visible}, text, role::text);
    else
      note_expression({&visible}, text);
  }
  static void note_assign(const state& self, need& source) {
    if (const json::value* assign = self.field("Assign")) note_template({&source}, *assign);
  }

  // Pass, Task, Parallel, Map: what is behind the work, the work, and what is before it.
  void note_work(const state& self, const need& placed, need& visible, state_needs& known) {
    const std::optional<std::string_view> result_path = path_of(*self.fields, "ResultPath");
    need selected;
    if (!result_path) {
      known.input.merge(placed);
    } else if (*result_path == "$") {
      selected = placed;
    } else {
      if (const need* part = find_path(placed, *result_path)) selected = *part;
      known.input.merge(without(placed, *result_path));
    }
    if (self.type == "Pass") return note_pass(self, selected, visible);

    if (const json::value* selector = self.field("ResultSelector"))
      note_template({&known.result}, *selector, &selected);
    else
      known.result.merge(selected);
    note_assign(self, known.result);
    for (const std::string_view field : {"TimeoutSecondsPath", "HeartbeatSecondsPath", "MaxConcurrencyPath", "ToleratedFailureCountPath", "ToleratedFailurePercentagePath"})
      if (!self.text(field).empty()) note_path({&visible}, self.text(field), role::integer);
    if (const json::value* credentials = self.field("Credentials")) note_template({&visible}, *credentials);
    if (self.type == "Map") return note_map(self, visible, known);
    const json::value* parameters = self.field("Parameters");
    if (self.type == "Task") {
      if (parameters != nullptr) note_template({&visible}, *parameters);
      return;
    }
    need taken;  // by the branches
    std::size_t index = 0;
    for (const machine& branch : self.inside) {
      need ends = known.result.element();
      for (const auto& [number, part] : known.result.items())
        if (number == index) ends = part;
      walk(branch, ends);
      taken.merge(of(branch));
      ++index;
    }
    if (parameters != nullptr)
      note_template({&visible}, *parameters, &taken);
    else
      visible.merge(taken);
  }

  static void note_pass(const state& self, const need& selected, need& visible) {
    if (const json::value* parameters = self.field("Parameters"))
      note_template({&visible}, *parameters, self.field("Result") == nullptr ? &selected : nullptr);
    else if (self.field("Result") == nullptr)
      visible.merge(selected);
    note_assign(self, visible);
  }

  void note_map(const state& self, need& visible, state_needs& known) {
    for (const machine& processor : self.inside) {
      walk(processor, known.result.element());
      need taken = of(processor);
      if (const json::value* batcher = self.field("ItemBatcher")) {
        const need* items = taken.find("Items");
        const need* input = taken.find("BatchInput");
        note_template({&visible}, *batcher);
        if (const json::value* batch_input = batcher->as_object().if_contains("BatchInput")) note_template({&visible}, *batch_input, input);
        taken = items != nullptr ? items->element() : need{};
      }
      need item;
      if (const json::value* selector = selector_of(self))
        note_template({&visible, &item}, *selector, &taken);
      else
        item = taken;
      if (const json::value* reader = self.field("ItemReader")) {
        note_template({&visible}, *reader);
      } else if (const std::optional<std::string_view> path = path_of(*self.fields, "ItemsPath")) {
        if (need* source = at_path(visible, *path)) source->each().merge(item);
      }
    }
    if (const json::value* writer = self.field("ResultWriter")) note_template({&visible}, *writer);
  }

  // Of the variant each route needs its own; the rest is the payload's.
  void note_told_apart(const machine& scope, const state& self, told_apart& apart, need& visible) {
    const auto split = [&](const json::value& next, need& alternative) {
      const need& wanted = out_.of[scope.find(std::string_view(next.as_string()))].input;
      if (const need* part = find_path(wanted, apart.place)) alternative.merge(*part);
      if (apart.place != "$") visible.merge(without(wanted, apart.place));
    };
    std::size_t index = 0;
    for (const json::value& rule : self.field("Choices")->as_array()) split(rule.as_object().at("Next"), apart.routes[index++]);
    if (apart.has_others) split(*self.field("Default"), apart.others);
  }

  void note_choice(const machine& scope, const state& self, need& visible) {
    for (const json::value& rule : self.field("Choices")->as_array()) {
      if (!out_.choices.contains(&self)) note_rule(rule.as_object(), visible);
      if (const json::value* assign = rule.as_object().if_contains("Assign")) note_template({&visible}, *assign);
    }
    if (const auto found = out_.choices.find(&self); found != out_.choices.end()) {
      note_told_apart(scope, self, found->second, visible);
      return note_assign(self, visible);
    }
    for (const std::string_view next : self.successors())
      if (const state* target = scope.find(next)) {
        const std::optional<std::string_view> output_path = path_of(*self.fields, "OutputPath");
        if (output_path) visible.merge(at(*output_path, out_.of[target].input));
      }
    note_assign(self, visible);
  }

  static void note_rule(const json::object& rule, need& visible) {
    for (const auto& [key, value] : rule) {
      const std::string_view name = key;
      if (name == "And" || name == "Or") {
        for (const json::value& each : value.as_array()) note_rule(each.as_object(), visible);
      } else if (name == "Not") {
        note_rule(value.as_object(), visible);
      } else if (name != "Variable" && name != "Next" && name != "Comment" && name != "Assign" && rule.contains("Variable")) {
        note_comparison(rule.at("Variable").as_string(), name, value, visible);
      }
    }
  }
  static void note_comparison(std::string_view variable, std::string_view name, const json::value& value, need& visible) {
    role as = role::untyped;  // IsString and the like: a type would decide them
    if (name.starts_with("String") || name.starts_with("Timestamp")) as = role::text;
    if (name.starts_with("Numeric")) as = role::number;
    if (name.starts_with("Boolean")) as = role::boolean;
    if (name == "IsPresent") {
      need asked;
      note_path({&asked}, variable, role::any);
      mark_last(asked);
      visible.merge(asked);
      return;
    }
    note_path({&visible}, variable, as);
    if (name.ends_with("Path") && value.is_string()) note_path({&visible}, value.get_string(), as);
  }
  // The last member on the way may be absent.
  static void mark_last(need& asked) {
    need* member = nullptr;
    for (need* here = &asked; here != nullptr; here = here->only_part(member)) {
    }
    if (member != nullptr) member->make_optional();
  }
};

}  // namespace

needs find_needs(const machine& whole) {
  needs out;
  backwards(out).run(whole);
  return out;
}

invocation invocation_of(const state& task) {
  const detail::resource_name name = detail::read_resource(task.text("Resource"));
  using type = detail::resource_name::type;
  if (name.what == type::function) return invocation::direct;
  // What is substituted is most often said by its name.
  const std::string_view text = task.text("Resource");
  if (name.what == type::substitution && text.starts_with("${") && (text.find("unction") != std::string_view::npos || text.find("ambda") != std::string_view::npos)) return invocation::direct;
  if (name.what != type::optimized || name.service != "lambda" || name.action != "invoke") return invocation::none;
  if (name.form != detail::task_form::request_response || task.language == query_language::jsonata) return invocation::bare;

  // As sw::lambda<…> has it: the function is a constant, the Payload the input or a template, and its result is taken out of the response.
  const json::value* parameters = task.field("Parameters");
  if (parameters == nullptr || parameters->as_object().size() != 2) return invocation::bare;
  const json::value* function = parameters->as_object().if_contains("FunctionName");
  const json::value* payload = parameters->as_object().if_contains("Payload");
  const json::value* payload_path = parameters->as_object().if_contains("Payload.$");
  if (function == nullptr || !function->is_string() || function->get_string().empty()) return invocation::bare;
  if (!(payload_path != nullptr && *payload_path == "$") && !(payload != nullptr && payload->is_object() && !payload->get_object().empty())) return invocation::bare;
  if (task.text("Resource") != "arn:aws:states:::lambda:invoke") return invocation::bare;
  const std::optional<std::string_view> result_path = path_of(*task.fields, "ResultPath");
  if (task.field("ResultSelector") != nullptr) return invocation::wrapped;
  if (!result_path) return task.field("OutputPath") == nullptr ? invocation::wrapped : invocation::bare;
  const std::string_view output_path = task.text("OutputPath");
  return task.field("ResultPath") == nullptr && (output_path == "$.Payload" || output_path.starts_with("$.Payload.")) ? invocation::wrapped : invocation::bare;
}

const json::value* selector_of(const state& map) {
  if (const json::value* selector = map.field("ItemSelector")) return selector;
  return map.field("Parameters");
}

}  // namespace stepwise::importer
