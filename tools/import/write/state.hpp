// SPDX-License-Identifier: BSL-1.0
// A state as a struct of C++.
#pragma once

#include "definition/definition.hpp"
#include "types/infer.hpp"
#include "write/identifiers.hpp"

#include <string>
#include <vector>

namespace stepwise::importer {

/// What the writing of states knows.
struct state_context {
  const identifiers& names;
  const payload_types& types;
  const allowances& allows;
  const std::map<std::string, std::string>& retries;  // names of those that several states have, by their JSON
};

/// `sw::retries<sw::retry<…>, …>` for a Retry, a line each where there is no room for all on one behind `column`.
std::string retries_type(const identifiers& names, const json::value& retry, std::size_t column);
/// `struct Charge : sw::task<Order, Receipt> { … };`
std::string write_state(const state_context& with, const machine& scope, const state& self);
/// `struct OrderProcessing : sw::workflow<Charge> { … };`. `around` is the state that it is inside of, or null.
std::string write_workflow(const state_context& with, const machine& scope, const state* around, bool is_express);

}  // namespace stepwise::importer
