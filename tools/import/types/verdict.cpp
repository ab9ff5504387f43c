// SPDX-License-Identifier: BSL-1.0
#include "types/verdict.hpp"

#include "types/needs.hpp"

namespace stepwise::importer {

verdict judge(const machine& whole, const identifiers& names, const std::vector<finding>&, const known_payloads& known, bool json_payloads, bool) {
  verdict out;
  std::map<const state*, typing> how;
  if (json_payloads)
    for (const auto& [state, name] : names.states) how[state] = typing::untyped;
  out.types = infer_types(whole, find_needs(whole), names.states, names.taken, how, known);
  return out;
}

}  // namespace stepwise::importer
