// SPDX-License-Identifier: BSL-1.0
// What the rules are about, for those who read a report.
#include "report/finding.hpp"

#include <algorithm>
#include <iterator>

namespace stepwise::importer {

namespace {

struct described {
  std::string_view rule;
  std::string_view is_about;
};

// In the order of their names.
constexpr described rules[]{
    {"template-function", "A function of the template has no name of its own and became a substitution."},
    {"unreadable", "The file cannot be read as a definition."},
};

}  // namespace

std::string_view description_of(std::string_view rule) {
  const auto* found = std::lower_bound(std::begin(rules), std::end(rules), rule, [](const described& a, std::string_view b) { return a.rule < b; });
  return found != std::end(rules) && found->rule == rule ? found->is_about : rule;
}

}  // namespace stepwise::importer
