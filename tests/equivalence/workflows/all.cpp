// SPDX-License-Identifier: BSL-1.0
#include "all.hpp"

#include "../driver.hpp"

void equivalence::serve_all() {
  serve_examples();
  serve_payloads();
  serve_data_flow();
  serve_errors();
  serve_choices();
  serve_loops();
  serve_graphs();
  serve_nested();
}
