// SPDX-License-Identifier: BSL-1.0
// The five functions of the call center.
#pragma once

#include "tiers.hpp"
#include "workflow.hpp"

#include <string>
#include <utility>

/// A call center whose representatives of one tier can resolve a case; the number of the case tells
/// which: its last digit.
struct Center {
  int tiers = 3;

  Case open(const CaseRequest& request) const {
    if (request.case_id.empty()) throw UnknownCase("a case has no id");
    return {request.case_id, 1, "", "Case " + request.case_id + ": opened..."};
  }
  Case assign(Case it) const {
    it.representative = "representative-" + std::to_string(it.tier);
    it.message += "assigned...";
    return it;
  }
  WorkedCase work(Case it) const {
    const char last = it.id.back();
    const int needed = last >= '0' && last <= '9' ? last - '0' : tiers + 1;
    if (it.tier < needed) {
      it.message += "unresolved...";
      return Unresolved{std::move(it)};
    }
    it.message += "resolved...";
    return Resolved{std::move(it)};
  }
  Case close(Case it) const {
    it.message += "closed.";
    return it;
  }
  Escalation escalate(Case it) const {
    it.message += "escalating.";
    if (it.tier == tiers) return NoTierLeft{std::move(it)};
    ++it.tier;
    return Escalated{std::move(it)};
  }
};

inline auto call_center_handlers(const Center& center) {
  return sw::handlers{
      sw::handle<OpenCase>([&](const CaseRequest& request) { return center.open(request); }),
      sw::handle<AssignCase>([&](Case it) { return center.assign(std::move(it)); }),
      sw::handle<WorkOnCase>([&](Case it) { return center.work(std::move(it)); }),
      sw::handle<CloseCase>([&](Resolved it) { return center.close(std::move(it)); }),
      sw::handle<EscalateCase>([](Unresolved it) -> Case {
        it.message += "escalating.";
        return it;
      }),
  };
}

inline auto call_center_tiers_handlers(const Center& center) {
  return sw::handlers{
      sw::handle<tiers::OpenCase>([&](const CaseRequest& request) { return center.open(request); }),
      sw::handle<tiers::AssignCase>([&](Case it) { return center.assign(std::move(it)); }),
      sw::handle<tiers::WorkOnCase>([&](Case it) { return center.work(std::move(it)); }),
      sw::handle<tiers::CloseCase>([&](Resolved it) { return center.close(std::move(it)); }),
      sw::handle<tiers::EscalateCase>([&](Unresolved it) { return center.escalate(std::move(it)); }),
  };
}
