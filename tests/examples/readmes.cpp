// SPDX-License-Identifier: BSL-1.0
// The pictures and definitions in the examples' READMEs are those of their workflows.
#if EXAMPLE == 1
#include "../../examples/order_processing/workflow.hpp"
using workflow_1 = OrderProcessing;
using workflow_2 = OrderProcessing;
#elif EXAMPLE == 2
#include "../../examples/order_workflow/workflow.hpp"
using workflow_1 = OrderWorkflow;
using workflow_2 = OrderWorkflow;
#else
#include "../../examples/call_center/tiers.hpp"
#include "../../examples/call_center/workflow.hpp"
using workflow_1 = CallCenter;
using workflow_2 = CallCenterTiers;
#endif

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace {

bool has_block(const std::string& page, std::string_view language, std::string_view text) {
  const std::string block = "```" + std::string(language) + "\n" + std::string(text) + "```\n";
  if (page.find(block) != std::string::npos) return true;
  std::printf("The README lacks this block, or has an old one:\n\n%s\n", block.c_str());
  return false;
}

template <class Workflow>
bool shows(const std::string& page) {
  const bool picture = has_block(page, "mermaid", sw::mermaid<Workflow>);
  return has_block(page, "json", sw::asl_pretty<Workflow>) && picture;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  std::ifstream file(argv[1], std::ios::binary);
  const std::string page(std::istreambuf_iterator<char>(file), {});
  const bool first = shows<workflow_1>(page);
  return shows<workflow_2>(page) && first ? 0 : 1;
}
