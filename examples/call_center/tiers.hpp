// SPDX-License-Identifier: BSL-1.0
// The same with tiers: an unresolved case goes back to Assign Case, one tier up, until none is left.
#pragma once

#include "types.hpp"

namespace tiers {

struct AssignCase;
struct WorkOnCase;
struct IsCaseResolved;
struct CloseCase;
struct EscalateCase;
struct IsTierLeft;

struct OpenCase : sw::task<CaseRequest, Case> {
  static constexpr auto name = "Open Case";
  using resource = sw::lambda<"OpenCaseFunction">;
  using raises = sw::raises<UnknownCase>;
  using next = AssignCase;
};

struct AssignCase : sw::task<Case> {
  static constexpr auto name = "Assign Case";
  using resource = sw::lambda<"AssignCaseFunction">;
  using next = WorkOnCase;
};

struct WorkOnCase : sw::task<Case, WorkedCase> {
  static constexpr auto name = "Work on Case";
  using resource = sw::lambda<"WorkOnCaseFunction">;
  using next = IsCaseResolved;
};

struct IsCaseResolved : sw::choice<WorkedCase> {
  static constexpr auto name = "Is Case Resolved";
  using routes = sw::routes<sw::when<Resolved, CloseCase>, sw::when<Unresolved, EscalateCase>>;
};

struct CloseCase : sw::task<Resolved, Case> {
  static constexpr auto name = "Close Case";
  using resource = sw::lambda<"CloseCaseFunction">;
  using next = sw::end;
};

struct EscalateCase : sw::task<Unresolved, Escalation> {
  static constexpr auto name = "Escalate Case";
  using resource = sw::lambda<"EscalateCaseFunction">;
  using next = IsTierLeft;
};

struct NoTierLeftToTry : sw::fail<"NoTierLeft", "No tier could resolve the case."> {
  static constexpr auto name = "No Tier Left";
};

struct IsTierLeft : sw::choice<Escalation> {
  static constexpr auto name = "Is Tier Left";
  using routes = sw::routes<sw::when<Escalated, AssignCase>, sw::when<NoTierLeft, NoTierLeftToTry>>;
};

}  // namespace tiers

struct CallCenterTiers : sw::workflow<tiers::OpenCase> {
  static constexpr auto comment = "A support case goes up the tiers until it is resolved or none is left";
};
