// SPDX-License-Identifier: BSL-1.0
// What each state of a machine needs of its input, found backwards from what is read of its output.
#pragma once

#include "definition/definition.hpp"
#include "types/need.hpp"

#include <map>

namespace stepwise::importer {

struct state_needs {
  need input;   // as it comes in
  need result;  // of its work, before ResultSelector
};

using needs = std::map<const state*, state_needs>;

/// Of all states, also inside of others. Those in JSONata are left open.
needs find_needs(const machine& whole);

/// How a task invokes a function of AWS Lambda.
enum class invocation {
  none,     // it does something else
  direct,   // its Resource is the function
  wrapped,  // lambda:invoke as sw::lambda<…> emits it
  bare,     // lambda:invoke otherwise: its arguments and its response are those of the action
};
invocation invocation_of(const state& task);

/// The field of a Map that has its item processor's input template, ItemSelector or Parameters; null where it has none.
const json::value* selector_of(const state& map);

}  // namespace stepwise::importer
