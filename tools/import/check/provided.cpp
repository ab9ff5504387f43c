// SPDX-License-Identifier: BSL-1.0
#include "check/provided.hpp"

#include "check/expressions.hpp"
#include "check/walk.hpp"

#include <stepwise/path/expression.hpp>
#include <stepwise/state/resource.hpp>

#include <algorithm>
#include <memory>
#include <optional>

namespace stepwise::importer {

namespace {

struct content;
using known = std::shared_ptr<const content>;  // null: it may be anything

/// What a value can be: an object with no other members than these, or no object at all. Of an open one there may be others.
struct content {
  bool is_object = true;
  bool is_open = false;
  std::map<std::string, known, std::less<>> members;
};

constexpr std::size_t most_levels = 6;  // of objects that are told apart
constexpr std::size_t most_members = 200;
constexpr int most_rounds = 30;

// What is told apart is bounded in all, since what payloads are made of can be in them many times.
constexpr std::size_t most_steps = 200000;
thread_local std::size_t steps = 0;

known nothing_in_it() { return std::make_shared<const content>(); }
known no_object() {
  auto made = std::make_shared<content>();
  made->is_object = false;
  return made;
}

/// What can be one or the other.
known either(const known& a, const known& b, std::size_t level = 0) {
  if (a == nullptr || b == nullptr || level > most_levels || ++steps > most_steps) return nullptr;
  if (a == b) return a;
  if (!a->is_object && !b->is_object) return a;
  auto made = std::make_shared<content>();
  made->is_open = a->is_open || b->is_open;
  for (const auto& [each, other] : {std::pair{a.get(), b.get()}, {b.get(), a.get()}})
    for (const auto& [name, value] : each->members) {
      const auto there = other->members.find(name);
      if (there != other->members.end())
        made->members.emplace(name, either(value, there->second, level + 1));
      else
        made->members.emplace(name, other->is_open ? nullptr : value);
    }
  return made->members.size() > most_members ? nullptr : known(made);
}

bool is_same(const known& a, const known& b) {
  if (a == b) return true;
  if (++steps > most_steps || a == nullptr || b == nullptr || a->is_object != b->is_object || a->is_open != b->is_open || a->members.size() != b->members.size()) return false;
  return std::equal(a->members.begin(), a->members.end(), b->members.begin(),
                    [](const auto& x, const auto& y) { return x.first == y.first && is_same(x.second, y.second); });
}

// What lies too deep is no longer told apart, so that loops come to an end.
known bounded(const known& of, std::size_t level = 0) {
  if (of == nullptr || level > most_levels || ++steps > most_steps) return nullptr;
  known out = of;
  for (const auto& [name, value] : of->members) {
    const known cut = bounded(value, level + 1);
    if (cut == value) continue;
    auto made = std::make_shared<content>(*out);
    made->members.insert_or_assign(name, cut);
    out = made;
  }
  return out;
}

known follow(known from, const std::vector<std::string_view>& names) {
  for (const std::string_view name : names) {
    if (from == nullptr) return nullptr;
    const auto found = from->members.find(name);
    if (found == from->members.end()) return nullptr;  // it fails; that is said elsewhere
    from = found->second;
  }
  return from;
}

/// The object in which a path finds nothing, and the name that it lacks.
struct lack {
  known in;
  std::string_view name;
  std::string at;  // "$.order"
};
std::optional<lack> missing(known from, const expression_facts::input& path) {
  std::string at = "$";
  for (const std::string_view name : path.names) {
    if (from == nullptr) return {};
    const auto found = from->members.find(name);
    if (found == from->members.end()) return from->is_open ? std::nullopt : std::optional(lack{from, name, at});
    from = found->second;
    at += said(".", name);
  }
  return {};
}

/// One path that is all of a text, as InputPath has it.
known read_path(const known& from, std::string_view text) {
  if (from == nullptr || has_substitution(text)) return nullptr;
  const expression_facts facts = read_expression(text);
  if (!facts.wrong.empty() || facts.is_function || !facts.is_single || facts.inputs.size() != 1 || facts.inputs[0].text != text) return nullptr;
  if (text.ends_with(']') && !text.ends_with("']")) return nullptr;
  std::size_t written = 0;  // an index on the way hides what is behind it
  for (const char c : text) written += c == '.' || c == '[' ? 1 : 0;
  return written == facts.inputs[0].names.size() ? follow(from, facts.inputs[0].names) : nullptr;
}

known constant(const json::value& value, std::size_t level = 0) {
  if (level > most_levels || value.is_array()) return nullptr;
  if (!value.is_object()) return is_substituted(value) ? nullptr : no_object();
  auto made = std::make_shared<content>();
  for (const auto& [key, each] : value.get_object()) {
    if (has_substitution(key)) return nullptr;
    made->members.emplace(key, constant(each, level + 1));
  }
  return made->members.size() > most_members ? nullptr : known(made);
}

known made_by(const json::value& payload, const known& from, query_language language, std::size_t level = 0) {
  if (level > most_levels || payload.is_array()) return nullptr;
  if (payload.is_string() && (language == query_language::jsonata || is_substituted(payload))) return nullptr;
  if (!payload.is_object()) return no_object();
  auto made = std::make_shared<content>();
  for (const auto& [key, each] : payload.get_object()) {
    std::string_view name = key;
    if (has_substitution(name)) return nullptr;
    if (language == query_language::jsonpath && name.ends_with(".$")) {
      name.remove_suffix(2);
      made->members.emplace(name, read_path(from, text_of(each)));
    } else {
      made->members.emplace(name, made_by(each, from, language, level + 1));
    }
  }
  return made->members.size() > most_members ? nullptr : known(made);
}

/// What comes of placing a value at a path into another.
known place_at(const known& into, const std::vector<std::string_view>& names, std::size_t from, const known& value) {
  if (from == names.size()) return value;
  auto made = into == nullptr ? std::make_shared<content>() : std::make_shared<content>(*into);
  made->is_object = true;
  made->is_open = made->is_open || into == nullptr;
  const auto here = made->members.find(names[from]);
  const known inner = here != made->members.end() ? here->second : made->is_open ? nullptr : nothing_in_it();
  made->members.insert_or_assign(std::string(names[from]), place_at(inner, names, from + 1, value));
  return made;
}

/// What a task's work gives, where that is known: lambda:invoke puts what the function gives into an object of its own.
known result_of(const state& task) {
  if (task.type != "Task" || task.language != query_language::jsonpath) return nullptr;
  const detail::resource_name name = detail::read_resource(task.text("Resource"));
  if (name.what != detail::resource_name::type::optimized || name.service != "lambda" || name.form != detail::task_form::request_response) return nullptr;
  auto made = std::make_shared<content>();
  for (const std::string_view each : {"ExecutedVersion", "FunctionError", "LogResult", "Payload", "SdkHttpMetadata", "SdkResponseMetadata", "StatusCode"}) made->members.emplace(each, nullptr);
  return made;
}

known error_output() {
  auto made = std::make_shared<content>();
  made->members.emplace("Error", no_object());
  made->members.emplace("Cause", no_object());
  return made;
}

class flow {
 public:
  flow(const machine& scope, known start) : scope_(scope), in_(scope.states.size()), is_reached_(scope.states.size()) {
    for (std::size_t i = 0; i < scope.states.size(); ++i) places_.emplace(scope.states[i].name, i);
    arrive(text_of(*scope.fields, "StartAt"), start);
    for (int round = 0; has_changed_; ++round) {
      if (round == most_rounds) {
        gave_up_ = true;
        return;
      }
      has_changed_ = false;
      for (std::size_t i = 0; i < scope.states.size(); ++i)
        if (is_reached_[i]) go(scope.states[i], in_[i]);
    }
  }

  bool gave_up() const { return gave_up_; }
  const known& into(const state& of) const { return in_[static_cast<std::size_t>(&of - scope_.states.data())]; }
  bool reaches(const state& of) const { return is_reached_[static_cast<std::size_t>(&of - scope_.states.data())]; }

  static known visible(const state& of, const known& raw) {
    if (of.language == query_language::jsonata) return raw;
    const json::value* path = of.field("InputPath");
    return path == nullptr ? raw : path->is_null() ? nothing_in_it() : read_path(raw, text_of(*path));
  }
  static known handed_in(const state& of, const known& raw) {
    const json::value* payload = of.field(of.language == query_language::jsonata ? "Arguments" : "Parameters");
    const known seen = visible(of, raw);
    return payload == nullptr || of.type == "Map" ? seen : made_by(*payload, seen, of.language);
  }
  static known item(const state& map, const known& raw) {
    if (map.field("ItemBatcher") != nullptr) {
      auto made = std::make_shared<content>();
      made->members.emplace("Items", nullptr);
      made->members.emplace("BatchInput", nullptr);
      return made;
    }
    const json::value* selector = map.field("ItemSelector");
    if (selector == nullptr && map.language == query_language::jsonpath) selector = map.field("Parameters");
    return selector == nullptr ? nullptr : made_by(*selector, visible(map, raw), map.language);
  }
  /// What there is before OutputPath.
  static known placed(const state& of, const known& raw) {
    const bool in_jsonata = of.language == query_language::jsonata;
    if (of.type == "Choice" || of.type == "Wait" || of.type == "Succeed") return visible(of, raw);
    known result = result_of(of);
    if (of.type == "Pass") {
      const json::value* constant_of = of.field("Result");
      result = constant_of != nullptr && !in_jsonata ? constant(*constant_of) : handed_in(of, raw);
    }
    if (in_jsonata) return result;
    if (const json::value* selector = of.field("ResultSelector")) result = made_by(*selector, result, of.language);
    const json::value* path = of.field("ResultPath");
    if (path == nullptr || text_of(*path) == "$") return result;
    return path->is_null() ? raw : put(raw, text_of(*path), result);
  }
  static known out_of(const state& of, const known& raw) {
    if (of.language == query_language::jsonata) {
      const json::value* output = of.field("Output");
      return output == nullptr ? placed(of, raw) : made_by(*output, nullptr, of.language);
    }
    const json::value* path = of.field("OutputPath");
    const known before = placed(of, raw);
    return path == nullptr ? before : path->is_null() ? nothing_in_it() : read_path(before, text_of(*path));
  }

 private:
  const machine& scope_;
  std::map<std::string_view, std::size_t, std::less<>> places_;
  std::vector<known> in_;
  std::vector<bool> is_reached_;
  bool has_changed_ = false, gave_up_ = false;

  static known put(const known& into, std::string_view path, const known& value) {
    const expression_facts facts = read_expression(path);
    if (facts.inputs.size() != 1 || path.find('[') != std::string_view::npos || has_substitution(path)) return nullptr;
    return place_at(into, facts.inputs[0].names, 0, value);
  }

  void arrive(std::string_view name, known with) {
    const auto found = places_.find(name);
    if (found == places_.end()) return;
    with = bounded(with);
    known& here = in_[found->second];
    const known together = is_reached_[found->second] ? bounded(either(here, with)) : with;
    if (is_reached_[found->second] && is_same(here, together)) return;
    is_reached_[found->second] = true;
    here = together;
    has_changed_ = true;
  }

  void go(const state& of, const known& in) {
    const known raw = in;  // a state may lead to itself
    const known out = out_of(of, raw);
    if (!of.text("Next").empty()) arrive(of.text("Next"), out);
    if (!of.text("Default").empty()) arrive(of.text("Default"), out);
    if (const json::value* all = of.field("Choices"))
      for (const json::value& each : all->as_array()) {
        const json::value* output = each.as_object().if_contains("Output");
        arrive(text_of(each.as_object(), "Next"), output != nullptr               ? made_by(*output, nullptr, of.language)
                                                  : of.field("Output") != nullptr ? visible(of, raw)
                                                                                  : out);
      }
    if (const json::value* all = of.field("Catch"))
      for (const json::value& each : all->as_array()) {
        const json::object& catcher = each.as_object();
        known with = error_output();
        if (const json::value* output = catcher.if_contains("Output"))
          with = made_by(*output, nullptr, of.language);
        else if (const json::value* path = catcher.if_contains("ResultPath"); path != nullptr && text_of(*path) != "$")
          with = path->is_null() ? raw : put(raw, text_of(*path), with);
        arrive(text_of(catcher, "Next"), with);
      }
  }
};

class path_doubts {
 public:
  explicit path_doubts(std::vector<finding>& found) : found_(found) {}

  void look(const machine& scope, const known& start) {
    const flow through(scope, start);
    if (through.gave_up()) return;
    for (const state& each : scope.states) {
      if (!through.reaches(each)) continue;
      const known raw = through.into(each);
      if (each.language == query_language::jsonpath) look(each, raw);
      for (const machine& inner : each.inside) look(inner, each.type == "Map" ? flow::item(each, raw) : flow::handed_in(each, raw));
    }
  }

 private:
  std::vector<finding>& found_;

  void look(const state& of, const known& raw) {
    text(of, "InputPath", raw);
    const known seen = flow::visible(of, raw);
    for (const std::string_view field : {"SecondsPath", "TimestampPath", "TimeoutSecondsPath", "HeartbeatSecondsPath", "ErrorPath", "CausePath",
                                         "ItemsPath", "MaxConcurrencyPath", "ToleratedFailureCountPath", "ToleratedFailurePercentagePath"})
      text(of, field, seen);
    for (const std::string_view field : {"Parameters", "ItemSelector", "Credentials"})
      if (const json::value* payload = of.field(field)) evaluated(of, *payload, below(of.pointer, field), said("its ", field), seen);
    if (const json::value* all = of.field("Choices")) {
      std::vector<std::string_view> asked;
      ask(*all, asked, 0);
      for (std::size_t i = 0; i < all->as_array().size(); ++i)
        rule(of, all->as_array()[i].as_object(), below(below(of.pointer, "Choices"), i), said("its rule number ", word(i + 1)), seen, asked);
    }
    if (const json::value* selector = of.field("ResultSelector")) evaluated(of, *selector, below(of.pointer, "ResultSelector"), "its ResultSelector", result_of(of));
    if (const json::value* path = of.field("OutputPath"); path != nullptr && path->is_string())
      one(of, text_of(*path), below(of.pointer, "OutputPath"), "its OutputPath", flow::placed(of, raw));
  }

  void text(const state& of, std::string_view field, const known& from) {
    if (!of.text(field).empty()) one(of, of.text(field), below(of.pointer, field), said("its ", field), from);
  }

  void evaluated(const state& of, const json::value& payload, const std::string& pointer, const std::string& what, const known& from) {
    if (from == nullptr) return;
    if (payload.is_array())
      for (std::size_t i = 0; i < payload.get_array().size(); ++i) evaluated(of, payload.get_array()[i], below(pointer, i), what, from);
    if (!payload.is_object()) return;
    for (const auto& [key, each] : payload.get_object()) {
      std::string_view name = key;
      const bool is_evaluated = name.ends_with(".$");
      if (is_evaluated) name.remove_suffix(2);
      const std::string inner = said(what, what.find(", at ") == std::string::npos ? ", at " : ".", name);
      if (is_evaluated)
        one(of, text_of(each), below(pointer, key), inner, from);
      else
        evaluated(of, each, below(pointer, key), inner, from);
    }
  }

  // What IsPresent asks for is no surprise where it is missing.
  static void ask(const json::value& rules, std::vector<std::string_view>& asked, int depth) {
    if (rules.is_array())
      for (const json::value& each : rules.get_array()) ask(each, asked, depth + 1);
    if (!rules.is_object()) return;
    if (rules.get_object().contains("IsPresent")) asked.push_back(text_of(rules.get_object(), "Variable"));
    for (const std::string_view part : {"And", "Or", "Not"})
      if (const json::value* inner = rules.get_object().if_contains(part)) ask(*inner, asked, depth + 1);
  }

  void rule(const state& of, const json::object& fields, const std::string& pointer, const std::string& what, const known& from,
            const std::vector<std::string_view>& asked) {
    const auto is_asked = [&](std::string_view path) {
      return std::any_of(asked.begin(), asked.end(), [&](std::string_view each) { return path.starts_with(each); });
    };
    for (const auto& [key, value] : fields) {
      const std::string_view name = key;
      if (name == "And" || name == "Or")
        for (std::size_t i = 0; i < value.as_array().size(); ++i)
          rule(of, value.as_array()[i].as_object(), below(below(pointer, name), i), said("part ", word(i + 1), " of the ", name, " of ", what), from,
               asked);
      else if (name == "Not")
        rule(of, value.as_object(), below(pointer, name), said("the Not of ", what), from, asked);
      else if ((name == "Variable" || (name.ends_with("Path") && value.is_string())) && !fields.contains("IsPresent") && !is_asked(text_of(value)))
        one(of, text_of(value), below(pointer, name), said("the ", name, " of ", what), from);
    }
  }

  void one(const state& of, std::string_view text, const std::string& pointer, const std::string& what, const known& from) {
    if (from == nullptr || detail::is_substituted(text)) return;
    const expression_facts facts = read_expression(text);
    if (!facts.wrong.empty()) return;
    for (const expression_facts::input& path : facts.inputs) {
      const std::optional<lack> found = missing(from, path);
      if (!found) continue;
      std::vector<std::string_view> names;
      for (const auto& [name, value] : found->in->members) names.push_back(name);
      std::string has = !found->in->is_object ? "is no object there" : names.empty() ? "has no members there" : "has there only ";
      for (std::size_t i = 0; i < names.size() && i < 8; ++i) has += said(i == 0 ? "" : i + 1 == names.size() ? " and " : ", ", names[i]);
      if (names.size() > 8) has += said(" and ", word(names.size() - 8), " more");
      const std::string_view meant = nearest(names, found->name);
      found_.push_back({severity::warning, "path-not-provided", pointer, std::string(of.name),
                        said(what, ": it reads ", path.text, ", but ", found->at, " ", has, ", by what the states before it make",
                             meant.empty() ? std::string() : said("; is ", meant, " meant?"))});
      return;
    }
  }
};

}  // namespace

void doubt_paths(const machine& whole, std::vector<finding>& found) {
  steps = 0;
  path_doubts(found).look(whole, nullptr);
}

}  // namespace stepwise::importer
