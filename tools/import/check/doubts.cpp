// SPDX-License-Identifier: BSL-1.0
#include "check/check.hpp"
#include "check/walk.hpp"

namespace stepwise::importer {

std::vector<finding> check_doubts(const machine& whole) {
  std::vector<finding> found = look_at(*whole.fields, false);
  std::erase_if(found, [](const finding& each) { return each.how == severity::error; });
  return found;
}

}  // namespace stepwise::importer
