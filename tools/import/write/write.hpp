// SPDX-License-Identifier: BSL-1.0
// A definition as a C++ header.
#pragma once

#include "definition/definition.hpp"
#include "report/finding.hpp"
#include "types/infer.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace stepwise::importer {

struct write_options {
  std::string workflow;        // the name of the workflow's type; empty: made from the machine's name
  std::string name_space;      // the header's; empty: made from the machine's name
  bool json_payloads = false;  // every payload is sw::json
  bool escape = false;         // what cannot be expressed is carried as a raw field
  known_payloads known;        // of the machine's input, and of the results of tasks by their names
};

struct header {
  std::string text;
  std::string workflow;           // the workflow's type, with its namespace
  std::vector<finding> findings;  // errors: what cannot be expressed; notes: what was allowed, carried or left untyped
  std::size_t escapes = 0;        // fields carried as they stand
  std::size_t allows = 0;         // checks passed over by an sw::allow
  std::size_t json_payloads = 0;  // inputs of states and results of tasks that are sw::json
};

/// `whole` is of the document `from`, which has no errors; `doubts` are what check_doubts says of it.
header write_header(const document& from, const machine& whole, const std::vector<finding>& doubts, const write_options& how);

}  // namespace stepwise::importer
