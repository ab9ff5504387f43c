// SPDX-License-Identifier: BSL-1.0
#include "../common/run_example.hpp"
#include "handlers.hpp"

int main(int argc, char** argv) {
  Shop shop;
  return examples::run_example<OrderProcessing>(argc, argv, order_processing_handlers(shop));
}
