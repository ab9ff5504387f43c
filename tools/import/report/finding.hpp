// SPDX-License-Identifier: BSL-1.0
// What is wrong with a definition, or doubtful in it.
#pragma once

#include "source/document.hpp"

#include <iosfwd>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace stepwise::importer {

enum class severity {
  error,    // Step Functions refuses it
  warning,  // Step Functions takes it, though it is surely useless, or bound to fail on some input
  note,     // of the import: what was left untyped, what was carried as it stands
};

struct finding {
  severity how = severity::error;
  std::string_view rule;  // its name, in kebab-case; of a warning that the compiler has too, the name in sw::allow
  std::string pointer;    // of the value in the definition
  std::string state;      // the state it is in, empty where it is in none
  std::string what;       // a sentence, without the state's name in front and without a full stop
};

struct findings_of {
  const document* in = nullptr;
  std::vector<finding> all;
};

/// What a rule is about, for those who read a report: a sentence.
std::string_view description_of(std::string_view rule);

/// FILE:LINE:COLUMN: SEVERITY: state NAME: WHAT [RULE] POINTER, a line each.
void write_text(std::ostream& out, std::span<const findings_of> all);
/// SARIF 2.1.0, for code scanning.
void write_sarif(std::ostream& out, std::span<const findings_of> all);

}  // namespace stepwise::importer
