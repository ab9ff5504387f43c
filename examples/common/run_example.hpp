// SPDX-License-Identifier: BSL-1.0
// What the examples' main functions share: read the input, run, say how it ended.
#pragma once

#include <stepwise/json.hpp>

#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

namespace examples {

/// A clock that says how long it would have waited, so that nobody has to.
struct talking_clock {
  std::int64_t now() const { return stepwise::system_clock{}.now(); }
  void sleep(double seconds) const { fmt::print("  (waits {} s)\n", seconds); }
};

/// Runs a workflow on the JSON in the file named by the first argument, or on standard input, and
/// prints each state as it is passed. Exit codes: 0 the execution succeeded, 1 it failed, 2 there is no
/// input that could be read.
template <class Workflow, class Handlers>
int run_example(int argc, char** argv, Handlers&& handlers) {
  if (argc > 2) {
    fmt::print(stderr, "usage: {} [INPUT.json]\n", argv[0]);
    return 2;
  }
  std::string text;
  if (argc == 2) {
    std::ifstream file(argv[1], std::ios::binary);
    if (!file) {
      fmt::print(stderr, "{}: cannot be opened\n", argv[1]);
      return 2;
    }
    text.assign(std::istreambuf_iterator<char>(file), {});
  } else {
    text.assign(std::istreambuf_iterator<char>(std::cin), {});
  }

  stepwise::input_of<Workflow> input;
  try {
    input = stepwise::from_json_text<stepwise::input_of<Workflow>>(text);
  } catch (const stepwise::failure& unreadable) {
    fmt::print(stderr, "The input cannot be read: {}\n", unreadable.what());
    return 2;
  }

  stepwise::tracer trace;
  try {
    const auto output = stepwise::run<Workflow>(std::move(input), handlers, talking_clock{}, trace);
    fmt::print("Succeeded: {}\n", stepwise::to_json_text(output));
    return 0;
  } catch (...) {
    const auto [error, cause] = stepwise::current_error();
    std::fflush(stdout);
    fmt::print(stderr, "Failed in {}: {}: {}\n", trace.state(), error, cause);
    return 1;
  }
}

}  // namespace examples
