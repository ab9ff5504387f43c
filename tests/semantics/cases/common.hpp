// SPDX-License-Identifier: BSL-1.0
// What the workflows of the cases share. They are small, and untyped, where a clause is about what may
// go wrong: the compiler would not let it pass otherwise.
#pragma once

#include "../../equivalence/driver.hpp"

namespace semantics {

namespace sw = stepwise;
using equivalence::serve;
using sw::json;

using Work = sw::lambda_arn<"arn:aws:lambda:us-east-1:123456789012:function:Work">;

/// A Pass that makes its output by a template.
template <sw::fixed_string Template>
struct make : sw::pass<json> {
  static constexpr auto name = "Make";
  using allow = sw::allow<"can-fail", "constant-like-path">;
  using parameters = sw::parameters<json, Template>;
  using next = sw::end;
};
template <sw::fixed_string Template>
struct makes : sw::workflow<make<Template>> {};

/// Where a catcher goes, to show that it took something.
struct Caught : sw::pass<sw::error_output> {
  using result = sw::result<std::string, R"json("caught")json">;
  using next = sw::end;
};

// One for each source file.
void serve_input_path();
void serve_parameters();
void serve_result_selector();
void serve_result_path();
void serve_output_path();
void serve_pass();
void serve_stages();
void serve_paths();
void serve_texts();
void serve_arrays();
void serve_numbers();
void serve_encodings();
void serve_objects();
void serve_hashes();
void serve_variables();
void serve_context();
void serve_figures();
void serve_services();
void serve_parallel();
void serve_maps();
void serve_nested_errors();
void serve_scopes();
void serve_distributed();

}  // namespace semantics
