// SPDX-License-Identifier: BSL-1.0
#include "greeting.hpp"

#include <stepwise/json.hpp>

#include <cstdio>

int main() {
  const auto person = stepwise::from_json_text<greetings::Person>(R"({"name": "world"})");
  std::puts(stepwise::to_json_text(stepwise::run<greetings::Greeting>(person)).c_str());
}
