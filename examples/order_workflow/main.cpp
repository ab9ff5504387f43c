// SPDX-License-Identifier: BSL-1.0
#include "../common/run_example.hpp"
#include "handlers.hpp"

int main(int argc, char** argv) {
  Business business;
  return examples::run_example<OrderWorkflow>(argc, argv, order_workflow_handlers(business));
}
