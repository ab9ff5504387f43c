// SPDX-License-Identifier: BSL-1.0
#include "types/needs.hpp"
#include "types/verdict.hpp"
#include "write/identifiers.hpp"
#include "write/state.hpp"
#include "write/text.hpp"
#include "write/write.hpp"

#include <fmt/format.h>

#include <stepwise/payload/naming.hpp>

#include <algorithm>
#include <set>

namespace stepwise::importer {

namespace {

using detail::kind;

std::string cased(std::string_view name, json_case style) {
  if (style == json_case::as_written) return std::string(name);
  std::string out(detail::cased_size(name, style), ' ');
  detail::write_cased(out.data(), name, style);
  return out;
}

// The case that says most names of a struct's members.
json_case case_of(const described_struct& of) {
  json_case best = json_case::as_written;
  std::size_t most = 0;
  for (const json_case each : {json_case::as_written, json_case::camel, json_case::pascal, json_case::kebab}) {
    const auto right = static_cast<std::size_t>(std::count_if(of.fields.begin(), of.fields.end(), [&](const auto& field) { return cased(field.member, each) == field.json; }));
    if (right > most) {
      most = right;
      best = each;
    }
  }
  return best;
}

// A literal of C++ would end at a NUL.
void find_nul(const json::value& at, const std::string& pointer, std::vector<finding>& found) {
  const auto refuse = [&](std::string_view text) {
    if (text.find('\0') != std::string_view::npos) found.push_back({severity::error, "not-expressible", pointer, "", "a text with a NUL (\\u0000) in it"});
  };
  if (at.is_string()) refuse(at.get_string());
  if (at.is_array())
    for (std::size_t i = 0; i < at.get_array().size(); ++i) find_nul(at.get_array()[i], below(pointer, i), found);
  if (at.is_object())
    for (const auto& [name, value] : at.get_object()) {
      refuse(name);
      find_nul(value, below(pointer, name), found);
    }
}

class header_writer {
 public:
  header_writer(const document& from, const machine& whole, const std::vector<finding>& doubts, const write_options& how) : from_(from), whole_(whole) {
    const std::string name = from.name.empty() ? "machine" : from.name;
    const std::string workflow = how.workflow.empty() ? workflow_name(name) : how.workflow;
    names_ = identify(whole_, workflow);
    space_ = how.name_space.empty() ? namespace_identifier(name) : how.name_space;
    verdict_ = judge(whole_, names_, doubts, how.known, how.json_payloads, how.escape);
  }

  header write() {
    name_retries();
    const state_context with{names_, verdict_.types, verdict_.allows, retries_};
    std::string states;
    write_scope(with, whole_, nullptr, states);
    const std::string types = write_types();

    header out;
    out.findings = verdict_.findings;
    find_nul(from_.root, "", out.findings);
    out.text = head() + includes(types + states) + "\nnamespace " + space_ + " {\n\nnamespace sw = stepwise;\n";
    if (!types.empty()) out.text += "\n// ---- Payloads\n\n" + types;
    if (!names_.errors.empty() || !retries_.empty()) out.text += "\n// ---- Errors\n\n" + errors();
    out.text += "\n// ---- States\n\n" + forward_ + (forward_.empty() ? "" : "\n") + states + "\n}  // namespace " + space_ + "\n";
    out.workflow = space_ + "::" + names_.workflows.at(&whole_);
    for (const auto& [state, name] : names_.states) out.escapes += state->carried.size();
    for (const auto& [state, allowed] : verdict_.allows) out.allows += allowed.size();
    for (const auto& [state, types_of] : verdict_.types.of) {
      if (state->type != "Fail" && types_of.input->what == kind::json) ++out.json_payloads;
      if (state->type == "Task" && types_of.result->what == kind::json) ++out.json_payloads;
    }
    return out;
  }

 private:
  const document& from_;
  machine whole_;  // of which fields may be carried
  identifiers names_;
  std::string space_;
  verdict verdict_;
  std::string forward_;
  std::set<const state*> defined_;
  std::set<const state*> declared_;
  bool has_parallel_ = false;
  bool has_map_ = false;
  bool reads_items_ = false;

  static std::string workflow_name(const std::string& name) {
    const std::string made = pascal_case(name);
    return made.empty() || (made[0] >= '0' && made[0] <= '9') ? "Machine" + made : type_identifier(made);
  }

  void write_scope(const state_context& with, const machine& scope, const state* around, std::string& out) {
    for (const state& each : scope.states) {
      for (const machine& inner : each.inside) {
        out += "// -- " + names_.workflows.at(&inner) + (each.type == "Map" ? ", for the items of " : ", within ") + names_.states.at(&each) + "\n\n";
        write_scope(with, inner, &each, out);
      }
      if (!each.inside.empty()) out += "// --\n\n";
      has_parallel_ = has_parallel_ || each.type == "Parallel";
      has_map_ = has_map_ || each.type == "Map";
      reads_items_ = reads_items_ || each.field("ItemReader") != nullptr || each.field("ItemBatcher") != nullptr;
      defined_.insert(&each);
      for (const std::string_view name : each.successors()) {
        const state* next = scope.find(name);
        if (!defined_.contains(next) && declared_.insert(next).second) forward_ += "struct " + names_.states.at(next) + ";\n";
      }
      out += write_state(with, scope, each) + "\n";
    }
    out += write_workflow(with, scope, around, around == nullptr && from_.is_express);
    if (around != nullptr) out += "\n";
  }

  std::string head() const {
    std::string from = from_.file.substr(from_.file.find_last_of('/') + 1);
    if (!from_.pointer.empty()) from += ", " + from_.pointer;
    return "// " + names_.workflows.at(&whole_) + ", made by stepwise-import from " + comment_text(from) + ".\n#pragma once\n\n";
  }

  std::string includes(const std::string& body) const {
    const auto uses = [&](std::string_view word) { return body.find(word) != std::string::npos; };
    std::string own;
    const auto add = [&](std::string_view name) { own += fmt::format("#include <stepwise/{}.hpp>\n", name); };
    const bool has_flow = uses("sw::parameters<") || uses("sw::result<") || uses("sw::result_selector<") || uses("sw::assign<") || uses("sw::credentials<") || uses("_path = sw::") || uses("sw::raw_fields<");
    const bool has_resource = uses("sw::resource<");
    if (has_flow && !has_resource && !has_parallel_ && !has_map_) add("data_flow");
    if (has_json_members() || reads_items_) add("json");
    if (uses("sw::arguments<") || uses("sw::output<") || uses("sw::items<") || uses("sw::condition<") || uses("sw::jsonata<") || uses("query_language::jsonata")) add("jsonata");
    if (has_map_) add("map");
    if (has_parallel_) add("parallel");
    if (has_resource) add("services");
    if (own.empty()) add("stepwise");
    std::string standard;
    for (const auto& [word, name] : {std::pair{"std::int64_t", "cstdint"}, {"std::uint16_t", "cstdint"}, {"std::map<", "map"}, {"std::optional<", "optional"}, {"std::string", "string"},
                                     {"std::string_view", "string_view"}, {"std::tuple<", "tuple"}, {"std::variant<", "variant"}, {"std::vector<", "vector"}}) {
      const bool is_string = std::string_view(name) == "string";
      const bool there = is_string ? uses("std::string ") || uses("std::string>") || uses("std::string,") : uses(word);
      const std::string directive = fmt::format("#include <{}>\n", name);
      if (there && standard.find(directive) == std::string::npos) standard += directive;
    }
    return own + (standard.empty() ? "" : "\n" + standard);
  }

  bool has_json_members() const {
    const auto holds = [](const auto& self, const schema& type) -> bool {
      if (type.what == kind::json) return true;
      return (type.what == kind::array || type.what == kind::optional || type.what == kind::nullable || type.what == kind::map) && self(self, *type.element);
    };
    for (const type_store::named_type& each : verdict_.types.store->named())
      if (each.described != nullptr && is_used(*each.type))
        for (const described_struct::field& field : each.described->fields)
          if (holds(holds, *field.type)) return true;
    return false;
  }

  // --- payloads ---

  std::set<const schema*> used_;
  void use(const schema* type) {
    if (type == nullptr || !used_.insert(type).second) return;
    use(type->element);
    use(type->over);
    for (std::size_t i = 0; i < type->size; ++i)
      if (type->members != nullptr && (type->what == kind::object || type->what == kind::tuple || type->what == kind::variant)) use(type->members[i].type);
  }
  bool is_used(const schema& type) const { return used_.contains(&type); }

  std::string write_types() {
    for (const auto& [state, types] : verdict_.types.of) {
      if (state->type == "Fail" && state->field("ErrorPath") == nullptr && state->field("CausePath") == nullptr) continue;
      use(types.input);
      for (const schema* each : {types.parameters, types.constant, types.selector, types.item_selector, types.batch_input}) use(each);
      if (state->type == "Task") use(types.result);
      if (state->field("ItemReader") != nullptr) use(types.item);
    }
    for (const auto& [machine, type] : verdict_.types.variables) use(type);
    std::string out;
    for (const type_store::named_type& each : verdict_.types.store->named()) {
      if (!is_used(*each.type)) continue;
      if (!out.empty()) out += "\n";
      out += each.described != nullptr ? write_struct(*each.described) : "using " + each.alias + " = " + each.spelt + ";\n";
    }
    return out;
  }

  std::string write_struct(const described_struct& of) const {
    std::string out;
    if (!of.comment.empty()) out += "// " + comment_text(of.comment) + "\n";
    out += "struct " + of.name + " {\n";
    std::string members;
    for (const described_struct::field& each : of.fields) {
      const bool plain = each.type->what == kind::boolean || each.type->what == kind::integer || each.type->what == kind::number;
      const char* const initial = plain ? (each.type->what == kind::boolean ? " = false" : " = 0") : each.type->what == kind::literal ? "{}" : "";
      out += "  " + verdict_.types.store->spelt(*each.type) + " " + each.member + initial + ";\n";
      members += (members.empty() ? "" : ", ") + each.member;
    }
    static constexpr std::string_view words[] = {"as_written", "camel", "pascal", "kebab"};
    const json_case style = case_of(of);
    std::string exceptions;
    for (const described_struct::field& each : of.fields)
      if (cased(each.member, style) != each.json) exceptions += (exceptions.empty() ? "" : ", ") + ("{" + string_literal(each.member) + ", " + string_literal(each.json) + "}");
    if (style != json_case::as_written || !exceptions.empty()) out += "\n";
    if (style != json_case::as_written) out += fmt::format("  static constexpr auto json_naming = sw::json_case::{};\n", words[static_cast<std::size_t>(style)]);
    if (!exceptions.empty()) out += "  static constexpr sw::json_name json_names[] = {" + exceptions + "};\n";
    return out + "};\nBOOST_DESCRIBE_STRUCT(" + of.name + ", (), (" + members + "))\n";
  }

  std::string errors() const {
    std::string out;
    for (const auto& [name, alias] : names_.errors) out += "using " + alias + " = sw::error<" + string_literal(name) + ">;\n";
    for (const auto& [text, alias] : retries_) out += "using " + alias + " = " + retries_type(names_, json::parse(text), alias.size() + 9) + ";\n";
    return out;
  }

  // A Retry that several states have is said once.
  std::map<std::string, std::string> retries_;
  void name_retries() {
    std::map<std::string, int> counted;
    const auto count = [&](const auto& self, const machine& scope) -> void {
      for (const state& each : scope.states) {
        if (const json::value* retry = each.field("Retry"); retry != nullptr && !retry->as_array().empty()) ++counted[json::serialize(*retry)];
        for (const machine& inner : each.inside) self(self, inner);
      }
    };
    count(count, whole_);
    for (const auto& [text, times] : counted)
      if (times > 1) retries_[text] = verdict_.types.names->take("UsualRetries");
  }
};

}  // namespace

header write_header(const document& from, const machine& whole, const std::vector<finding>& doubts, const write_options& how) {
  return header_writer(from, whole, doubts, how).write();
}

}  // namespace stepwise::importer
