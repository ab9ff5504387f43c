// SPDX-License-Identifier: BSL-1.0
// A support case from opening to closing, or to the second tier.
#pragma once

#include "types.hpp"

struct AssignCase;
struct WorkOnCase;
struct IsCaseResolved;
struct CloseCase;
struct EscalateCase;

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

struct Fail : sw::fail<"", "Engage Tier 2 Support."> {};

struct EscalateCase : sw::task<Unresolved, Case> {
  static constexpr auto name = "Escalate Case";
  using resource = sw::lambda<"EscalateCaseFunction">;
  using next = Fail;
};

struct CallCenter : sw::workflow<OpenCase> {
  static constexpr auto comment = "Open, assign and work on a support case";
};
