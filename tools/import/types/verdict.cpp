// SPDX-License-Identifier: BSL-1.0
#include "types/verdict.hpp"

#include "types/lowered.hpp"
#include "types/needs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace stepwise::importer {

namespace {

constexpr std::string_view hint = "; if it is meant so: using allow = stepwise::allow<\"";

class judgement {
 public:
  judgement(machine& whole, const identifiers& names, const std::vector<finding>& doubts, const known_payloads& known, bool escape)
      : whole_(whole), names_(names), doubts_(doubts), known_(known), escape_(escape), needed_(find_needs(whole)) {
    for (const auto& [each, name] : names.states) by_name_[name] = each;
  }

  verdict run(bool json_payloads) {
    if (json_payloads)
      for (const auto& [each, name] : names_.states) how_[each] = typing::untyped;
    // Each turn takes something back, so that there are not many.
    while (!turn()) {
    }
    out_.findings.insert(out_.findings.end(), carried_.begin(), carried_.end());
    for (const auto& [each, why] : untyped_)
      if (!given_up_.contains(each) && each->carried.empty()) out_.findings.push_back({severity::note, "left-untyped", each->pointer, std::string(each->name), "its payloads are sw::json; with types: " + without_state(*each, why)});
    return std::move(out_);
  }

 private:
  machine& whole_;
  const identifiers& names_;
  const std::vector<finding>& doubts_;
  const known_payloads& known_;
  const bool escape_;
  needs needed_;
  std::map<std::string, const state*, std::less<>> by_name_;
  std::map<const state*, typing> how_;
  std::set<const state*> given_up_;
  std::vector<finding> carried_;
  std::map<const state*, std::string> untyped_;  // and why
  template_store templates_;
  verdict out_;

  // Whether the compiler takes all of it.
  bool turn() {
    out_ = {};
    out_.types = infer_types(whole_, needed_, names_.states, names_.taken, how_, known_);
    lowered_machine lowered(templates_, names_, out_.types, out_.allows);
    return judge_scope(lowered, whole_);
  }

  bool judge_scope(lowered_machine& lowered, machine& scope) {
    for (state& each : scope.states) {
      for (machine& inner : each.inside)
        if (!judge_scope(lowered, inner)) return false;
      if (!judge_state(lowered, scope, each)) return false;
    }
    return true;
  }

  bool judge_state(lowered_machine& lowered, const machine& scope, state& self) {
    if (self.language == query_language::jsonata) {
      allow_doubts(self);
      lowered.add(scope, self);
      return true;
    }
    std::string objection = lowered.objection(scope, self);
    while (!objection.empty()) {
      const std::size_t at = objection.find(hint);
      if (at == std::string::npos) break;
      const std::size_t from = at + hint.size();
      const std::string check = objection.substr(from, objection.find('"', from) - from);
      if (!allow(self, check, objection.substr(0, at))) break;
      objection = lowered.objection(scope, self);
    }
    if (objection.empty()) {
      if (const std::string_view field = lowered.looks_like_jsonata(self); !field.empty())
        allow(self, "constant-like-path", fmt::format("state {}: its {} are constants", names_.states.at(&self), field));
      return true;
    }
    if (loosen(objection, self)) return false;
    if (escape_ && carry(lowered, scope, self, objection)) return false;
    if (given_up_.insert(&self).second) return false;
    out_.findings.push_back({severity::error, "not-expressible", self.pointer, std::string(self.name), without_state(self, objection)});
    return true;
  }

  // Carries the field that the objection is about: without it there is none.
  bool carry(lowered_machine& lowered, const machine& scope, state& self, const std::string& objection) {
    static const std::set<std::string_view> needed = {"Type", "Next", "End", "Resource", "Choices", "Default", "Branches", "ItemProcessor", "Iterator", "Catch", "QueryLanguage"};
    for (const auto& [name, value] : *self.fields) {
      if (needed.contains(std::string_view(name)) || self.field(name) == nullptr) continue;
      self.carried.emplace_back(name);
      if (lowered.objection(scope, self).empty()) {
        carried_.push_back({severity::note, "carried", below(self.pointer, name), std::string(self.name), fmt::format("{} is carried as it stands, in raw_fields: {}", std::string_view(name), without_state(self, objection))});
        needed_ = find_needs(whole_);
        return true;
      }
      self.carried.pop_back();
    }
    return false;
  }

  // A finding has the state's own name.
  std::string without_state(const state& self, const std::string& objection) const {
    const std::string begin = "state " + names_.states.at(&self) + ": ";
    return objection.starts_with(begin) ? objection.substr(begin.size()) : objection;
  }

  // Whether it was not allowed before.
  bool allow(const state& self, const std::string& check, std::string why) {
    // The reason is told where it is not a doubt of the definition itself.
    const bool is_known = std::any_of(doubts_.begin(), doubts_.end(), [&](const finding& each) { return each.rule == check && each.pointer.starts_with(self.pointer); });
    why = without_state(self, why);
    if (!out_.allows[&self].emplace(check, why).second) return false;
    out_.findings.push_back({severity::note, "allowed", self.pointer, std::string(self.name), fmt::format("sw::allow<\"{}\"> lets it pass", check) + (is_known ? "" : " that " + why)});
    return true;
  }
  void allow_doubts(const state& self) {
    for (const finding& each : doubts_)
      if (each.how == severity::warning && detail::is_allowable(each.rule) && each.state == self.name && each.pointer.starts_with(self.pointer)) allow(self, std::string(each.rule), each.what);
  }

  // Takes back what was thought of a payload that the objection is about; whether there was anything.
  bool loosen(const std::string& objection, const state& self) {
    // "transition A -> B: …" is about what B takes.
    const std::size_t arrow = objection.find(" -> ");
    const std::size_t colon = objection.find(": ");
    if (arrow != std::string::npos && arrow < colon) {
      const auto target = by_name_.find(std::string_view(objection).substr(arrow + 4, colon - arrow - 4));
      if (target != by_name_.end() && loosen(*target->second, objection)) return true;
    }
    return loosen(self, objection);
  }
  bool loosen(const state& self, const std::string& objection) {
    typing& mode = how_.try_emplace(&self, typing::flow).first->second;
    if (mode == typing::untyped) {
      // What is inside of it may be what does not fit.
      bool more = false;
      for (const machine& inner : self.inside)
        for (const state& each : inner.states) more = loosen(each, objection) || more;
      return more;
    }
    mode = mode == typing::flow ? typing::own : typing::untyped;
    if (mode == typing::untyped) untyped_[&self] = objection;
    return true;
  }
};

}  // namespace

verdict judge(machine& whole, const identifiers& names, const std::vector<finding>& doubts, const known_payloads& known, bool json_payloads, bool escape) {
  return judgement(whole, names, doubts, known, escape).run(json_payloads);
}

}  // namespace stepwise::importer
