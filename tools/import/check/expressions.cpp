// SPDX-License-Identifier: BSL-1.0
#include "check/expressions.hpp"

#include "check/walk.hpp"

#include <stepwise/json.hpp>
#include <stepwise/path/context.hpp>
#include <stepwise/path/expression.hpp>
#include <stepwise/path/typing.hpp>
#include <stepwise/workflow/check/names.hpp>

namespace stepwise::importer {

namespace {

constexpr std::size_t most_nodes = 1024;

// The place of a byte, as people count: characters, from 1.
std::string character(std::string_view text, std::size_t at) { return word(detail::code_points(text.substr(0, at)) + 1); }

// Whether a place lies within a filter [?(...)].
bool is_in_filter(std::string_view text, std::size_t at) {
  const std::size_t from = text.substr(0, at).rfind("[?");
  if (from == std::string_view::npos) return false;
  int open = 0;
  for (const char c : text.substr(from, at - from)) open += c == '[' ? 1 : c == ']' ? -1 : 0;
  return open > 0;
}

// The parser of the library is that of the language. Step Functions' own takes some more: in filters, in names, and functions behind paths.
bool may_be_taken(std::string_view text, std::string_view wrong, std::size_t at) {
  if (is_in_filter(text, at) || wrong.starts_with("paths have no functions")) return true;
  return text.starts_with("$") && at < text.size() && detail::find_char("@,:&|=<>!$*'\"?", text[at]) && text[at - 1] != '.' && text[at - 1] != '[' &&
         text[at - 1] != '$' && text.find('[') == std::string_view::npos;
}

// The library calls types as C++ does.
std::string in_words_of_json(std::string_view sentence) {
  std::string out(sentence);
  constexpr std::string_view begin = " is ", end = "; it must be ";
  const std::size_t to = out.find(end);
  if (to == std::string::npos) return out;
  const std::size_t from = out.rfind(begin, to - 1) + begin.size();
  const std::string_view type = std::string_view(out).substr(from, to - from);
  const std::string_view plain = type == "std::string"                                            ? "a text"
                                 : type.starts_with("std::vector")                                ? "an array"
                                 : type == "bool"                                                 ? "a boolean"
                                 : type == "double" || type.find("int") != std::string_view::npos ? "a number"
                                                                                                  : type;
  std::string made = said(out.substr(0, from), plain, out.substr(to));
  if (made.ends_with("a string")) made.replace(made.size() - 6, 6, "text");
  return made;
}

template <std::size_t Capacity>
struct reader {
  const detail::expression<Capacity>& tree;
  expression_facts& out;

  void path(const detail::expression_node& node) const {
    using origin = detail::expression_node::origin;
    if (node.from == origin::variable) out.variables.push_back(node.text);
    if (node.from == origin::input) input(node);
    if (node.from != origin::context) return;
    const detail::path_step* first = node.first == detail::no_node ? nullptr : &tree.steps[node.first];
    const bool is_named = first != nullptr && first->what == detail::path_step::type::member;
    if (!is_named || first->name == "Task") out.reads_token = true;
    if (!is_named) return;
    if (first->name == "Task") out.names_token = true;
    if (first->name == "Map") out.names_map = true;
    if (first->name == "Task" || first->name == "Map") return;
    detail::view here = detail::view_of(&detail::context_object<stepwise::json>::all);
    for (detail::node_index i = node.first; i != detail::no_node && out.no_such_member.empty(); i = tree.steps[i].next) {
      const detail::path_step& step = tree.steps[i];
      if (here.what() == detail::kind::json || step.what != detail::path_step::type::member) return;
      while (here.what() == detail::kind::optional) here = detail::view_of(here.base->element);
      const detail::view below = here.what() == detail::kind::object ? detail::member_of(here, step.name) : detail::view{};
      if (!below) out.no_such_member = std::string(tree.text.substr(node.at, node.end - node.at));
      here = below;
    }
  }
  void input(const detail::expression_node& node) const {
    if (!detail::is_definite(tree, node)) return;
    expression_facts::input made{tree.text.substr(node.at, node.end - node.at), {}};
    for (detail::node_index i = node.first; i != detail::no_node && tree.steps[i].what == detail::path_step::type::member && !tree.steps[i].escaped;
         i = tree.steps[i].next)
      made.names.push_back(tree.steps[i].name);
    out.inputs.push_back(std::move(made));
  }
  void all() const {
    using type = detail::expression_node::type;
    for (std::size_t i = 0; i < tree.node_count; ++i)
      if (tree.nodes[i].what == type::path) path(tree.nodes[i]);
    const detail::expression_node& root = tree.nodes[tree.root];
    out.is_function = root.what == type::call;
    out.is_single = out.is_function || detail::is_definite(tree, root);
    if (root.from == detail::expression_node::origin::context) out.from = expression_facts::origin::context;
    if (root.from == detail::expression_node::origin::variable) out.from = expression_facts::origin::variable;
  }
};

// A function of its own, so that of the big trees only the one in use is on the stack.
template <std::size_t Capacity>
[[gnu::noinline]] void read_into(expression_facts& out, std::string_view text) {
  const detail::expression<Capacity> tree = detail::parse_expression<Capacity>(text);
  if (!tree.valid()) {
    out.wrong = said(tree.wrong, ", at character ", character(text, tree.error_at));
    out.is_doubtful = may_be_taken(text, tree.wrong, tree.error_at);
    return;
  }
  reader<Capacity>{tree, out}.all();
  constexpr detail::maybe<detail::schema> any = &detail::schema_of<stepwise::json>;
  detail::sentence problem;
  const detail::readable source{any, any, any};
  detail::expression_typing<Capacity> typing(tree, source, problem);
  typing.type();
  if (!problem) return;
  out.wrong = in_words_of_json(problem.view());
  // A validator refuses arguments of a wrong type as well.
  out.always_fails = typing.allowable() && problem.view().find("; it must be ") == std::string_view::npos;
}

}  // namespace

expression_facts read_expression(std::string_view text) {
  expression_facts out;
  if (detail::is_substituted(text)) return out;
  const std::size_t room = detail::room_for(text);
  if (room <= 32)
    read_into<32>(out, text);
  else if (room <= 256)
    read_into<256>(out, text);
  else if (room <= most_nodes)
    read_into<most_nodes>(out, text);
  else
    out.wrong = said("it has more parts than the ", word(most_nodes), " that can be looked at"), out.is_doubtful = true;
  return out;
}

void check_expression(walk& at, std::string_view text, expression_kind kind, const std::string& pointer, const std::string& what) {
  at.note_variables(text);
  if (detail::is_substituted(text)) return;
  const auto refuse = [&](std::string_view why) {
    at.error(text.starts_with("States.") ? "function-invalid" : "path-invalid", pointer, said(what, ": ", quoted(text), " ", why));
  };
  const bool may_be_function = kind == expression_kind::value || kind == expression_kind::path_or_function;
  if (text.empty())
    return at.error("path-invalid", pointer,
                    said(what, ": there is nothing in it; it must be ", may_be_function ? "a path or a function" : "a path, as $.order.id"));
  if (!may_be_function && text.starts_with("States.")) return refuse("is a function; it must be a path, as $.order.id");
  if (is_jsonata(text)) return refuse("is an expression of JSONata, but the state is in JSONPath");
  if (text[0] != '$' && !text.starts_with("States."))
    return refuse(may_be_function ? "is no path, which begins with $, and no function, which begins with States."
                                  : "is no path: it must begin with $");
  const expression_facts facts = read_expression(text);
  if (facts.always_fails) return at.warn("function-fails", pointer, said(what, ": ", quoted(text), " always fails: ", facts.wrong));
  if (!facts.wrong.empty()) {
    if (!facts.is_doubtful) return refuse(said("is wrong: ", facts.wrong));
    return at.warn("path-unusual", pointer, said(what, ": ", quoted(text), " is not as the language has paths: ", facts.wrong));
  }
  if (kind == expression_kind::single || kind == expression_kind::target) {
    if (!facts.is_single) return refuse("may lead to more than one value; a Reference Path leads to one, by names and by numbers in [ ]");
    if (kind == expression_kind::target && facts.from != expression_facts::origin::input)
      return refuse(facts.from == expression_facts::origin::context
                        ? "leads into the Context Object, into which nothing can be put; it must begin with $."
                        : "leads into a variable, which only Assign sets; it must begin with $.");
  }
  // What there is to read.
  for (const std::string_view each : facts.variables) {
    bool is_assigned = false;
    for (const scope* in = at.in; in != nullptr && !is_assigned; in = in->is_apart ? nullptr : in->outer)
      is_assigned = in->assigned.find(each) != in->assigned.end();
    if (!is_assigned && at.in != nullptr)
      at.warn("variable-unassigned", pointer, said(what, ": it reads the variable $", each, ", which is assigned nowhere that it can see"));
  }
  if (!facts.no_such_member.empty())
    at.warn("context-unknown", pointer, said(what, ": it reads ", facts.no_such_member, ", which the Context Object has not"));
  if (facts.names_token && !at.has_token)
    at.warn(
        "token-absent", pointer,
        said(what,
             ": it reads $$.Task, but there is a task token only in a task whose Resource ends in .waitForTaskToken or .sync, or is an activity"));
  if (facts.names_map && !at.in_map) at.warn("context-unknown", pointer, said(what, ": it reads $$.Map, which there is only in a Map"));
}

}  // namespace stepwise::importer
