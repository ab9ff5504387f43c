// SPDX-License-Identifier: BSL-1.0
// Payload templates, what takes their place in JSONata, and variables.
#include "check/walk.hpp"

#include <stepwise/path/reference_path.hpp>
#include <stepwise/state/limits.hpp>
#include <stepwise/workflow/check/names.hpp>
#include <stepwise/workflow/check/quick.hpp>

namespace stepwise::importer {

namespace {

class template_walk {
 public:
  template_walk(walk& at, const std::string& what, template_kind kind, jsonata_scope seen) : at_(at), what_(what), kind_(kind), seen_(seen) {}

  void value(const json::value& here, const std::string& pointer) {
    if (here.is_object()) return object(here.get_object(), pointer);
    if (here.is_array()) return array(here.get_array(), pointer);
    if (!here.is_string()) return;
    const std::string_view text = here.get_string();
    if (at_.language == query_language::jsonata) return check_jsonata(at_, text, pointer, words(), seen_);
    if (kind_ == template_kind::constant || has_substitution(text)) return;
    if (is_jsonata(text))
      return at_.warn("constant-like-expression", pointer,
                      said(words(), ": ", quoted(text), " is a constant, which looks like an expression of JSONata, but the state is in JSONPath"));
    if (!detail::looks_like_expression(text)) return;
    // The compiler asks of members only; in an array nothing can be done but to write States.Array.
    if (in_array_)
      at_.warn("constant-in-array", pointer,
               said(words(), ": ", quoted(text), " is a constant: nothing in an array is evaluated; States.Array makes one of what paths read"));
    else
      at_.warn("constant-like-path", pointer,
               said(words(), ": ", quoted(text), " is a constant, which looks like ", text[0] == '$' ? "a path" : "a function",
                    "; to have it evaluated, let the name end in .$"));
  }

 private:
  walk& at_;
  const std::string& what_;
  template_kind kind_;
  jsonata_scope seen_;
  std::string path_;
  bool in_array_ = false;

  std::string words() const { return path_.empty() ? what_ : said(what_, ", at ", path_); }

  void object(const json::object& here, const std::string& pointer) {
    const bool was_in_array = in_array_;
    const std::size_t size = path_.size();
    in_array_ = false;
    for (const auto& [key, each] : here) {
      const std::string_view name = key;
      const bool evaluated = at_.language == query_language::jsonpath && name.ends_with(".$");
      const std::string_view plain = evaluated ? name.substr(0, name.size() - 2) : name;
      if (size != 0) path_ += '.';
      path_ += plain;
      const std::string inner = below(pointer, name);
      if (kind_ == template_kind::constant) {
        if (evaluated && each.is_string() && (text_of(each).starts_with("$") || text_of(each).starts_with("States.")))
          at_.warn("result-not-evaluated", inner,
                   said(words(), ": ", name, " is a name as any other, for nothing in a Result is evaluated; Parameters are"));
        value(each, inner);
      } else if (!evaluated) {
        value(each, inner);
      } else {
        if (here.contains(plain)) at_.error("template-twice", inner, said(words(), ": it is there twice, as ", plain, " and as ", name));
        if (!each.is_string())
          at_.error(
              "template-value", inner,
              said(words(), ": it is ", describe(each), ", but what stands behind a name that ends in .$ must be a text with a path or a function"));
        else
          check_expression(at_, text_of(each), expression_kind::value, inner, words());
      }
      path_.resize(size);
    }
    in_array_ = was_in_array;
  }
  void array(const json::array& here, const std::string& pointer) {
    const bool was_in_array = in_array_;
    const std::size_t size = path_.size();
    in_array_ = true;
    path_ += "[]";
    for (std::size_t i = 0; i < here.size(); ++i) value(here[i], below(pointer, i));
    path_.resize(size);
    in_array_ = was_in_array;
  }
};

}  // namespace

jsonata_scope scope_of(const walk& at, std::string_view field) {
  const bool is_late = field == "Output" || field == "Assign";
  return {.result = is_late && at.part == part_of_state::itself && detail::works(at.type),
          .error_output = is_late && at.part == part_of_state::catcher};
}

void check_template(walk& at, const json::value& value, const std::string& pointer, const std::string& what, template_kind kind) {
  const bool is_jsonata_value = at.language == query_language::jsonata;
  if (kind == template_kind::evaluated && !is_jsonata_value && !value.is_object())
    return at.error("field-type", pointer,
                    said(what, is_or_are(what), describe(value), is_or_are(what) == " are " ? "; they" : "; it",
                         " must be an object, whose members may end in .$"));
  template_walk(at, what, kind, scope_of(at, pointer.ends_with("/Output") ? "Output" : "")).value(value, pointer);
}

void check_assign(walk& at, const json::value& value, const std::string& pointer, const std::string& what) {
  if (!value.is_object())
    return at.error("field-type", pointer, said(what, " is ", describe(value), "; it must be an object, a member for each variable"));
  for (const auto& [key, each] : value.get_object()) {
    std::string_view name = key;
    if (at.language == query_language::jsonpath && name.ends_with(".$")) name.remove_suffix(2);
    if (has_substitution(name)) continue;
    const std::string inner = below(pointer, key);
    bool fits = !name.empty() && detail::begins_name(name[0]);
    for (const char c : name) fits = fits && detail::continues_name(c);
    if (!fits)
      at.error("variable-name", inner,
               said(what, " sets \"", name, "\", which is no name for a variable: that is a letter, then letters, digits and _",
                    name.find('.') != std::string_view::npos ? "; a part of a variable cannot be assigned" : ""));
    else if (detail::code_points(name) > detail::limits::variable_name)
      at.error("variable-name", inner,
               said(what, " sets ", name, ", which has ", word(detail::code_points(name)), " characters; at most ",
                    word(detail::limits::variable_name), " are allowed"));
    else if (name == "states")
      at.error("variable-name", inner, said(what, " sets states, a name that is reserved for $states"));
    at.assigned.push_back({at.state, inner, std::string(name)});
    bool apart = at.in == nullptr || at.in->is_apart;
    for (const scope* outer = at.in == nullptr ? nullptr : at.in->outer; outer != nullptr && !apart; outer = outer->outer) {
      if (outer->assigned.find(name) != outer->assigned.end()) {
        at.error("variable-outer", inner,
                 said(what, " sets $", name, ", which is a variable outside of ", at.in->word, "; inside it needs a name of its own"));
        break;
      }
      apart = outer->is_apart;
    }
  }
  template_walk(at, what, template_kind::evaluated, scope_of(at, "Assign")).value(value, pointer);
}

std::set<std::string, std::less<>> assigned_in(const json::object& states) {
  std::set<std::string, std::less<>> out;
  const auto add = [&](const json::object& from) {
    const json::value* assign = from.if_contains("Assign");
    if (assign == nullptr || !assign->is_object()) return;
    for (const auto& [key, each] : assign->get_object()) {
      std::string_view name = key;
      if (name.ends_with(".$")) name.remove_suffix(2);
      out.emplace(name);
    }
  };
  for (const auto& [name, state] : states) {
    if (!state.is_object()) continue;
    add(state.get_object());
    for (const std::string_view list : {"Choices", "Catch"})
      if (const json::value* all = state.get_object().if_contains(list); all != nullptr && all->is_array())
        for (const json::value& each : all->get_array())
          if (each.is_object()) add(each.get_object());
  }
  return out;
}

}  // namespace stepwise::importer
