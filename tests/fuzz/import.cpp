// SPDX-License-Identifier: BSL-1.0
// Whatever the bytes are: stepwise-import reads, checks and writes them, or says why not. Nothing but `unreadable` may be thrown.
#include "check/check.hpp"
#include "definition/definition.hpp"
#include "report/finding.hpp"
#include "source/document.hpp"
#include "write/substituted.hpp"
#include "write/write.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <sstream>
#include <string_view>
#include <vector>

using namespace stepwise::importer;

namespace {

bool has_errors(const std::vector<finding>& all) {
  return std::any_of(all.begin(), all.end(), [](const finding& one) { return one.how == severity::error; });
}

void try_out(const document& from) {
  findings_of said{&from, check_shape(from.root, from.is_express)};
  if (!has_errors(said.all)) {
    const machine whole = read_machine(from.root);
    const std::vector<finding> doubts = check_doubts(whole, from.is_express);
    said.all.insert(said.all.end(), doubts.begin(), doubts.end());
    write_options how;
    if (!find_substituted(whole).empty()) return;
    for (const bool is_plain : {false, true}) {
      how.json_payloads = how.escape = is_plain;
      const header made = write_header(from, whole, doubts, how);
      said.all.insert(said.all.end(), made.findings.begin(), made.findings.end());
    }
  }
  std::ostringstream out;
  const std::vector<findings_of> all{said};
  write_text(out, all);
  write_sarif(out, all);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  for (const syntax how : {syntax::json, syntax::yaml}) {
    try {
      for (const document& one : read_documents("fuzz", text, how)) try_out(one);
    } catch (const unreadable&) {
    }
  }
  try {
    for (const line_read& one : read_lines("fuzz", text))
      if (one.read) try_out(*one.read);
  } catch (const unreadable&) {
  }
  return 0;
}
