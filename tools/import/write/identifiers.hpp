// SPDX-License-Identifier: BSL-1.0
// What the types of a machine's header are called.
#pragma once

#include "definition/definition.hpp"
#include "write/names.hpp"

#include <map>
#include <string>

namespace stepwise::importer {

struct identifiers {
  name_set taken;
  std::map<const state*, std::string> states;
  std::map<const machine*, std::string> workflows;
  std::map<std::string, std::string, std::less<>> errors;  // of tasks, by their names: those that have an alias
};

/// `workflow` is the name of the outermost.
identifiers identify(const machine& whole, const std::string& workflow);

/// The errors of its own that a task is said to raise: those that its retriers and catchers name, and nobody else raises.
std::vector<std::string_view> raised_by(const state& task);

}  // namespace stepwise::importer
