// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace equivalence {

// One for each source file with workflows.
void serve_examples();
void serve_payloads();
void serve_data_flow();
void serve_errors();
void serve_choices();
void serve_loops();
void serve_graphs();
void serve_nested();

}  // namespace equivalence
