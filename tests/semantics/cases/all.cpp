// SPDX-License-Identifier: BSL-1.0
#include "common.hpp"

void equivalence::serve_all() {
  using namespace semantics;
  serve_input_path();
  serve_parameters();
  serve_result_selector();
  serve_result_path();
  serve_output_path();
  serve_pass();
  serve_stages();
  serve_paths();
  serve_texts();
  serve_arrays();
  serve_numbers();
  serve_encodings();
  serve_objects();
  serve_variables();
  serve_context();
  serve_figures();
  serve_services();
  serve_parallel();
  serve_maps();
  serve_nested_errors();
  serve_scopes();
  serve_distributed();
#ifdef STEPWISE_TEST_HASHES
  serve_hashes();
#endif
}
