// SPDX-License-Identifier: BSL-1.0
#include "check/coverage.hpp"

#include "check/walk.hpp"

#include <stepwise/json.hpp>
#include <stepwise/path/context.hpp>
#include <stepwise/path/reference_path.hpp>
#include <stepwise/payload/view.hpp>
#include <stepwise/text/pattern.hpp>
#include <stepwise/text/timestamp.hpp>

#include <limits>

namespace stepwise::importer {

namespace {

constexpr std::size_t most_rules = 300;  // that are compared with one another
constexpr int most_steps = 2000;         // of one comparison

bool is_same(const json::value& a, const json::value& b) { return a == b; }

bool is_of_test(std::string_view key) { return key != "Next" && key != "Assign" && key != "Comment" && key != "Output"; }

bool is_same_test(const json::object& a, const json::object& b) {
  std::size_t count = 0;
  for (const auto& [key, value] : a) {
    if (!is_of_test(key)) continue;
    ++count;
    const json::value* other = b.if_contains(key);
    if (other == nullptr || !is_same(value, *other)) return false;
  }
  for (const auto& [key, value] : b) count -= is_of_test(key) ? 1 : 0;
  return count == 0;
}

/// A comparison with a constant.
struct comparison_of {
  std::string_view variable, op;
  const json::value* value = nullptr;
};
comparison_of read_comparison(const json::object& rule) {
  comparison_of out;
  for (const auto& [key, value] : rule) {
    if (key == "Variable")
      out.variable = text_of(value);
    else if (is_of_test(key) && key != "And" && key != "Or" && key != "Not")
      out.op = key, out.value = &value;
  }
  if (out.op.ends_with("Path") || (out.value != nullptr && is_substituted(*out.value)) || has_substitution(out.variable)) out.value = nullptr;
  return out;
}

/// The values that a comparison of numbers, or of timestamps as seconds, lets through.
struct interval {
  double from = -std::numeric_limits<double>::infinity(), to = std::numeric_limits<double>::infinity();
  bool has_from = false, has_to = false;  // the bounds themselves
  bool is_one = false;

  bool contains(const interval& other) const {
    return (from < other.from || (from == other.from && (has_from || !other.has_from))) &&
           (to > other.to || (to == other.to && (has_to || !other.has_to)));
  }
  bool meets(const interval& other) const {
    const auto before = [](const interval& a, const interval& b) { return a.to < b.from || (a.to == b.from && !(a.has_to && b.has_from)); };
    return !before(*this, other) && !before(other, *this);
  }
};
bool read_interval(const comparison_of& of, std::string_view& family, interval& out) {
  family = of.op.starts_with("Numeric") ? "Numeric" : of.op.starts_with("Timestamp") ? "Timestamp" : "";
  if (family.empty() || of.value == nullptr) return false;
  double value = 0;
  if (family == "Numeric") {
    if (!of.value->is_number()) return false;
    value = of.value->to_number<double>();
  } else {
    const detail::timestamp_value parsed = detail::parse_timestamp(text_of(*of.value));
    if (!parsed.valid || !parsed.fraction.empty()) return false;
    value = static_cast<double>(parsed.seconds);
  }
  const std::string_view how = of.op.substr(family.size());
  const bool less = how.starts_with("LessThan"), greater = how.starts_with("GreaterThan"), equals = how.ends_with("Equals");
  if (!less) out.from = value, out.has_from = equals;
  if (!greater) out.to = value, out.has_to = equals;
  return true;
}

/// What a test of types lets through, as the comparisons that it has to do with.
std::string_view family_of_test(std::string_view op) {
  if (op == "IsNumeric") return "Numeric";
  if (op == "IsString") return "String";
  if (op == "IsBoolean") return "Boolean";
  return {};
}

class logic {
 public:
  /// Whether b holds wherever a does.
  bool implies(const json::object& a, const json::object& b) {
    if (++steps_ > most_steps) return false;
    if (is_same_test(a, b)) return true;
    if (const json::array* parts = list(a, "Or"); parts != nullptr) return all(*parts, [&](const json::object& each) { return implies(each, b); });
    if (const json::array* parts = list(b, "And"); parts != nullptr) return all(*parts, [&](const json::object& each) { return implies(a, each); });
    if (const json::array* parts = list(a, "And"); parts != nullptr && any(*parts, [&](const json::object& each) { return implies(each, b); }))
      return true;
    if (const json::array* parts = list(b, "Or"); parts != nullptr && any(*parts, [&](const json::object& each) { return implies(a, each); }))
      return true;
    const comparison_of x = read_comparison(a), y = read_comparison(b);
    if (x.value == nullptr || y.value == nullptr || x.variable.empty() || x.variable != y.variable) return false;
    std::string_view family, other;
    interval in, out;
    if (read_interval(x, family, in) && read_interval(y, other, out)) return family == other && out.contains(in);
    if (x.op == "StringEquals" && y.op == "StringMatches" && x.value->is_string() && y.value->is_string())
      return detail::stray_escape(text_of(*y.value)) == std::string_view::npos && detail::matches(text_of(*x.value), text_of(*y.value));
    // What compares has found something, and something of its type.
    const bool compares = !x.op.starts_with("Is");
    if (!y.value->is_bool()) return false;
    if (y.op == "IsPresent") return y.value->get_bool() && (compares || (x.op != "IsPresent" && x.value->is_bool()));
    if (compares && y.op == "IsNull") return !y.value->get_bool();
    return compares && y.value->get_bool() && !family_of_test(y.op).empty() && x.op.starts_with(family_of_test(y.op));
  }

  /// Whether never both of them hold.
  bool excludes(const json::object& a, const json::object& b) {
    if (++steps_ > most_steps) return false;
    for (const auto& [one, two] : {std::pair(&a, &b), std::pair(&b, &a)}) {
      if (const json::value* no = one->if_contains("Not"); no != nullptr && no->is_object() && implies(*two, no->get_object())) return true;
      if (const json::array* parts = list(*one, "And");
          parts != nullptr && any(*parts, [&, other = two](const json::object& each) { return excludes(each, *other); }))
        return true;
      if (const json::array* parts = list(*one, "Or"); parts != nullptr)
        return all(*parts, [&, other = two](const json::object& each) { return excludes(each, *other); });
    }
    const comparison_of x = read_comparison(a), y = read_comparison(b);
    if (x.value == nullptr || y.value == nullptr || x.variable.empty() || x.variable != y.variable) return false;
    std::string_view family, other;
    interval in, out;
    if (read_interval(x, family, in) && read_interval(y, other, out)) return family == other && !in.meets(out);
    if ((x.op == "StringEquals" || x.op == "BooleanEquals") && x.op == y.op) return !is_same(*x.value, *y.value);
    if (x.op == y.op && x.op.starts_with("Is")) return !is_same(*x.value, *y.value);
    for (const auto& [one, two] : {std::pair(&x, &y), std::pair(&y, &x)}) {
      if (one->op == "StringEquals" && two->op == "StringMatches" && one->value->is_string() && two->value->is_string() &&
          detail::stray_escape(text_of(*two->value)) == std::string_view::npos && !detail::matches(text_of(*one->value), text_of(*two->value)))
        return true;
      if (!two->value->is_bool()) continue;
      const bool is = two->value->get_bool();
      if (two->op == "IsPresent" && !is && !(one->op == "IsPresent" && !one->value->get_bool())) return true;
      const bool compares = !one->op.starts_with("Is");
      if (compares && two->op == "IsNull" && is) return true;
      if (compares && !family_of_test(two->op).empty() && one->op.starts_with(family_of_test(two->op)) && !is) return true;
      if (compares && is && two->op != "IsPresent" && !family_of_test(two->op).empty() && !one->op.starts_with(family_of_test(two->op)) &&
          !(two->op == "IsString" && one->op.starts_with("Timestamp")))
        return true;
    }
    return false;
  }

  /// Whether always one of them holds.
  static bool are_opposites(const json::object& a, const json::object& b) {
    if (const json::value* no = b.if_contains("Not"); no != nullptr && no->is_object() && is_same_test(no->get_object(), a)) return true;
    if (const json::value* condition = a.if_contains("Condition")) return condition->is_bool() && condition->get_bool();
    const comparison_of x = read_comparison(a), y = read_comparison(b);
    return x.value != nullptr && y.value != nullptr && x.op == y.op && x.op.starts_with("Is") && x.variable == y.variable && x.value->is_bool() &&
           y.value->is_bool() && x.value->get_bool() != y.value->get_bool();
  }

 private:
  int steps_ = 0;

  static const json::array* list(const json::object& rule, std::string_view word) {
    const json::value* found = rule.if_contains(word);
    return found != nullptr && found->is_array() ? &found->get_array() : nullptr;
  }
  template <class Ask>
  static bool any(const json::array& parts, Ask ask) {
    for (const json::value& each : parts)
      if (each.is_object() && ask(each.get_object())) return true;
    return false;
  }
  template <class Ask>
  static bool all(const json::array& parts, Ask ask) {
    for (const json::value& each : parts)
      if (!each.is_object() || !ask(each.get_object())) return false;
    return !parts.empty();
  }
};

class choice_doubts {
 public:
  choice_doubts(const state& choice, std::vector<finding>& found) : choice_(choice), found_(found) {}

  void run() {
    const json::array& rules = choice_.field("Choices")->as_array();
    const std::string pointer = below(choice_.pointer, "Choices");
    if (choice_.field("Default") == nullptr) doubt_default(rules);
    for (std::size_t i = 0; i < rules.size(); ++i) {
      const json::object& rule = rules[i].as_object();
      const std::string here = below(pointer, i);
      const std::string subject = said("its rule number ", word(i + 1));
      bool can_match = true;
      if (choice_.language == query_language::jsonpath) can_match = look_inside(rule, here, subject);
      for (std::size_t k = 0; k < i && can_match && i < most_rules; ++k) {
        const json::object& earlier = rules[k].as_object();
        if (choice_.language == query_language::jsonpath ? !logic().implies(rule, earlier) : !is_same(rule.at("Condition"), earlier.at("Condition")))
          continue;
        warn("rule-covered", here, said(subject, " cannot match: wherever it holds, rule number ", word(k + 1), " does, which comes before it"));
        break;
      }
      if (const json::value* condition = rule.if_contains("Condition"); condition != nullptr && condition->is_bool())
        warn("rule-constant", below(here, "Condition"),
             condition->get_bool() ? said(subject, " always matches",
                                          i + 1 < rules.size() || choice_.field("Default") != nullptr ? ", so what comes behind it never does" : "")
                                   : said(subject, " never matches"));
    }
    const std::string_view target = text_of(rules.front().as_object(), "Next");
    bool is_no_choice = choice_.text("Default") == target;
    for (const json::value& each : rules)
      is_no_choice =
          is_no_choice && text_of(each.as_object(), "Next") == target && !each.as_object().contains("Assign") && !each.as_object().contains("Output");
    if (is_no_choice) warn("choice-without-choice", choice_.pointer, said("all its rules and its Default lead to ", target, "; it chooses nothing"));
  }

 private:
  const state& choice_;
  std::vector<finding>& found_;

  void warn(std::string_view rule, std::string pointer, std::string what) {
    found_.push_back({severity::warning, rule, std::move(pointer), std::string(choice_.name), std::move(what)});
  }

  // The compiler wants a Default also where a rule and its opposite leave nothing; then there is nothing to warn of.
  void doubt_default(const json::array& rules) {
    bool is_complete = false;
    for (std::size_t i = 0; i < rules.size() && i < most_rules; ++i)
      for (std::size_t k = 0; k < rules.size() && k < most_rules && !is_complete; ++k)
        is_complete = logic::are_opposites(rules[i].as_object(), rules[k].as_object());
    if (is_complete)
      found_.push_back(
          {severity::note, "choice-can-miss", choice_.pointer, std::string(choice_.name), "it has no Default; one of its rules holds always"});
    else
      warn("choice-can-miss", choice_.pointer, "its rules can all miss; give it a Default");
  }

  // Whether a rule can match for all that is in it.
  bool look_inside(const json::object& rule, const std::string& pointer, const std::string& subject) {
    if (const json::value* parts = rule.if_contains("And")) {
      const json::array& all = parts->as_array();
      for (std::size_t i = 0; i < all.size() && i < most_rules; ++i)
        for (std::size_t k = 0; k < i; ++k)
          if (logic().excludes(all[k].as_object(), all[i].as_object())) {
            warn("rule-contradicts", below(pointer, "And"),
                 said(subject, " cannot match: parts ", word(k + 1), " and ", word(i + 1), " of its And never hold together"));
            return false;
          }
    }
    for (const std::string_view combining : {"And", "Or"})
      if (const json::value* parts = rule.if_contains(combining))
        for (std::size_t i = 0; i < parts->as_array().size(); ++i)
          look_inside(parts->as_array()[i].as_object(), below(below(pointer, combining), i),
                      said("part ", word(i + 1), " of the ", combining, " of ", subject));
    if (const json::value* part = rule.if_contains("Not")) look_inside(part->as_object(), below(pointer, "Not"), said("the Not of ", subject));
    look_at_context(rule, pointer, subject);
    return true;
  }

  // A test of what is always in the Context Object.
  void look_at_context(const json::object& rule, const std::string& pointer, const std::string& subject) {
    const comparison_of test = read_comparison(rule);
    if (test.value == nullptr || !test.value->is_bool() || !test.op.starts_with("Is") || !test.variable.starts_with("$$.")) return;
    const detail::reference_path path = detail::parse_reference_path(test.variable);
    if (!path.valid()) return;
    detail::view here = detail::view_of(&detail::context_object<stepwise::json>::all);
    for (std::size_t i = 0; i < path.size && here && here.what() == detail::kind::object; ++i) {
      here = detail::member_of(here, path.steps[i]);
      if (i + 1 < path.size && (!here || here.what() != detail::kind::object)) return;
    }
    if (!here || here.what() == detail::kind::json || here.what() == detail::kind::optional) return;
    const bool is_text = here.what() == detail::kind::string, is_number = here.what() == detail::kind::integer;
    if (test.op == "IsTimestamp" && is_text) return;
    const bool is_so = test.op == "IsPresent" || (test.op == "IsString" && is_text) || (test.op == "IsNumeric" && is_number);
    const bool always = is_so == test.value->get_bool();
    warn(always ? "rule-always-holds" : "rule-never-holds", pointer,
         said(subject, always ? " always holds: " : " never holds: ", test.variable, " is ",
              is_text     ? "a text"
              : is_number ? "a number"
                          : "an object",
              " and always there"));
  }
};

}  // namespace

void doubt_rules(const state& choice, std::vector<finding>& found) { choice_doubts(choice, found).run(); }

}  // namespace stepwise::importer
