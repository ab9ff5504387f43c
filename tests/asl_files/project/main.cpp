// SPDX-License-Identifier: BSL-1.0
// Prints a definition, as the program has it.
#include "workflow.hpp"

#include <cstdio>
#include <cstring>

int main(int, char** arguments) {
  const auto text = std::strcmp(arguments[1], "order_processing") == 0 ? stepwise::asl_pretty<shop::OrderProcessing> : stepwise::asl_pretty<HTTPRefund>;
  std::fwrite(text.data(), 1, text.size(), stdout);
}
