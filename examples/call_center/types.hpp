// SPDX-License-Identifier: BSL-1.0
// What flows through the call center. The JSON names are those that its functions have always used.
#pragma once

#include <stepwise/stepwise.hpp>

#include <string>
#include <variant>

namespace sw = stepwise;

struct CaseRequest {
  std::string case_id;

  static constexpr sw::json_name json_names[] = {{"case_id", "inputCaseID"}};
};
BOOST_DESCRIBE_STRUCT(CaseRequest, (), (case_id))

struct Case {
  std::string id;
  int tier = 1;
  std::string representative;  // empty as long as nobody is assigned
  std::string message;

  static constexpr auto json_naming = sw::json_case::pascal;
  static constexpr sw::json_name json_names[] = {{"id", "Case"}};
};
BOOST_DESCRIBE_STRUCT(Case, (), (id, tier, representative, message))

// A case that was worked on. Its Status is a number: 1 resolved, 0 not.
struct Resolved : Case {
  sw::literal<1> status{};
};
struct Unresolved : Case {
  sw::literal<0> status{};
};
BOOST_DESCRIBE_STRUCT(Resolved, (Case), (status))
BOOST_DESCRIBE_STRUCT(Unresolved, (Case), (status))
using WorkedCase = std::variant<Resolved, Unresolved>;

// An escalation: there is a next tier to take the case, or there is none.
struct Escalated : Case {
  sw::literal<true> tier_left{};
};
struct NoTierLeft : Case {
  sw::literal<false> tier_left{};
};
BOOST_DESCRIBE_STRUCT(Escalated, (Case), (tier_left))
BOOST_DESCRIBE_STRUCT(NoTierLeft, (Case), (tier_left))
using Escalation = std::variant<Escalated, NoTierLeft>;

using UnknownCase = sw::error<"UnknownCase">;
