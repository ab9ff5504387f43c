// SPDX-License-Identifier: BSL-1.0
// The types of all payloads of a machine: what its needs tell, forwards along its transitions.
#pragma once

#include "definition/definition.hpp"
#include "types/needs.hpp"
#include "types/type_store.hpp"
#include "write/names.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace stepwise::importer {

/// The types that a state is written with. Null: it has none of that kind.
struct state_types {
  const schema* input = nullptr;
  const schema* visible = nullptr;     // behind InputPath
  const schema* parameters = nullptr;  // of Parameters, of a wrapped invocation that of the Payload
  const schema* constant = nullptr;    // of a Pass's Result
  const schema* result = nullptr;      // of the work, as the handler gives it
  const schema* raw_result = nullptr;  // as ResultSelector reads it
  const schema* selector = nullptr;    // of ResultSelector
  const schema* placed = nullptr;      // behind ResultPath
  const schema* output = nullptr;
  const schema* items = nullptr;       // of a Map: what ItemsPath leads to
  const schema* item = nullptr;        // an item as it comes
  const schema* item_selector = nullptr;
  const schema* batch_input = nullptr;
  const schema* given = nullptr;       // what the item processor takes
  std::vector<const schema*> alternatives;  // of a Choice over a variant: of each route, that of Default last
};

/// What is known of payloads beside the definition.
struct payload_source {
  std::optional<json::value> schema;  // a JSON Schema
  std::vector<json::value> samples;
};
struct known_payloads {
  payload_source input;                                        // of the machine
  std::map<std::string, payload_source, std::less<>> results;  // of tasks
};

/// How closely the payloads of a state are typed.
enum class typing {
  flow,     // its input is what flows in
  own,      // its input is a type of its own, of what it needs
  untyped,  // all of its payloads are sw::json
};

/// The checks that each state has to pass over, and why.
using allowances = std::map<const state*, std::map<std::string, std::string>>;

struct payload_types {
  std::unique_ptr<name_set> names;  // of the header
  std::unique_ptr<type_store> store;
  std::map<const state*, state_types> of;
  std::map<const machine*, const schema*> variables;  // null or missing: it has none
};

/// `identifiers` are the names of the states' types, `how` says otherwise than `flow` for some of them.
payload_types infer_types(const machine& whole, const needs& needed, const std::map<const state*, std::string>& identifiers, const name_set& taken,
                          const std::map<const state*, typing>& how, const known_payloads& known);

}  // namespace stepwise::importer
